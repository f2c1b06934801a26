import { accrue, type EntryDraft, hasBase, NO_BOOKS } from '../../domain/commission/accrual.ts'
import { compilePlan } from '../../domain/commission/compile-plan.ts'
import { explain } from '../../domain/commission/explain.ts'
import { explainPeriod, type PeriodExplanation } from '../../domain/commission/explain-period.ts'
import type { LineMoney } from '../../domain/commission/line-base.ts'
import { type PeriodIncrement, type PeriodLine, periodIncrement } from '../../domain/commission/period.ts'
import type { LineFacts, PlanTerms } from '../../domain/commission/plan.ts'
import type { LineExplanation } from '../../domain/commission/trace.ts'
import { validateTerms } from '../../domain/commission/validate-terms.ts'

export type PreviewLine = LineFacts &
  Readonly<{
    orderNo: string
    partner: string
    paidMinor: bigint
    settledMinor: bigint | null
    channelIncomeMinor: bigint | null
    refundedMinor: bigint
  }>

export type PreviewedEntry = Readonly<{
  line: number
  kind: EntryDraft['kind']
  baseMinor: bigint
  amountMinor: bigint
  trace: LineExplanation | null
}>
export type PreviewRefusal = Readonly<{ line: number; code: 'plan.no_rate' | 'income_missing' }>
export type PreviewedPeriod = Readonly<{
  partner: string
  amountMinor: bigint
  rules: readonly PeriodExplanation[]
  shares: readonly { line: number; amountMinor: bigint }[]
}>
export type CommissionPreview = Readonly<{
  entries: readonly PreviewedEntry[]
  refusals: readonly PreviewRefusal[]
  periods: readonly PreviewedPeriod[]
  currency: string
}>

/**
 * What these terms give for these lines, through the functions that book real ones: entries with reversals of what is
 * refunded, why each is what it is, and what the close of one month with exactly these lines would add per partner.
 * Minor units. Pure: nothing is read or written.
 *
 * @throws DomainError `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid`
 */
export function previewCommission(terms: PlanTerms, lines: readonly PreviewLine[]): CommissionPreview {
  validateTerms(terms)
  const rateOf = compilePlan(terms)
  const entries: PreviewedEntry[] = []
  const refusals: PreviewRefusal[] = []
  const periodLines: (PeriodLine & { partner: string })[] = []
  lines.forEach((line, index) => {
    const rate = rateOf(line)
    const money = toMoney(line)
    if (!rate) refusals.push({ line: index, code: 'plan.no_rate' })
    else if (!hasBase(terms.base, money)) refusals.push({ line: index, code: 'income_missing' })
    else {
      const drafts = accrueLine(terms, rate.ratePpm, money, index)
      entries.push(...drafts.map((draft) => toEntry(terms, line, index, rate, draft)))
      periodLines.push({ ...toPeriodLine(drafts, index, line.orderNo, rate.ruleId), partner: line.partner })
    }
  })
  const periods = [...Map.groupBy(periodLines, ({ partner }) => partner)]
    .map(([partner, own]) => toPeriod(terms, partner, periodIncrement(terms, own)))
    .filter(({ rules }) => rules.length > 0)
  return { entries, refusals, periods, currency: terms.currency }
}

const toMoney = (line: PreviewLine): LineMoney => ({
  life: line.settledMinor === null ? 'paid' : 'settled',
  paidMinor: line.paidMinor,
  settledMinor: line.settledMinor,
  channelIncomeMinor: line.channelIncomeMinor,
  refundedMinor: line.refundedMinor,
  incomeRefundedMinor: null,
  reportedRefundMinor: null,
})

// padded, so that the order of ids as text is the order of the lines
const idOf = (index: number): string => String(index).padStart(4, '0')

function accrueLine(terms: PlanTerms, ratePpm: number, line: LineMoney, index: number): EntryDraft[] {
  const rate = { base: terms.base, ratePpm, mode: terms.rounding.mode }
  return accrue({ lineId: idOf(index), slot: 'main', rate, line, books: NO_BOOKS, newId: () => idOf(index) })
}

function toEntry(
  terms: PlanTerms,
  facts: LineFacts,
  line: number,
  { ruleId, ratePpm }: { ruleId: string; ratePpm: number },
  { kind, baseMinor, amountMinor }: EntryDraft,
): PreviewedEntry {
  const stored = { planVersion: 'draft', ruleId, ratePpm, baseMinor, amountMinor, dateBasis: 'paid' as const }
  return { line, kind, baseMinor, amountMinor, trace: kind === 'line' ? explain(terms, facts, stored) : null }
}

function toPeriodLine(drafts: readonly EntryDraft[], index: number, orderNo: string, ruleId: string): PeriodLine {
  const total = (kind: EntryDraft['kind'], key: 'amountMinor' | 'baseMinor') =>
    drafts.filter((draft) => draft.kind === kind).reduce((sum, draft) => sum + draft[key], 0n)
  return {
    lineId: idOf(index),
    orderNo,
    ruleId,
    baseMinor: total('line', 'baseMinor'),
    refundedMinor: -total('reversal', 'baseMinor'),
    earnedMinor: total('line', 'amountMinor'),
    reversedMinor: -total('reversal', 'amountMinor'),
  }
}

const toPeriod = (terms: PlanTerms, partner: string, increment: PeriodIncrement): PreviewedPeriod => ({
  partner,
  amountMinor: increment.amountMinor,
  rules: increment.perRule.map((outcome) => explainPeriod(terms, outcome)),
  shares: increment.shares.map(({ lineId, amountMinor }) => ({ line: Number(lineId), amountMinor })),
})
