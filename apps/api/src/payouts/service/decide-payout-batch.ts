import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockBatch, updateBatch } from '../queries/batches.ts'
import { linesOfBatch, updateLines } from '../queries/lines.ts'
import type { PayeeNote } from '../queries/payee-notes.ts'
import { totalsOf } from './batch-plan.ts'
import { notesOfBatch } from './get-payout-batch.ts'

/**
 * Approves a drafted batch as a second person, who has not made the changes that the approval is to look at.
 * @throws DomainError `payout_batch.four_eyes`, `payout_batch.approver_involved`
 */
export function approvePayoutBatch(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  return inBrand(deps.db, actor, async (tx) => {
    const batch = await lockBatch(tx, actor.brandId, id)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status !== 'draft') throw new DomainError('payout_batch.already_decided', `the batch is ${batch.status}`)
    if (batch.preparedBy === actor.memberId) {
      throw new DomainError('payout_batch.four_eyes', 'whoever prepared a batch cannot approve it; ask a colleague')
    }
    const lines = await linesOfBatch(tx, actor.brandId, id)
    const notes = await notesOfBatch(tx, batch)
    assertNotInvolved(actor, notes)
    const approvedAt = deps.now()
    // the day book first: the database takes no approval that is not in it
    await audit(tx, actor, approvedAt, {
      action: 'payouts.approve',
      subject: { type: 'payout_batch', id },
      summary: { lines: lines.length, ...totalsOf(lines), warnings: countByCode(notes) },
    })
    await updateBatch(tx, batch, { status: 'approved', approvedBy: actor.memberId, approvedAt })
  })
}

/** Whoever said where money goes, or that it came back, is not the one who lets it leave. */
function assertNotInvolved({ memberId }: Member, notes: readonly PayeeNote[]): void {
  const own = notes.find(({ authors }) => authors.includes(memberId))
  if (!own) return
  throw new DomainError('payout_batch.approver_involved', 'another person approves what you changed by hand', {
    partner: own.partnerName,
    warning: own.code,
  })
}

const countByCode = (notes: readonly PayeeNote[]) =>
  Object.fromEntries([...Map.groupBy(notes, ({ code }) => code)].map(([code, own]) => [code, own.length]))

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
