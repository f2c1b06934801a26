import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { type BatchRow, lockBatch } from '../queries/batches.ts'
import { returnRequestsOf } from '../queries/outcomes.ts'
import { findResult, insertResult } from '../queries/results.ts'
import { freezePaidPapers } from './freeze-paid-papers.ts'
import { matchResult, nameReading, readResult } from './match-result.ts'
import { describeOutcome, lateOf, type ResultOutcome } from './result-outcome.ts'
import { askedNotesOf, askReturns, countOutcomes, notesOf, type Outcome, settleLines } from './settle-lines.ts'
import { onlyConfirmed, splitByWord } from './split-by-word.ts'

/** What is kept of a file. Those read before returns were asked for asked for none. */
type Kept = Omit<ResultOutcome, 'asked' | 'askedMinor'> & Partial<ResultOutcome> & { late?: ReturnType<typeof lateOf> }

function answerOf({ late: _kept, ...outcome }: Kept): ResultOutcome {
  return { asked: 0, askedMinor: '0', ...outcome }
}

/** A result file; `preview` names what was looked at, where it was looked at before it is booked. */
export type ResultUpload = Readonly<{ sha256: string; name: string; preview?: string | undefined }>

/**
 * Takes in Alipay's result file. The same file again answers what it did the first time, the same results in another
 * encoding change nothing more. Rows that fit no payment are told, never guessed. A row that sends paid money back only
 * asks for it: it comes back when a second person reads in the same, or tells it by hand.
 *
 * @throws DomainError `payout_batch.not_exported`, `payout_result.not_recognised`, `payout_result.preview_stale` if it
 *   would book anything but what was previewed, `table.*`
 */
export async function importPayoutResult(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  upload: ResultUpload,
): Promise<ResultOutcome> {
  const result = await readResult(deps, actor.brandId, upload.sha256)
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockSentBatch(tx, actor.brandId, batchId)
    const known = await findResult(tx, actor.brandId, batchId, upload.sha256)
    const { match, outcomes } = await matchResult(deps, tx, batch, result)
    const requests = await returnRequestsOf(tx, actor.brandId, batchId)
    const told = splitByWord(outcomes, requests, actor.memberId)
    if (known) {
      const split = onlyConfirmed(told)
      // safe because only this function writes outcomes
      if (split.settled.length === 0) return answerOf(known.outcome as Kept)
      assertAsPreviewed(upload, nameReading(batch, upload.sha256, split))
      await confirmReturns(deps, tx, actor, batch, split.settled)
      return describeOutcome(result, match, outcomes, split)
    }
    assertAsPreviewed(upload, nameReading(batch, upload.sha256, told))
    const by = { toldBy: actor.memberId, at: deps.now() }
    await askReturns(tx, actor.brandId, told.asked, by)
    const sourceKey = `payout-result:${batch.id}:${upload.sha256}`
    const news = await settleLines(tx, actor, batch, { sourceKey, ...by }, told.settled)
    if (news.length > 0) await freezePaidPapers(deps, tx, actor, batch)
    const outcome = describeOutcome(result, match, outcomes, told)
    const late = lateOf(outcomes, by.at)
    await insertResult(tx, {
      brandId: actor.brandId,
      id: newId(),
      batchId,
      fileSha256: upload.sha256,
      outcome: { ...outcome, late } satisfies Kept,
      importedBy: actor.memberId,
    })
    const use = { kind: 'payout_result', subject: batchId, permission: 'payouts.export' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256: upload.sha256, ...use })
    const notes = { lines: notesOf(news), askedLines: askedNotesOf(told.asked) }
    await audit(tx, actor, by.at, {
      action: 'payouts.import_result',
      subject: { type: 'payout_batch', id: batchId },
      summary: { ...outcome, unmatched: outcome.unmatched.length, file: upload.name, late: late.length, ...notes },
    })
    return outcome
  })
}

/** A second person brings the same file: what it asked for is now told twice, and booked as told by that person. */
async function confirmReturns(deps: Deps, tx: Tx, actor: Member, batch: BatchRow, confirmed: readonly Outcome[]) {
  const telling = { sourceKey: `payout-told:${newId()}`, toldBy: actor.memberId, at: deps.now() }
  const news = await settleLines(tx, actor, batch, telling, confirmed)
  await freezePaidPapers(deps, tx, actor, batch)
  await audit(tx, actor, telling.at, {
    action: 'payouts.record_outcome',
    subject: { type: 'payout_batch', id: batch.id },
    summary: { ...countOutcomes(news), asked: 0, lines: notesOf(news), askedLines: [] },
  })
}

function assertAsPreviewed({ preview }: ResultUpload, reading: string): void {
  if (preview === undefined || preview === reading) return
  throw new DomainError('payout_result.preview_stale', 'the batch or the file changed since the preview; look again')
}

/** @throws DomainError `payout_batch.not_found`, `payout_batch.not_exported` */
export async function lockSentBatch(tx: Tx, brandId: number, id: Uuid): Promise<BatchRow> {
  const batch = await lockBatch(tx, brandId, id)
  if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
  if (batch.status === 'exported' || batch.status === 'reconciled') return batch
  throw new DomainError('payout_batch.not_exported', 'results belong to a batch whose file has left; export it first')
}
