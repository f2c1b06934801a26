import type { Format } from './format/format.ts'
import { groupThousands } from './format/numbers.ts'
import type { Messages } from './messages/index.ts'
import type { TraceRule, TraceWords } from './trace.ts'

type ConditionKind = keyof Messages['trace']['kinds']
type Rounding = keyof Messages['trace']['rounding']
type LossReason =
  | { code: 'condition_not_met'; kinds: readonly ConditionKind[] }
  | { code: 'less_specific' }
  | { code: 'tie_break'; by: 'kind_order' | 'list_order' }
type Rule = Readonly<{ label: string | null; ratePpm: number }>

/** Why a line earned its amount, as the API tells (EntryExplanation). */
export type Explanation = Readonly<{
  dateBasis: 'paid' | 'created'
  formula: Readonly<{
    baseMinor: string
    ratePpm: number
    exact: string
    mode: Rounding
    step: keyof Messages['trace']['step']
    resultMinor: string
  }>
  winner: Rule & Readonly<{ held: readonly ConditionKind[] }>
  losers: readonly (Rule & Readonly<{ reason: LossReason }>)[]
  reproduces: boolean
}>

/** What the close of a month added by a rule with tiers, as the API tells (RuleOutcome). */
export type RuleOutcome = Readonly<{
  label: string | null
  tierMode: keyof Messages['trace']['periodTiers']
  netSalesMinor: string
  targetMinor: string
  earnedMinor: string
  incrementMinor: string
  mode: Rounding
  slices: readonly Readonly<{ ratePpm: number; salesMinor: string; exact: string }>[]
  nextTier: Readonly<{ ratePpm: number; missingMinor: string }> | null
}>

type Reader = Readonly<{ t: Messages; format: Format; currency: string }>
type Basis = Readonly<{ base: keyof Messages['trace']['bases']; isEstimate: boolean }>
type Hold = Readonly<{ settledAt: string; days: number; payableAt: string }>
type About = Readonly<{ base?: string; sources?: TraceWords['sources']; basis?: Basis | null; hold?: Hold | null }>

/** 计算依据 of a line: the arithmetic, the rule that won, and why every other one did not. */
export function lineTraceWords(
  of: Explanation,
  reader: Reader,
  { base, sources = [], basis, hold }: About = {},
): TraceWords {
  const { t, format, currency } = reader
  const { baseMinor, ratePpm, exact, mode, step, resultMinor } = of.formula
  return {
    steps: [productWords(baseMinor, ratePpm, exact, reader)],
    result: {
      words: t.trace.rounded(t.trace.rounding[mode], t.trace.step[step]),
      amount: format.money(resultMinor, currency),
    },
    base:
      [basis ? t.trace.countedOn(t.trace.bases[basis.base]) : null, base].filter(Boolean).join(t.trace.clause) || null,
    winner: winnerWords(of.winner, reader),
    losers: of.losers.map((loser) => loserWords(loser, reader)),
    notes: [
      ...(basis?.isEstimate ? [t.trace.estimate] : []),
      ...(hold ? [holdWords(hold, reader)] : []),
      ...(of.dateBasis === 'created' ? [t.trace.datedByCreation] : []),
      ...(of.reproduces ? [] : [t.trace.notReproduced]),
    ],
    sources,
  }
}

/** `10-17 平台结算，再等 15 天，11-01 可结算`. */
function holdWords({ settledAt, days, payableAt }: Hold, { t, format }: Reader): string {
  return t.trace.hold(format.date(settledAt, 'document'), days, format.date(payableAt, 'document'))
}

/** 计算依据 of what a close added: the month by tiers, less what its lines had earned. */
export function periodTraceWords(of: RuleOutcome, reader: Reader, { sources = [] }: About = {}): TraceWords {
  const { t, format, currency } = reader
  const money = (minor: string) => format.money(minor, currency)
  return {
    steps: [
      ...of.slices.map(({ salesMinor, ratePpm, exact }) => productWords(salesMinor, ratePpm, exact, reader)),
      t.trace.periodTotal(t.trace.rounding[of.mode], money(of.targetMinor)),
      t.trace.earnedBefore(money(of.earnedMinor)),
    ],
    result: { words: t.trace.periodResult, amount: format.money(of.incrementMinor, currency, { signed: true }) },
    base: null,
    winner: { title: of.label ?? t.trace.allOrders, why: t.trace.periodTiers[of.tierMode](money(of.netSalesMinor)) },
    losers: [],
    notes: of.nextTier ? [t.trace.nextTier(money(of.nextTier.missingMinor), format.rate(of.nextTier.ratePpm))] : [],
    sources,
  }
}

/** `¥186.30 × 12.5% = ¥23.2875`, with the exact product before rounding. */
function productWords(minor: string, ratePpm: number, exact: string, { format, currency }: Reader): string {
  const symbol = format.money('0', currency).replace(/[\d.,]/g, '')
  return `${format.money(minor, currency)} × ${format.rate(ratePpm)} = ${symbol}${groupThousands(exact)}`
}

function winnerWords(winner: Explanation['winner'], reader: Reader): TraceRule {
  const { t } = reader
  const kinds = kindWords(winner.held, t)
  return { title: ruleWords(winner, winner.held, reader), why: kinds ? t.trace.mostSpecific(kinds) : t.trace.onlyRule }
}

/** A rule by its name; a partner, who does not see names, gets what it looks at. */
function ruleWords({ label, ratePpm }: Rule, held: readonly ConditionKind[], { t, format }: Reader): string {
  const kinds = kindWords(held, t)
  return t.trace.ruleWithRate(label ?? (kinds ? t.trace.ruleBy(kinds) : t.trace.allOrders), format.rate(ratePpm))
}

function loserWords({ reason, ...rule }: Explanation['losers'][number], reader: Reader): TraceRule {
  const { t } = reader
  const unmet = reason.code === 'condition_not_met' ? kindWords(reason.kinds, t) : ''
  const name = rule.label ?? (unmet ? t.trace.ruleBy(unmet) : t.trace.anotherRule)
  return { title: t.trace.ruleWithRate(name, reader.format.rate(rule.ratePpm)), why: lossWords(reason, t) }
}

function lossWords(reason: LossReason, t: Messages): string {
  if (reason.code === 'condition_not_met') return t.trace.notMet(kindWords(reason.kinds, t))
  if (reason.code === 'less_specific') return t.trace.lessSpecific
  return reason.by === 'kind_order' ? t.trace.kindOrder : t.trace.listOrder
}

function kindWords(kinds: readonly ConditionKind[], t: Messages): string {
  return kinds.map((kind) => t.trace.kinds[kind]).join(t.trace.and)
}
