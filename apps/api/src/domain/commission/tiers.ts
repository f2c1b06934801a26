import { DomainError } from '../errors.ts'
import { FULL_RATE, type RatePpm } from '../money.ts'

/** From this much net sales on (inclusive, minor units) this rate applies; the plan's tier mode says to what. */
export type Tier = Readonly<{ from: bigint; rate: RatePpm }>

export type TiersProblem = Readonly<{ index: number; field: 'tiers' | 'from' | 'rate'; message: string }>

/** The first thing wrong with a ladder of tiers: it must start at 0, ascend, and hold rates from 0 to 100 %. */
export function findTiersProblem(tiers: readonly Tier[]): TiersProblem | undefined {
  if (tiers.length === 0) return { index: 0, field: 'tiers', message: 'a rule needs at least one tier' }
  for (const [index, tier] of tiers.entries()) {
    const message = fromProblem(tier, tiers[index - 1])
    if (message) return { index, field: 'from', message }
    if (!isRate(tier.rate))
      return { index, field: 'rate', message: 'a rate is a whole number of ppm from 0 to 1000000' }
  }
  return undefined
}

function fromProblem(tier: Tier, previous: Tier | undefined): string | undefined {
  if (!previous) return tier.from === 0n ? undefined : 'the first tier must start at 0'
  return tier.from > previous.from ? undefined : 'each tier must start above the one before it'
}

function isRate(rate: RatePpm): boolean {
  return Number.isInteger(rate) && rate >= 0 && rate <= FULL_RATE
}

/** @throws DomainError `plan.tiers_invalid` with the first problem */
export function assertContiguous(tiers: readonly Tier[]): void {
  const problem = findTiersProblem(tiers)
  if (problem) throw new DomainError('plan.tiers_invalid', problem.message, problem)
}

/**
 * The rate that a line earns at once, before the period's sales are known.
 *
 * @throws DomainError `plan.tiers_invalid` if there is no tier: a missing rate is never 0
 */
export function firstRate(tiers: readonly Tier[]): RatePpm {
  const first = tiers[0]
  if (!first) throw new DomainError('plan.tiers_invalid', 'a rule needs at least one tier')
  return first.rate
}
