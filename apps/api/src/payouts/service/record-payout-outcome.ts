import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { LineRow } from '../queries/batches.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { lockSentBatch } from './import-payout-result.ts'
import { countOutcomes, isTooLate, type Outcome, type OutcomeCounts, settleLines } from './settle-lines.ts'

export type ToldOutcome = { lineId: Uuid; paid: boolean; reason?: string | undefined; flowNo?: string | undefined }

/**
 * What a person read off the bank's page, line by line, where no result file exists. Telling it twice changes nothing.
 *
 * @throws DomainError `payout_batch.not_exported`, `payout_line.not_found`, `payout_line.already_returned`
 */
export function recordPayoutOutcome(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  told: readonly ToldOutcome[],
): Promise<OutcomeCounts & { unchanged: number }> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockSentBatch(tx, actor.brandId, batchId)
    const lines = new Map((await linesOfBatch(tx, actor.brandId, batchId)).map((line) => [line.id, line]))
    const outcomes = told.map((one) => toOutcome(one, lines.get(one.lineId)))
    const news = await settleLines(deps, tx, actor, batch, `payout-told:${newId()}`, outcomes)
    const counts = countOutcomes(news)
    await audit(tx, actor, deps.now(), {
      action: 'payouts.record_outcome',
      subject: { type: 'payout_batch', id: batchId },
      summary: counts,
    })
    return { ...counts, unchanged: outcomes.length - news.length }
  })
}

function toOutcome({ lineId, paid, reason, flowNo }: ToldOutcome, line: LineRow | undefined): Outcome {
  if (!line || line.status === 'left_out')
    throw new DomainError('payout_line.not_found', 'a line is not of this batch', { lineId })
  const outcome = { line, paid, reason: reason ?? null, flowNo: flowNo ?? null }
  if (!isTooLate(outcome)) return outcome
  throw new DomainError('payout_line.already_returned', 'the money of this line went back to the balance before', {
    lineId,
  })
}
