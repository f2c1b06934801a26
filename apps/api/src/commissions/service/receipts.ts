import { inBrand } from '@qudao/db/client'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import {
  type ExpectedReceipt,
  insertReceipt,
  listExpectedReceipts,
  listReceiptRows,
  type ReceiptRow,
} from '../queries/receipts.ts'

export type ReceiptInput = Readonly<{
  platform: string
  period: string
  currency: string
  amountMinor: bigint
  receivedAt: Date
}>

/**
 * Records that the platform really paid us for a month, so that plans on channel income may pay out. Several receipts
 * of one month add up: platforms pay in parts.
 */
export function recordChannelReceipt(deps: Deps, actor: Member, input: ReceiptInput): Promise<ReceiptRow> {
  const id = newId()
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    await insertReceipt(tx, actor.brandId, { id, ...input, recordedBy: actor.memberId })
    await audit(tx, actor, deps.now(), {
      action: 'settlements.receipt',
      subject: { type: 'channel_receipt', id },
      summary: { ...input, receivedAt: input.receivedAt.toISOString() },
    })
    const [row] = await listReceiptRows(tx, actor.brandId, { id })
    if (!row) throw new Error('the receipt is not visible after it was written')
    return row
  })
}

export function listChannelReceipts(
  deps: Deps,
  actor: Member,
  period: string | undefined,
): Promise<{ receipts: ReceiptRow[]; expected: ExpectedReceipt[] }> {
  return inBrand(deps.db, actor, async (tx) => ({
    receipts: await listReceiptRows(tx, actor.brandId, { period }),
    expected: await listExpectedReceipts(tx, actor.brandId, actor.brand.timeZone),
  }))
}
