import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { type BatchRow, lockBatch } from '../queries/batches.ts'
import { findResult, insertResult } from '../queries/results.ts'
import { freezePaidPapers } from './freeze-paid-papers.ts'
import { matchResult, nameReading, readResult } from './match-result.ts'
import { describeOutcome, type ResultOutcome } from './result-outcome.ts'
import { notesOf, settleLines } from './settle-lines.ts'

/** A result file; `preview` names what was looked at, where it was looked at before it is booked. */
export type ResultUpload = Readonly<{ sha256: string; name: string; preview?: string | undefined }>

/**
 * Takes in Alipay's result file. The same file again answers what it did the first time, the same results in another
 * encoding change nothing more. Rows that fit no payment are told, never guessed.
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
    // safe because only this function writes outcomes
    if (known) return known.outcome as ResultOutcome
    const { match, outcomes } = await matchResult(deps, tx, batch, result)
    assertAsPreviewed(upload, nameReading(batch, upload.sha256, outcomes))
    const telling = { sourceKey: `payout-result:${batch.id}:${upload.sha256}`, toldBy: null, at: deps.now() }
    const news = await settleLines(tx, actor, batch, telling, outcomes)
    if (news.length > 0) await freezePaidPapers(deps, tx, actor, batch)
    const outcome = describeOutcome(result, match, outcomes, news)
    await insertResult(tx, {
      brandId: actor.brandId,
      id: newId(),
      batchId,
      fileSha256: upload.sha256,
      outcome,
      importedBy: actor.memberId,
    })
    const use = { kind: 'payout_result', subject: batchId, permission: 'payouts.export' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256: upload.sha256, ...use })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.import_result',
      subject: { type: 'payout_batch', id: batchId },
      summary: { ...outcome, unmatched: outcome.unmatched.length, file: upload.name, lines: notesOf(news) },
    })
    return outcome
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
