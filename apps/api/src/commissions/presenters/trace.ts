import type { z } from '@hono/zod-openapi'
import type { PeriodExplanation } from '../../domain/commission/explain-period.ts'
import type { LineExplanation } from '../../domain/commission/trace.ts'
import type { Explanation, RuleOutcome } from '../schemas/trace.ts'

/** Labels of rules are the brand's own words: a partner gets the conditions instead. */
export type Reader = 'brand' | 'partner'

export function toExplanation(of: LineExplanation, reader: Reader): z.input<typeof Explanation> {
  const label = (text: string) => (reader === 'brand' ? text : null)
  const { formula, winner, losers } = of
  return {
    planVersion: of.planVersion,
    dateBasis: of.dateBasis,
    formula: { ...formula, baseMinor: String(formula.baseMinor), resultMinor: String(formula.resultMinor) },
    winner: { ...winner, label: label(winner.label), held: [...winner.held] },
    losers: losers.map((loser) => ({ ...loser, label: label(loser.label), reason: toReason(loser.reason) })),
    reproduces: of.reproduces,
  }
}

const toReason = (reason: LineExplanation['losers'][number]['reason']) =>
  reason.code === 'condition_not_met' ? { ...reason, kinds: [...reason.kinds] } : reason

export function toRuleOutcome(of: PeriodExplanation, reader: Reader): z.input<typeof RuleOutcome> {
  return {
    ruleId: of.ruleId,
    label: reader === 'brand' ? of.label : null,
    tierMode: of.tierMode,
    netSalesMinor: String(of.netSalesMinor),
    targetMinor: String(of.targetMinor),
    earnedMinor: String(of.earnedMinor),
    incrementMinor: String(of.incrementMinor),
    mode: of.mode,
    slices: of.slices.map(({ from, ratePpm, salesMinor, exact }) => ({
      from: String(from),
      ratePpm,
      salesMinor: String(salesMinor),
      exact,
    })),
    nextTier: of.nextTier
      ? { from: String(of.nextTier.from), ratePpm: of.nextTier.ratePpm, missingMinor: String(of.nextTier.missingMinor) }
      : null,
  }
}
