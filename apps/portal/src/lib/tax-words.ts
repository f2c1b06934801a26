import type { Format } from './format/format.ts'
import { groupThousands } from './format/numbers.ts'
import type { Messages } from './messages/index.ts'
import type { TraceWords } from './trace.ts'

/** Why a payment has its tax, as the API tells (Withholding). */
export type Withholding = Readonly<{
  monthGrossBeforeMinor: string
  grossMinor: string
  monthGrossMinor: string
  deductionMinor: string
  taxableMinor: string
  ratePpm: number
  quickDeductionMinor: string
  exact: string
  taxMinor: string
  withheldBeforeMinor: string
  excessMinor: string
  withheldMinor: string
  addsUp: boolean
}>

/** A payment whose tax is explained; its own share where the payment was cut into parts. */
export type TaxedPayment = Readonly<{
  stage: keyof Messages['trace']['tax']['stage']
  payMonth: string
  taxMinor: string
  withholding: Withholding
}>

type Reader = Readonly<{ t: Messages; format: Format; currency: string }>

/**
 * 计算依据 of withheld tax: the month as one occurrence, step by step, and whether it is withheld yet. Of a payment from
 * before its facts were kept only the amount is known.
 */
export function taxTraceWords(
  payments: readonly TaxedPayment[],
  { taxMinor, isWholeKept }: { taxMinor: string; isWholeKept: boolean },
  reader: Reader,
): TraceWords {
  const { t, format, currency } = reader
  const words = t.trace.tax
  const [first] = payments
  const isOne = payments.length === 1 && isWholeKept
  return {
    steps: payments.flatMap((payment) => stepsOf(payment, reader, isOne)),
    result: {
      words: isOne && first ? words.now[first.stage] : words.all,
      amount: format.money(isOne && first ? first.withholding.withheldMinor : taxMinor, currency),
    },
    base: null,
    winner: { title: words.occurrence, why: words.why },
    losers: [],
    notes: [
      ...new Set(payments.flatMap((payment) => notesOf(payment, reader))),
      ...(isWholeKept ? [] : [words.notKept]),
    ],
    sources: [{ label: words.law }],
  }
}

function stepsOf({ payMonth, stage, withholding: of }: TaxedPayment, reader: Reader, isOne: boolean): string[] {
  const { t, format, currency } = reader
  const words = t.trace.tax
  const money = (minor: string) => format.money(minor, currency)
  const month = format.month(payMonth)
  const total = money(of.monthGrossMinor)
  const symbol = format.money('0', currency).replace(/[\d.,]/g, '')
  const isTaxed = of.taxableMinor !== '0'
  const quick = of.quickDeductionMinor === '0' ? null : money(of.quickDeductionMinor)
  const exact = `${symbol}${groupThousands(of.exact)}`
  return [
    of.monthGrossBeforeMinor === '0'
      ? words.month(month, total)
      : words.monthWith(month, money(of.monthGrossBeforeMinor), money(of.grossMinor), total),
    words.deduction(total, money(of.deductionMinor), money(of.taxableMinor)),
    ...(isTaxed ? [words.rated(money(of.taxableMinor), format.rate(of.ratePpm), quick, exact)] : [words.nothing]),
    ...(isTaxed ? [words.whole(money(of.taxMinor))] : []),
    ...(of.withheldBeforeMinor === '0' ? [] : [words.before(money(of.withheldBeforeMinor))]),
    ...(isOne ? [] : [`${words.now[stage]} = ${money(of.withheldMinor)}`]),
  ]
}

function notesOf({ stage, taxMinor, withholding: of }: TaxedPayment, { t, format, currency }: Reader): string[] {
  const words = t.trace.tax
  const money = (minor: string) => format.money(minor, currency)
  return [
    words.stage[stage],
    ...(of.excessMinor === '0' ? [] : [words.excess(money(of.excessMinor))]),
    ...(taxMinor === of.withheldMinor ? [] : [words.part(money(taxMinor))]),
    ...(of.addsUp ? [] : [t.trace.notReproduced]),
  ]
}
