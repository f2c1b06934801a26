import { DomainError } from '../errors.ts'
import { allocate, sum } from '../money.ts'
import { graduatedCommission } from './graduated.ts'
import type { PlanTerms, Rule } from './plan.ts'
import { refundedWithin } from './refunds.ts'
import type { Frozen } from './reversal.ts'
import { wholeCommission } from './whole.ts'

/** A line of the period as it stands just before the close: its frozen base, its entry, and refunds booked so far. */
export type PeriodLine = Readonly<{
  lineId: string
  orderNo: string
  ruleId: string
  baseMinor: bigint
  refundedMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
}>

/** A line's part of the increment, frozen: later refunds reverse it by `reversalDue` like any entry. */
export type PeriodShare = Frozen & Readonly<{ lineId: string; ruleId: string }>

/** How one rule came to its part: `earnedMinor` is what its lines had earned at once, net of reversals. */
export type RuleOutcome = Readonly<{
  ruleId: string
  netSalesMinor: bigint
  targetMinor: bigint
  earnedMinor: bigint
  incrementMinor: bigint
}>

export type PeriodIncrement = Readonly<{
  amountMinor: bigint
  shares: readonly PeriodShare[]
  perRule: readonly RuleOutcome[]
}>

/**
 * What the close of a period adds to (or, with falling rates or rounding, takes from) one partner's lines under one
 * plan version, so that the period pays exactly the plan's amount on its net sales: sales dated in it, less refunds
 * booked before the close. Before the close the same call is a forecast.
 *
 * - A rule with tiers: its amount on its net sales in the period, rounded once.
 * - A flat rule rounded per order or period: its amount per order or period, each rounded once.
 * - A flat rule rounded per line adds nothing and is left out.
 *
 * Each increment goes back to its lines by largest remainder, by net base, so that every line ends with a frozen
 * effective amount. Lines are taken in the order of their ids: the order of arrival changes nothing.
 *
 * @throws DomainError `plan.rule_not_found` if a line names a rule that the terms do not have
 */
export function periodIncrement(terms: PlanTerms, lines: readonly PeriodLine[]): PeriodIncrement {
  const linesOf = Map.groupBy(lines.toSorted(byLineId), (line) => line.ruleId)
  assertRulesKnown(terms, [...linesOf.keys()])
  const closed = terms.rules
    .filter((rule) => linesOf.has(rule.id) && !isSettledPerLine(terms, rule))
    .map((rule) => closeRule(terms, rule, linesOf.get(rule.id)!))
  return {
    amountMinor: sum(closed.map(({ outcome }) => outcome.incrementMinor)),
    shares: closed.flatMap(({ shares }) => shares),
    perRule: closed.map(({ outcome }) => outcome),
  }
}

function assertRulesKnown(terms: PlanTerms, ruleIds: readonly string[]): void {
  const unknown = ruleIds.find((id) => !terms.rules.some((rule) => rule.id === id))
  if (unknown !== undefined) {
    throw new DomainError('plan.rule_not_found', 'a line was earned by a rule these terms do not have', {
      ruleId: unknown,
    })
  }
}

function byLineId(a: PeriodLine, b: PeriodLine): number {
  return a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0
}

function isSettledPerLine(terms: PlanTerms, rule: Rule): boolean {
  return rule.tiers.length === 1 && terms.rounding.step === 'line'
}

/** The groups of lines whose amounts are added up before rounding. */
function roundedTogether(terms: PlanTerms, rule: Rule, lines: readonly PeriodLine[]): (readonly PeriodLine[])[] {
  const isPerOrder = rule.tiers.length === 1 && terms.rounding.step === 'order'
  return isPerOrder ? [...Map.groupBy(lines, (line) => line.orderNo).values()] : [lines]
}

type ClosedRule = Readonly<{ outcome: RuleOutcome; shares: readonly PeriodShare[] }>

function closeRule(terms: PlanTerms, rule: Rule, lines: readonly PeriodLine[]): ClosedRule {
  const groups = roundedTogether(terms, rule, lines).map((group) => closeGroup(terms, rule, group))
  const outcome = {
    ruleId: rule.id,
    netSalesMinor: sum(lines.map(netBase)),
    targetMinor: sum(groups.map(({ targetMinor }) => targetMinor)),
    earnedMinor: sum(lines.map(netEarned)),
    incrementMinor: sum(groups.map(({ incrementMinor }) => incrementMinor)),
  }
  return { outcome, shares: groups.flatMap(({ shares }) => shares) }
}

type ClosedGroup = Readonly<{ targetMinor: bigint; incrementMinor: bigint; shares: readonly PeriodShare[] }>

function closeGroup(terms: PlanTerms, rule: Rule, lines: readonly PeriodLine[]): ClosedGroup {
  const netBases = lines.map(netBase)
  const targetMinor = planAmount(terms, rule, sum(netBases))
  const incrementMinor = targetMinor - sum(lines.map(netEarned))
  const parts = allocate(incrementMinor, netBases.map(magnitude))
  const shares = lines
    .map((line, i) => toShare(line, netBases[i]!, parts[i]!))
    .filter(({ amountMinor }) => amountMinor !== 0n)
  return { targetMinor, incrementMinor, shares }
}

function planAmount(terms: PlanTerms, rule: Rule, netSalesMinor: bigint): bigint {
  const commission = terms.tierMode === 'graduated' ? graduatedCommission : wholeCommission
  return commission(netSalesMinor, rule.tiers, terms.rounding.mode)
}

function netBase({ baseMinor, refundedMinor }: PeriodLine): bigint {
  return baseMinor - refundedWithin(baseMinor, refundedMinor)
}

function netEarned({ earnedMinor, reversedMinor }: PeriodLine): bigint {
  return earnedMinor - reversedMinor
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

function toShare(line: PeriodLine, netBaseMinor: bigint, amountMinor: bigint): PeriodShare {
  const { lineId, ruleId, baseMinor } = line
  return { lineId, ruleId, amountMinor, baseMinor: netBaseMinor, refundedAtMinor: baseMinor - netBaseMinor }
}
