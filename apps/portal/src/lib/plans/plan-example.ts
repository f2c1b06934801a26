import { explain } from '@qudao/api/domain/commission/explain'
import { explainPeriod } from '@qudao/api/domain/commission/explain-period'
import { graduatedCommission } from '@qudao/api/domain/commission/graduated'
import { lineEntry } from '@qudao/api/domain/commission/line-entry'
import type { LineFacts, PlanTerms, Rule } from '@qudao/api/domain/commission/plan'
import { resolveRule } from '@qudao/api/domain/commission/resolve-rule'
import { firstRate } from '@qudao/api/domain/commission/tiers'
import { wholeCommission } from '@qudao/api/domain/commission/whole'
import { applyRate } from '@qudao/api/domain/money'
import type { Explanation, RuleOutcome } from '../trace-words.ts'

export type OrderExample = Readonly<{ rule: Rule; amountMinor: string; explanation: Explanation }>

/** What one order would earn and why, by the functions that pay; null when no rule covers it. */
export function exampleOrder(terms: PlanTerms, facts: LineFacts, baseMinor: bigint): OrderExample | null {
  const { winner } = resolveRule(terms, facts)
  if (!winner) return null
  const { amountMinor, ratePpm, ruleId } = lineEntry(terms, facts, baseMinor)
  const stored = { planVersion: '', ruleId, ratePpm, baseMinor, amountMinor, dateBasis: 'paid' as const }
  const { formula, winner: won, losers, ...rest } = explain(terms, facts, stored)
  return {
    rule: winner,
    amountMinor: amountMinor.toString(),
    explanation: {
      ...rest,
      formula: { ...formula, baseMinor: baseMinor.toString(), resultMinor: amountMinor.toString() },
      winner: { ...won, label: won.label || null },
      losers: losers.map((loser) => ({ ...loser, label: loser.label || null })),
    },
  }
}

export type MonthExample = Readonly<{ targetMinor: bigint; hit: number; outcome: RuleOutcome }>

/** What a month of sales under one rule comes to, and what its close would add to what single orders earned. */
export function exampleMonth(terms: PlanTerms, rule: Rule, netSalesMinor: bigint): MonthExample {
  const commission = terms.tierMode === 'graduated' ? graduatedCommission : wholeCommission
  const targetMinor = commission(netSalesMinor, rule.tiers, terms.rounding.mode)
  const earnedMinor = applyRate(netSalesMinor, firstRate(rule.tiers), terms.rounding.mode)
  const incrementMinor = targetMinor - earnedMinor
  const of = explainPeriod(terms, { ruleId: rule.id, netSalesMinor, targetMinor, earnedMinor, incrementMinor })
  return {
    targetMinor,
    hit: rule.tiers.findLastIndex(({ from }) => from <= netSalesMinor),
    outcome: {
      label: rule.label || null,
      tierMode: of.tierMode,
      netSalesMinor: netSalesMinor.toString(),
      targetMinor: targetMinor.toString(),
      earnedMinor: earnedMinor.toString(),
      incrementMinor: incrementMinor.toString(),
      mode: of.mode,
      slices: of.slices.map(({ ratePpm, salesMinor, exact }) => ({
        ratePpm,
        salesMinor: salesMinor.toString(),
        exact,
      })),
      nextTier: of.nextTier
        ? { ratePpm: of.nextTier.ratePpm, missingMinor: of.nextTier.missingMinor.toString() }
        : null,
    },
  }
}
