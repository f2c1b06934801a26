import { fc, test } from '@fast-check/vitest'
import { graduatedCommission } from '@qudao/api/domain/commission/graduated'
import { assertContiguous, findTiersProblem, firstRate, type Tier } from '@qudao/api/domain/commission/tiers'
import { wholeCommission } from '@qudao/api/domain/commission/whole'
import { applyRate, divideRounded, PPM } from '@qudao/api/domain/money'
import { describe, expect } from 'vitest'
import { positiveMinor, rate, rounding, tiers } from '../arbitraries.ts'

const rising: Tier[] = [
  { from: 0n, rate: 50_000 },
  { from: 1_000_000n, rate: 80_000 },
  { from: 5_000_000n, rate: 100_000 },
]

describe('graduatedCommission', () => {
  test.each([
    { name: 'no sales', sales: 0n, expected: 0n },
    { name: 'more refunds than sales', sales: -1_000n, expected: 0n },
    { name: 'half a fen rounds up', sales: 10n, expected: 1n },
    { name: 'exactly at the threshold', sales: 1_000_000n, expected: 50_000n },
    { name: 'only the excess earns the higher rate', sales: 1_500_000n, expected: 90_000n },
    { name: 'all three tiers', sales: 6_000_000n, expected: 470_000n },
  ])('$name', ({ sales, expected }) => expect(graduatedCommission(sales, rising, 'half_up')).toBe(expected))

  test('is rounded once, on the total, not per tier', () => {
    const halves: Tier[] = [
      { from: 0n, rate: 500_000 },
      { from: 1n, rate: 500_000 },
    ]
    expect(graduatedCommission(2n, halves, 'half_up')).toBe(1n)
  })

  test.prop([positiveMinor, positiveMinor, tiers, rounding])('more sales never earn less', (a, b, tiers, mode) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    expect(graduatedCommission(low, tiers, mode) <= graduatedCommission(high, tiers, mode)).toBe(true)
  })

  test.prop([positiveMinor, tiers, rounding])(
    'equals what each threshold adds to the rate below it',
    (sales, tiers, mode) => {
      const steps = tiers.map(({ from, rate }, i) => {
        const excess = sales > from ? sales - from : 0n
        return excess * BigInt(rate - (tiers[i - 1]?.rate ?? 0))
      })
      const scaled = steps.reduce((total, step) => total + step, 0n)
      expect(graduatedCommission(sales, tiers, mode)).toBe(divideRounded(scaled, PPM, mode))
    },
  )
})

describe('wholeCommission', () => {
  test.each([
    { name: 'no sales', sales: 0n, expected: 0n },
    { name: 'more refunds than sales', sales: -1_000n, expected: 0n },
    { name: 'a fen below the threshold', sales: 999_999n, expected: 50_000n },
    { name: 'exactly at the threshold, on everything', sales: 1_000_000n, expected: 80_000n },
    { name: 'the highest tier reached', sales: 6_000_000n, expected: 600_000n },
  ])('$name', ({ sales, expected }) => expect(wholeCommission(sales, rising, 'half_up')).toBe(expected))

  test.prop([positiveMinor, tiers, rounding])(
    'pays all sales at one of the rates, and none reached is higher up',
    (sales, tiers, mode) => {
      const reached = tiers.filter(({ from }) => from <= sales)
      expect(wholeCommission(sales, tiers, mode)).toBe(applyRate(sales, reached.at(-1)!.rate, mode))
    },
  )

  test.prop([positiveMinor, tiers, rounding])(
    'with rising rates it never pays less than graduated',
    (sales, ladder, mode) => {
      const rates = ladder.map(({ rate }) => rate).toSorted((a, b) => a - b)
      const climbing = ladder.map(({ from }, i) => ({ from, rate: rates[i]! }))
      expect(wholeCommission(sales, climbing, mode) >= graduatedCommission(sales, climbing, mode)).toBe(true)
    },
  )
})

test.prop([positiveMinor, rate, rounding])('with one tier both modes are a flat rate', (sales, rate, mode) => {
  const flat = [{ from: 0n, rate }]
  expect(graduatedCommission(sales, flat, mode)).toBe(applyRate(sales, rate, mode))
  expect(wholeCommission(sales, flat, mode)).toBe(applyRate(sales, rate, mode))
})

describe('a ladder is refused', () => {
  test.each<{ name: string; tiers: Tier[]; at: object }>([
    { name: 'without tiers', tiers: [], at: { index: 0, field: 'tiers' } },
    { name: 'that does not start at 0', tiers: [{ from: 1n, rate: 1 }], at: { index: 0, field: 'from' } },
    { name: 'that starts below 0', tiers: [{ from: -1n, rate: 1 }], at: { index: 0, field: 'from' } },
    {
      name: 'with two tiers at one threshold',
      tiers: [
        { from: 0n, rate: 1 },
        { from: 0n, rate: 2 },
      ],
      at: { index: 1, field: 'from' },
    },
    {
      name: 'that descends',
      tiers: [
        { from: 0n, rate: 1 },
        { from: 5n, rate: 2 },
        { from: 4n, rate: 3 },
      ],
      at: { index: 2, field: 'from' },
    },
    { name: 'with a negative rate', tiers: [{ from: 0n, rate: -1 }], at: { index: 0, field: 'rate' } },
    { name: 'with more than 100 %', tiers: [{ from: 0n, rate: 1_000_001 }], at: { index: 0, field: 'rate' } },
    { name: 'with half a ppm', tiers: [{ from: 0n, rate: 0.5 }], at: { index: 0, field: 'rate' } },
    { name: 'with no number', tiers: [{ from: 0n, rate: Number.NaN }], at: { index: 0, field: 'rate' } },
  ])('$name', ({ tiers, at }) => {
    expect(findTiersProblem(tiers)).toMatchObject(at)
    const refusal = expect.objectContaining({ code: 'plan.tiers_invalid', details: expect.objectContaining(at) })
    expect(() => assertContiguous(tiers)).toThrow(refusal)
    expect(() => graduatedCommission(1n, tiers, 'half_up')).toThrow(refusal)
    expect(() => wholeCommission(1n, tiers, 'half_up')).toThrow(refusal)
  })

  test.prop([tiers])('and any other is not', (tiers) => {
    expect(findTiersProblem(tiers)).toBeUndefined()
  })
})

test('a missing first rate is refused, never 0', () => {
  expect(firstRate(rising)).toBe(50_000)
  expect(() => firstRate([])).toThrow(expect.objectContaining({ code: 'plan.tiers_invalid' }))
})

test.prop([fc.constantFrom(-5n, 0n), tiers, rounding])('nothing is due on nothing', (sales, tiers, mode) => {
  expect([graduatedCommission(sales, tiers, mode), wholeCommission(sales, tiers, mode)]).toEqual([0n, 0n])
})
