import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { returnRequestsOf } from '../queries/outcomes.ts'
import { findResult, payeesOfLines } from '../queries/results.ts'
import { lockSentBatch } from './import-payout-result.ts'
import { matchResult, nameReading, readResult } from './match-result.ts'
import { describeOutcome, type ResultOutcome } from './result-outcome.ts'
import { onlyConfirmed, splitByWord } from './split-by-word.ts'

const MAX_LINES = 500

export type PreviewedLine = Readonly<{
  lineId: Uuid
  row: number
  partnerId: Uuid
  partnerName: string
  payeeName: string
  accountMask: string
  netMinor: bigint
  paid: boolean
  wasPaid: boolean
  /** The file only asks for it: it is booked when another person tells the same. */
  waits: boolean
  reason: string | null
}>
export type ResultPreview = ResultOutcome & {
  fileSha256: string
  /** Goes with the file when it is confirmed. */
  preview: string
  isKnown: boolean
  lines: PreviewedLine[]
}

/**
 * What a result file would book, row by row, and books nothing: failed payments first, since somebody has to act on
 * them. A file that was booked before has nothing new, but for
 * whoever may confirm the returns it asked for.
 *
 * @throws DomainError `payout_batch.not_found`, `payout_batch.not_exported`, `payout_result.not_recognised`, `table.*`
 */
export async function previewPayoutResult(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  sha256: string,
): Promise<ResultPreview> {
  const { brandId } = actor
  const result = await readResult(deps, brandId, sha256)
  return inBrand(deps.db, actor, async (tx) => {
    const batch = await lockSentBatch(tx, brandId, batchId)
    const isKnown = (await findResult(tx, brandId, batchId, sha256)) !== undefined
    const { match, outcomes } = await matchResult(deps, tx, batch, result)
    const requests = await returnRequestsOf(tx, brandId, batchId)
    const told = splitByWord(outcomes, requests, actor.memberId)
    const split = isKnown ? onlyConfirmed(told) : told
    const waiting = new Set(split.asked.map(({ line }) => line.id))
    const shown = [...split.asked, ...split.settled]
      .toSorted((a, b) => Number(a.paid) - Number(b.paid))
      .slice(0, MAX_LINES)
    const payees = await payeesOfLines(
      tx,
      brandId,
      shown.map(({ line }) => line.id),
    )
    const lines = shown.map(({ line, paid, reason, matched }) => ({
      lineId: line.id,
      row: matched.line.row,
      partnerId: line.partnerId,
      ...payees.get(line.id)!,
      netMinor: line.netMinor,
      paid,
      wasPaid: line.status === 'paid',
      waits: waiting.has(line.id),
      reason: paid ? null : (reason ?? 'payout.failed_without_reason'),
    }))
    const outcome = describeOutcome(result, match, outcomes, split)
    return { ...outcome, fileSha256: sha256, preview: nameReading(batch, sha256, split), isKnown, lines }
  })
}
