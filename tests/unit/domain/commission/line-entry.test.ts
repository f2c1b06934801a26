import { test } from '@fast-check/vitest'
import { compilePlan } from '@qudao/api/domain/commission/compile-plan'
import { lineEntry } from '@qudao/api/domain/commission/line-entry'
import { resolveRule } from '@qudao/api/domain/commission/resolve-rule'
import { applyRate } from '@qudao/api/domain/money'
import { describe, expect } from 'vitest'
import { facts, signedMinor, terms } from '../arbitraries.ts'
import { flatRule, samplePlan } from '../sample-plan.ts'

describe('lineEntry', () => {
  test('186.30 × 12.5 % = 23.29, and says by which rule', () => {
    const terms = samplePlan({ rules: [flatRule('all', 80_000), flatRule('cups', 125_000, { categories: ['cups'] })] })
    expect(lineEntry(terms, { category: 'cups' }, 18_630n)).toEqual({
      amountMinor: 2_329n,
      baseMinor: 18_630n,
      ratePpm: 125_000,
      ruleId: 'cups',
    })
  })

  test('a line earns the first tier, whatever the period may still bring', () => {
    const tiers = [
      { from: 0n, rate: 50_000 },
      { from: 100n, rate: 100_000 },
    ]
    const terms = samplePlan({ rules: [{ ...flatRule('all', 0), tiers }] })
    expect(lineEntry(terms, {}, 100_000n).amountMinor).toBe(5_000n)
  })

  test('a rate of 0 is a deliberate zero', () => {
    expect(lineEntry(samplePlan({ rules: [flatRule('gift', 0)] }), {}, 100_000n)).toMatchObject({
      amountMinor: 0n,
      ratePpm: 0,
    })
  })

  test('no rule is a refusal, never a silent zero', () => {
    const terms = samplePlan({ rules: [flatRule('cups', 1, { categories: ['cups'] })] })
    expect(() => lineEntry(terms, { category: 'trays' }, 100n)).toThrow(
      expect.objectContaining({ code: 'plan.no_rate' }),
    )
  })

  test.prop([terms, facts, signedMinor])(
    'a return of the same line mirrors it, and asking again changes nothing',
    (terms, facts, base) => {
      if (!resolveRule(terms, facts).winner) return
      const entry = lineEntry(terms, facts, base)
      expect(lineEntry(terms, facts, -base).amountMinor).toBe(-entry.amountMinor)
      expect(lineEntry(terms, facts, base)).toEqual(entry)
    },
  )

  test.prop([terms, facts, signedMinor])('the fast path gives the same', (terms, facts, base) => {
    const rate = compilePlan(terms)(facts)
    if (!rate) return
    const { amountMinor, ratePpm, ruleId } = lineEntry(terms, facts, base)
    expect({ ratePpm, ruleId }).toEqual({ ratePpm: rate.ratePpm, ruleId: rate.ruleId })
    expect(applyRate(base, rate.ratePpm, terms.rounding.mode)).toBe(amountMinor)
  })
})
