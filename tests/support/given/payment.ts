import { newId, type Uuid } from '@qudao/api/platform/ids'
import { asOwner, sqlOf } from '@qudao/db/client'
import type { LineStatus } from '@qudao/db/schema'
import type { World } from '../world.ts'

export type Payment = Readonly<{
  statementId: Uuid
  partnerId: Uuid
  payMonth: string
  parts: readonly { grossMinor: bigint; taxMinor?: bigint; status: LineStatus }[]
}>

let number = 0

/** An exported batch with payment lines of one statement, straight into the tables and without its ledger document. */
export async function givenPayment(world: World, { statementId, partnerId, payMonth, parts }: Payment): Promise<Uuid> {
  const { brandId, members } = world
  const batchId = newId()
  await asOwner(world.db, async (tx) => {
    const sql = sqlOf(tx)
    await sql`
      insert into payout_batch (brand_id, id, number, method, format, currency, pay_month, filter, status, prepared_by,
        prepared_at, approved_by, approved_at, exported_by, exported_at, document_id)
      values (${brandId}, ${batchId}, ${++number}, 'alipay', 'alipay-csv', 'CNY', ${payMonth}, '{}', 'exported',
        ${members.accountant.memberId}, now(), ${members.cashier.memberId}, now(), ${members.cashier.memberId}, now(), ${newId()})`
    for (const [i, { grossMinor, taxMinor = 0n, status }] of parts.entries()) {
      await sql`
        insert into payout_line (brand_id, id, batch_id, statement_id, partner_id, part, payee_key, labour_income, currency,
          gross_minor, tax_minor, fee_minor, net_minor, payout_account_id, status, settled_at)
        select ${brandId}, ${newId()}, ${batchId}, ${statementId}, ${partnerId}, ${i + 1},
          coalesce(p.tax_id_index, 'partner:' || p.id),
          p.tax_handling = 'withhold' and p.legal_type = 'natural_person', 'CNY', ${grossMinor}, ${taxMinor}, 0, ${grossMinor - taxMinor},
          a.id, ${status}, ${status === 'paid' ? world.now : null}
        from partner p join payout_account a on a.brand_id = p.brand_id and a.partner_id = p.id
        where p.brand_id = ${brandId} and p.id = ${partnerId} limit 1`
    }
  })
  return batchId
}
