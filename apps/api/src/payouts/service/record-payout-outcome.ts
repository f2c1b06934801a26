import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { LineRow } from '../queries/batches.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { returnRequestsOf } from '../queries/outcomes.ts'
import { freezePaidPapers } from './freeze-paid-papers.ts'
import { lockSentBatch } from './import-payout-result.ts'
import {
  askedNotesOf,
  askReturns,
  countOutcomes,
  isTooLate,
  notesOf,
  type Outcome,
  type OutcomeCounts,
  settleLines,
} from './settle-lines.ts'
import { splitByWord } from './split-by-word.ts'

export type ToldOutcome = { lineId: Uuid; flowNo?: string | undefined } & (
  | { paid: true }
  | { paid: false; reason: string }
)
export type Recorded = OutcomeCounts & { asked: number; unchanged: number }

/**
 * What a person read off the bank's page, line by line, where no result file exists. Telling it twice changes nothing.
 * Money that was confirmed as paid does not come back on one person's word: the first to tell asks for it, and it
 * returns when somebody else tells the same.
 *
 * @throws DomainError `payout_batch.not_exported`, `payout_line.not_found`, `payout_line.already_returned`
 */
export function recordPayoutOutcome(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  told: readonly ToldOutcome[],
): Promise<Recorded> {
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, memberId: toldBy } = actor
    const at = deps.now()
    await lockBooks(tx, brandId)
    const batch = await lockSentBatch(tx, brandId, batchId)
    const lines = new Map((await linesOfBatch(tx, brandId, batchId)).map((line) => [line.id, line]))
    const requests = await returnRequestsOf(tx, brandId, batchId)
    const outcomes = told.map((one) => toOutcome(one, lines.get(one.lineId)))
    const { asked, settled } = splitByWord(outcomes, requests, toldBy)
    await askReturns(tx, brandId, asked, { toldBy, at })
    const telling = { sourceKey: `payout-told:${newId()}`, toldBy, at }
    const news = await settleLines(tx, actor, batch, telling, settled)
    if (news.length > 0) await freezePaidPapers(deps, tx, actor, batch)
    const counts = { ...countOutcomes(news), asked: asked.length }
    await audit(tx, actor, at, {
      action: 'payouts.record_outcome',
      subject: { type: 'payout_batch', id: batchId },
      summary: { ...counts, lines: notesOf(news), askedLines: askedNotesOf(asked) },
    })
    return { ...counts, unchanged: outcomes.length - news.length - asked.length }
  })
}

function toOutcome(told: ToldOutcome, line: LineRow | undefined): Outcome {
  const { lineId, paid, flowNo } = told
  if (!line || line.status === 'left_out')
    throw new DomainError('payout_line.not_found', 'a line is not of this batch', { lineId })
  const outcome = { line, paid, reason: told.paid ? null : told.reason, flowNo: flowNo ?? null }
  if (!isTooLate(outcome)) return outcome
  throw new DomainError('payout_line.already_returned', 'the money of this line went back to the balance before', {
    lineId,
  })
}
