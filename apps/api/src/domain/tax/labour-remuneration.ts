import { divideRounded, type RatePpm } from '../money.ts'

/** Thresholds, bands and the return are in fen: on amounts of another currency these functions say nothing. */
export const LABOUR_TAX_CURRENCY = 'CNY'

const FLAT_DEDUCTION_LIMIT = 400_000n // 4,000 yuan: up to it 800 yuan are deducted, above it a fifth
const FLAT_DEDUCTION = 80_000n

/** 预扣率 in percent and 速算扣除数 in fen, by taxable amount up to and including `upTo` (fen). */
const BANDS = [
  { upTo: 2_000_000n, percent: 20n, quickDeduction: 0n },
  { upTo: 5_000_000n, percent: 30n, quickDeduction: 200_000n },
]
const TOP_BAND = { percent: 40n, quickDeduction: 700_000n }

/**
 * Income tax withheld from a natural person's labour remuneration (劳务报酬) for one occurrence, in fen
 * (Announcement 2018 no. 61). Continuing income of one item counts by calendar month, so pass everything that one
 * payer pays one payee for it in the month. Exact up to the end, then rounded half up once.
 *
 * @throws RangeError on a negative amount
 */
export function withholdingOnMonth(grossMinor: bigint): bigint {
  if (grossMinor < 0n) throw new RangeError('gross must not be negative')
  return divideRounded(exactTax(grossMinor), 1_000n, 'half_up')
}

/** The tax of a month before it is rounded, in thousandths of a fen. Not for negative amounts. */
export function exactTax(grossMinor: bigint): bigint {
  const taxable = taxableFifths(grossMinor)
  const { percent, quickDeduction } = bandOf(taxable)
  return taxable * percent * 2n - quickDeduction * 1_000n
}

/** In fifths of a fen, so that 80 % of an amount stays whole. */
function taxableFifths(grossMinor: bigint): bigint {
  if (grossMinor > FLAT_DEDUCTION_LIMIT) return grossMinor * 4n
  return grossMinor > FLAT_DEDUCTION ? (grossMinor - FLAT_DEDUCTION) * 5n : 0n
}

function bandOf(taxable: bigint): typeof TOP_BAND {
  return BANDS.find(({ upTo }) => taxable <= upTo * 5n) ?? TOP_BAND
}

/** The steps of `withholdingOnMonth` as a return shows them: gross = deduction + taxable. */
export type WithholdingBreakdown = Readonly<{
  deductionMinor: bigint
  taxableMinor: bigint
  ratePpm: RatePpm
  quickDeductionMinor: bigint
  taxMinor: bigint
}>

/**
 * How the tax of a month comes about, in fen. The taxable amount is rounded half up for display; the tax is the exact
 * one of `withholdingOnMonth`.
 *
 * @throws RangeError on a negative amount
 */
export function withholdingBreakdown(grossMinor: bigint): WithholdingBreakdown {
  const taxMinor = withholdingOnMonth(grossMinor)
  const taxable = taxableFifths(grossMinor)
  const taxableMinor = divideRounded(taxable, 5n, 'half_up')
  const { percent, quickDeduction } = bandOf(taxable)
  return {
    deductionMinor: grossMinor - taxableMinor,
    taxableMinor,
    ratePpm: Number(percent) * 10_000,
    quickDeductionMinor: quickDeduction,
    taxMinor,
  }
}

/**
 * What to withhold from the next payment of a month: the tax on the month including it, less what was withheld
 * before. Never negative: too much withheld is settled with the tax office, not by the next payment. It may exceed
 * the payment itself if too little was withheld before; `statementAmounts` then carries the payment.
 *
 * @throws RangeError on a negative amount
 */
export function withholdingDue(month: { monthGrossBefore: bigint; withheldBefore: bigint; gross: bigint }): bigint {
  const { monthGrossBefore, withheldBefore, gross } = month
  if (monthGrossBefore < 0n || withheldBefore < 0n || gross < 0n) throw new RangeError('amounts must not be negative')
  const due = withholdingOnMonth(monthGrossBefore + gross) - withheldBefore
  return due > 0n ? due : 0n
}
