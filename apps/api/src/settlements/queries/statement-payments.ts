import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

/** A payment of a statement that is in a batch, sent or paid; a part that came back is not in its amounts. */
export type PaymentRow = Readonly<{
  statementId: Uuid
  batchId: Uuid
  batchNumber: number
  payMonth: string
  stage: 'drafted' | 'sent' | 'paid'
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  labourIncome: boolean
  /** Of the whole payment as its tax was worked out, with parts that came back since. */
  taxedGrossMinor: bigint
  withheldMinor: bigint
  monthGrossBeforeMinor: bigint | null
  withheldBeforeMinor: bigint | null
}>

/** The live payments of these statements, oldest batch first, with what each one's tax was worked out from. */
export async function listStatementPayments(
  tx: Tx,
  brandId: number,
  statementIds: readonly Uuid[],
): Promise<PaymentRow[]> {
  const sql = sqlOf(tx)
  return sql<PaymentRow[]>`
    select pl.statement_id as "statementId", b.id as "batchId", b.number as "batchNumber", b.pay_month as "payMonth",
      case when bool_or(pl.status = 'pending') then 'drafted' when bool_or(pl.status = 'sent') then 'sent' else 'paid' end
        as stage,
      sum(pl.gross_minor) filter (where ${live(sql)})::bigint as "grossMinor",
      sum(pl.tax_minor) filter (where ${live(sql)})::bigint as "taxMinor",
      sum(pl.net_minor) filter (where ${live(sql)})::bigint as "netMinor",
      bool_or(pl.labour_income) as "labourIncome", sum(pl.gross_minor)::bigint as "taxedGrossMinor",
      sum(pl.tax_minor)::bigint as "withheldMinor", min(pl.month_gross_before_minor) as "monthGrossBeforeMinor",
      min(pl.withheld_before_minor) as "withheldBeforeMinor"
    from payout_line pl join payout_batch b on b.brand_id = pl.brand_id and b.id = pl.batch_id
    where pl.brand_id = ${brandId} and pl.statement_id = any(${[...statementIds]}::uuid[])
    group by pl.statement_id, b.id, b.number, b.pay_month having bool_or(${live(sql)})
    order by b.number`
}

const live = (sql: ReturnType<typeof sqlOf>) => sql`pl.status in ('pending', 'sent', 'paid')`
