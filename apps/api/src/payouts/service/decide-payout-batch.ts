import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockBatch, updateBatch } from '../queries/batches.ts'
import { linesOfBatch, updateLines } from '../queries/lines.ts'
import { totalsOf } from './batch-plan.ts'

/** Approves a drafted batch as a second person. */
export function approvePayoutBatch(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  return inBrand(deps.db, actor, async (tx) => {
    const batch = await lockBatch(tx, actor.brandId, id)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status !== 'draft') throw new DomainError('payout_batch.already_decided', `the batch is ${batch.status}`)
    if (batch.preparedBy === actor.memberId) {
      throw new DomainError('payout_batch.four_eyes', 'whoever prepared a batch cannot approve it; ask a colleague')
    }
    const lines = await linesOfBatch(tx, actor.brandId, id)
    await updateBatch(tx, batch, { status: 'approved', approvedBy: actor.memberId, approvedAt: deps.now() })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.approve',
      subject: { type: 'payout_batch', id },
      summary: { lines: lines.length, ...totalsOf(lines) },
    })
  })
}

/** Gives up a batch that has not left: its money is due again at once, so the books are held meanwhile. */
export function cancelPayoutBatch(deps: Deps, actor: Member, id: Uuid, reason: string): Promise<void> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockBatch(tx, actor.brandId, id)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status !== 'draft' && batch.status !== 'approved') {
      throw new DomainError(
        'payout_batch.already_decided',
        `the batch is ${batch.status} and its file may have been used`,
      )
    }
    const lines = await linesOfBatch(tx, actor.brandId, id)
    await updateLines(
      tx,
      actor.brandId,
      lines.map((line) => line.id),
      { status: 'cancelled', reason },
    )
    await updateBatch(tx, batch, { status: 'cancelled' })
    await audit(tx, actor, deps.now(), { action: 'payouts.cancel', subject: { type: 'payout_batch', id }, reason })
  })
}
