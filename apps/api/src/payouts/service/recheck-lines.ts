import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import { dueOf, taxFor } from '../../settlements/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import type { Payee } from '../queries/lines.ts'

export type LeftOutReason = 'payout.due_shrank' | 'payout.tax_changed' | 'payout.account_changed' | 'payout.tax_unset'
export type Recheck = { sound: LineRow[]; leftOut: Map<LeftOutReason, Uuid[]> }

/**
 * Holds drafted lines against the books of this moment. A partner whose lines no longer hold is left out whole: paying
 * one part of a split and not the other would be a payment nobody approved.
 */
export async function recheckLines(
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
): Promise<Recheck> {
  const byPartner = Map.groupBy(lines, (line) => line.partnerId)
  const partnerIds = [...byPartner.keys()]
  const dues = new Map(
    (await dueOf(tx, actor.brandId, { currency: batch.currency, partnerIds })).map((due) => [due.partnerId, due]),
  )
  const grossOf = (id: Uuid) => sum((byPartner.get(id) ?? []).map((line) => line.grossMinor))
  const taxes = await taxFor(tx, actor.brandId, {
    currency: batch.currency,
    payMonth: batch.payMonth,
    exceptBatchId: batch.id,
    payees: partnerIds.map((partnerId) => ({ partnerId, grossMinor: grossOf(partnerId) })),
  })
  const reasonFor = (partnerId: Uuid, own: readonly LineRow[]): LeftOutReason | undefined => {
    const payee = payees.get(partnerId)
    // the batch's own lines are counted as live, so what is due beside them must not be negative
    if ((dues.get(partnerId)?.dueMinor ?? -1n) < 0n) return 'payout.due_shrank'
    if (!payee || payee.taxHandling === 'unset') return 'payout.tax_unset'
    if (own.some((line) => line.payoutAccountId !== payee.accountId)) return 'payout.account_changed'
    if (taxes.get(partnerId)?.taxMinor !== sum(own.map((line) => line.taxMinor))) return 'payout.tax_changed'
    return undefined
  }
  const sound: LineRow[] = []
  const leftOut: Recheck['leftOut'] = new Map()
  for (const [partnerId, own] of byPartner) {
    const reason = reasonFor(partnerId, own)
    if (reason) leftOut.set(reason, [...(leftOut.get(reason) ?? []), ...own.map((line) => line.id)])
    else sound.push(...own)
  }
  return { sound, leftOut }
}
