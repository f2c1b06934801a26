import type { PlanTerms, Rule } from '@qudao/api/domain/commission/plan'

/** A rule with one rate; without conditions it covers every line. */
export function flatRule(id: string, rate: number, when: Rule['when'] = {}): Rule {
  return { id, label: id, when, tiers: [{ from: 0n, rate }] }
}

/** A brand-paid plan in fen, rounded half up per line, with what a test changes. */
export function samplePlan(changes: Partial<PlanTerms> = {}): PlanTerms {
  return {
    payer: 'brand',
    base: 'paid',
    tierMode: 'graduated',
    rules: [flatRule('all', 80_000)],
    holdDays: 15,
    rounding: { mode: 'half_up', step: 'line' },
    currency: 'CNY',
    ...changes,
  }
}
