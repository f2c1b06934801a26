import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { readSmallTable } from '../../platform/tabular/index.ts'
import {
  type AlipayResult,
  type ExpectedPayment,
  matchAlipayResult,
  parseAlipayResult,
  type ResultMatch,
} from '../formats/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import { linesOfBatch, placesOfBatch } from '../queries/lines.ts'
import { accountsById } from '../queries/results.ts'
import { accountPlace } from './account-place.ts'
import { paymentIdOf, paymentNames } from './payment-names.ts'
import type { MatchedOutcome } from './result-outcome.ts'
import type { Outcome } from './settle-lines.ts'
import type { SplitOutcomes } from './split-by-word.ts'

const MAX_ROWS = 100_000

/** @throws DomainError `payout_result.not_recognised`, `table.*` */
export async function readResult(deps: Deps, brandId: number, sha256: string): Promise<AlipayResult> {
  const bytes = await readFile(deps.files.pathOf(brandId, sha256))
  const { rows, lineNos } = await readSmallTable(bytes, { maxRows: MAX_ROWS, header: 'none' })
  const result = parseAlipayResult(rows)
  // blank rows are left out of the table; a person counts them
  const inFile = <Row extends { row: number }>(of: Row): Row => ({ ...of, row: lineNos[of.row - 1] ?? of.row })
  return { ...result, lines: result.lines.map(inFile), rejected: result.rejected.map(inFile) }
}

/**
 * What the rows of a result say of the payments of a batch, before anything is booked.
 * @throws DomainError `payout_result.too_many_rows` if it can be no result of this batch
 */
export async function matchResult(
  deps: Deps,
  tx: Tx,
  batch: BatchRow,
  result: AlipayResult,
): Promise<{ match: ResultMatch; outcomes: MatchedOutcome[] }> {
  const lines = (await linesOfBatch(tx, batch.brandId, batch.id)).filter(({ status }) => status !== 'left_out')
  assertRowsFit(result, lines.length)
  const byId = new Map(lines.map((line) => [paymentIdOf(line.id), line]))
  const named = await namePayments(tx, batch, result)
  const match = matchAlipayResult(named, await expectedOf(deps, tx, batch, lines))
  const outcomes = match.matched
    .filter(({ line }) => line.status !== 'pending')
    .map((matched): MatchedOutcome => {
      const { status, reason, flowNo } = matched.line
      return { matched, line: byId.get(matched.id)!, paid: status === 'paid', reason, flowNo }
    })
  return { match, outcomes }
}

function assertRowsFit({ lines, rejected }: AlipayResult, payments: number): void {
  const rows = lines.length + rejected.length
  const most = 2 * payments + 1_000
  if (rows <= most) return
  throw new DomainError('payout_result.too_many_rows', 'the file has far more rows than the batch has payments', {
    rows,
    payments,
  })
}

/**
 * Names what a result file would book in a batch as it now stands. Two readings have the same name only if they would
 * book the same, so that a confirmation books what was looked at or nothing.
 */
export function nameReading(batch: BatchRow, sha256: string, { asked, settled }: SplitOutcomes<Outcome>): string {
  const factsOf = (word: string) => (outcome: Outcome) => {
    const { line, paid, reason, flowNo } = outcome
    return [line.id, line.status, word, paid, reason, flowNo]
  }
  const news = [...asked.map(factsOf('asked')), ...settled.map(factsOf('settled'))].toSorted(([a], [b]) =>
    String(a) < String(b) ? -1 : 1,
  )
  return createHash('sha256')
    .update(JSON.stringify([batch.id, sha256, news]))
    .digest('hex')
}

/** The result with each remark read as the payment it names. */
async function namePayments(tx: Tx, { brandId, id, number }: BatchRow, result: AlipayResult): Promise<AlipayResult> {
  const nameOf = paymentNames(number, await placesOfBatch(tx, brandId, id))
  const lines = result.lines.map((line) => ({ ...line, remark: line.remark === null ? null : nameOf(line.remark) }))
  return { ...result, lines }
}

/** The payments as their file says them. */
async function expectedOf(
  deps: Deps,
  tx: Tx,
  { brandId }: BatchRow,
  lines: readonly LineRow[],
): Promise<ExpectedPayment[]> {
  const accounts = await accountsById(
    tx,
    brandId,
    lines.map(({ payoutAccountId }) => payoutAccountId),
  )
  return lines.map(({ id, payoutAccountId, netMinor }) => {
    const { accountCipher, holderName } = accounts.get(payoutAccountId)!
    const account = deps.vault.open(accountPlace(brandId, payoutAccountId), accountCipher)
    return { id: paymentIdOf(id), account, name: holderName, amountMinor: netMinor }
  })
}
