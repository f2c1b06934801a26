import { formatMinor } from '../amount-text.ts'
import { exactTax, type WithholdingBreakdown, withholdingBreakdown } from './labour-remuneration.ts'

/** What the tax of one payment followed from, as it was when the tax was worked out. In fen. */
export type WithholdingFacts = Readonly<{
  /** Paid to this payee in the month before this payment. */
  monthGrossBeforeMinor: bigint
  withheldBeforeMinor: bigint
  grossMinor: bigint
  /** What was withheld from this payment. */
  withheldMinor: bigint
}>

export type WithholdingTrace = WithholdingFacts &
  WithholdingBreakdown &
  Readonly<{
    monthGrossMinor: bigint
    /** The month's tax before it is rounded, in yuan: 640.0016. */
    exact: string
    /** Withheld before beyond the tax of the month: settled with the tax office, never by a payment. */
    excessMinor: bigint
    /** The facts give what was withheld: tax - withheld before + excess = withheld. */
    addsUp: boolean
  }>

/**
 * Why a payment had this tax withheld (Announcement 2018 no. 61): everything of the month is one occurrence, its tax is
 * worked out on the whole, and what was withheld before comes off. A pure function of what was kept with the payment,
 * so it tells the same on every later day.
 *
 * @throws RangeError on a negative amount
 */
export function withholdingTrace(facts: WithholdingFacts): WithholdingTrace {
  const monthGrossMinor = facts.monthGrossBeforeMinor + facts.grossMinor
  const breakdown = withholdingBreakdown(monthGrossMinor)
  const due = breakdown.taxMinor - facts.withheldBeforeMinor
  const excessMinor = due < 0n ? -due : 0n
  const exact = formatMinor(exactTax(monthGrossMinor), 5)
  return {
    ...facts,
    ...breakdown,
    monthGrossMinor,
    exact: exact.replace(/(\.\d\d\d*?)0+$/, '$1'),
    excessMinor,
    addsUp: due + excessMinor === facts.withheldMinor,
  }
}

type Kept = Readonly<{ monthGrossBeforeMinor: bigint | null; withheldBeforeMinor: bigint | null }>
type Taxed = Readonly<{ grossMinor: bigint; withheldMinor: bigint }>

/** What was kept with a payment, if anything was: neither of untaxed payments nor of those from before it was kept. */
export function withholdingFacts(kept: Kept, { grossMinor, withheldMinor }: Taxed): WithholdingFacts | null {
  const { monthGrossBeforeMinor, withheldBeforeMinor } = kept
  if (monthGrossBeforeMinor === null || withheldBeforeMinor === null) return null
  return { monthGrossBeforeMinor, withheldBeforeMinor, grossMinor, withheldMinor }
}
