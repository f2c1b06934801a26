import { sum } from '../../domain/money.ts'
import type { AlipayResult, ResultMatch } from '../formats/index.ts'
import { countOutcomes, isTooLate, type Outcome } from './settle-lines.ts'
import type { SplitOutcomes } from './split-by-word.ts'

export type UnmatchedRow = {
  row: number
  code: string
  account: string
  name: string
  amountMinor: string
  text?: string
}

export type ResultOutcome = {
  paid: number
  paidMinor: string
  returned: number
  returnedMinor: string
  /** Returns of paid money that wait for a second person to tell the same. */
  asked: number
  askedMinor: string
  pending: number
  unchanged: number
  missing: number
  unmatched: UnmatchedRow[]
}

const MAX_TOLD = 500

/** A matched row with what it says of its line. */
export type MatchedOutcome = Outcome & { matched: ResultMatch['matched'][number] }

/** What a result file changed, and every row of it that a person has to look at. Sums come from the lines. */
export function describeOutcome(
  result: AlipayResult,
  match: ResultMatch,
  outcomes: readonly MatchedOutcome[],
  { asked, settled }: SplitOutcomes<Outcome>,
): ResultOutcome {
  const { paid, paidMinor, returned, returnedMinor } = countOutcomes(settled)
  const tooLate = outcomes.filter(isTooLate)
  return {
    paid,
    paidMinor: paidMinor.toString(),
    returned,
    returnedMinor: returnedMinor.toString(),
    asked: asked.length,
    askedMinor: sum(asked.map(({ line }) => line.netMinor)).toString(),
    pending: match.matched.filter(({ line }) => line.status === 'pending').length,
    unchanged: outcomes.length - settled.length - asked.length - tooLate.length,
    missing: match.missing.length,
    unmatched: [
      ...match.unmatched.map(({ line, code }) => toUnmatched(line, code)),
      ...tooLate.map(({ matched }) => toUnmatched(matched.line, 'returned_before')),
      ...result.rejected.map(({ row, code, text }) => ({ row, code, ...NOBODY, text: text.slice(0, 80) })),
    ]
      .toSorted((a, b) => a.row - b.row)
      .slice(0, MAX_TOLD),
  }
}

/** Payments that a file says are paid after their money went back: kept for whoever pays these payees next. */
export const lateOf = (outcomes: readonly MatchedOutcome[], at: Date) =>
  outcomes.filter(isTooLate).map(({ line, matched }) => ({ lineId: line.id, row: matched.line.row, at }))

const NOBODY = { account: '', name: '', amountMinor: '0' }

function toUnmatched(line: ResultMatch['matched'][number]['line'], code: string): UnmatchedRow {
  const { row, account, name, amountMinor } = line
  return { row, code, account: maskOf(account), name: name.slice(0, 40), amountMinor: amountMinor.toString() }
}

const maskOf = (account: string): string =>
  account.length <= 4 ? '****' : `${account.slice(0, 3)}****${account.slice(-2)}`
