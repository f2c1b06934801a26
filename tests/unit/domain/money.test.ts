import { fc, test } from '@fast-check/vitest'
import { allocate, applyRate, divideRounded, type Rounding, sum } from '@qudao/api/domain/money'
import { describe, expect } from 'vitest'
import { rate, rounding, signedMinor } from './arbitraries.ts'

const denominator = fc.bigInt({ min: 1n, max: 1_000_000n })
const weights = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 12 })

describe('divideRounded', () => {
  test.each<{ twice: bigint; half_up: bigint; half_even: bigint; up: bigint; down: bigint }>([
    { twice: 0n, half_up: 0n, half_even: 0n, up: 0n, down: 0n },
    { twice: 1n, half_up: 1n, half_even: 0n, up: 1n, down: 0n },
    { twice: 2n, half_up: 1n, half_even: 1n, up: 1n, down: 1n },
    { twice: 3n, half_up: 2n, half_even: 2n, up: 2n, down: 1n },
    { twice: 5n, half_up: 3n, half_even: 2n, up: 3n, down: 2n },
    { twice: 7n, half_up: 4n, half_even: 4n, up: 4n, down: 3n },
    { twice: -1n, half_up: -1n, half_even: 0n, up: -1n, down: 0n },
    { twice: -5n, half_up: -3n, half_even: -2n, up: -3n, down: -2n },
  ])('$twice halves round as each mode says', ({ twice, ...expected }) => {
    for (const [mode, result] of Object.entries(expected)) {
      expect(divideRounded(twice, 2n, mode as Rounding), mode).toBe(result) // safe because the row's keys are the modes
    }
  })

  test('just below and just above the half', () => {
    expect(divideRounded(499_999n, 1_000_000n, 'half_up')).toBe(0n)
    expect(divideRounded(500_001n, 1_000_000n, 'half_even')).toBe(1n)
  })

  test.each([0n, -1n])('a denominator of %s is refused', (bad) => {
    expect(() => divideRounded(1n, bad, 'half_up')).toThrow(RangeError)
  })

  test.prop([signedMinor, denominator, rounding])('−x rounds as x', (amount, by, mode) => {
    expect(divideRounded(-amount, by, mode)).toBe(-divideRounded(amount, by, mode))
  })

  test.prop([signedMinor, denominator, rounding])('the result is less than one unit away', (amount, by, mode) => {
    const error = divideRounded(amount, by, mode) * by - amount
    expect(error < by && error > -by).toBe(true)
  })

  test.prop([signedMinor, signedMinor, denominator, rounding])(
    'a larger amount never rounds lower',
    (a, b, by, mode) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(divideRounded(low, by, mode) <= divideRounded(high, by, mode)).toBe(true)
    },
  )
})

describe('applyRate', () => {
  test.each([
    { name: 'the worked example of a statement', amount: 18_630n, rate: 125_000, expected: 2_329n },
    { name: 'multiplies before it divides', amount: 500n, rate: 29_000, expected: 15n },
    { name: 'a platform sample that excludes truncation', amount: 990n, rate: 450_000, expected: 446n },
    { name: 'no rate', amount: 990n, rate: 0, expected: 0n },
    { name: 'the whole', amount: 990n, rate: 1_000_000, expected: 990n },
  ])('$name', ({ amount, rate, expected }) => expect(applyRate(amount, rate, 'half_up')).toBe(expected))

  test('two steps of a platform each start from a rounded amount', () => {
    const fee = applyRate(40_200n, 18_000, 'half_up')
    expect([fee, applyRate(fee, 900_000, 'half_up')]).toEqual([724n, 652n])
  })

  test.prop([signedMinor, rate, rounding])('a refund of the same amount mirrors it', (amount, rate, mode) => {
    expect(applyRate(-amount, rate, mode)).toBe(-applyRate(amount, rate, mode))
  })
})

describe('allocate', () => {
  test.each([
    { name: 'even', total: 9n, weights: [1n, 1n, 1n], expected: [3n, 3n, 3n] },
    { name: 'ties go to the first', total: 10n, weights: [1n, 1n, 1n], expected: [4n, 3n, 3n] },
    { name: 'the largest remainder gets the unit', total: 9n, weights: [1n, 2n, 4n], expected: [1n, 3n, 5n] },
    {
      name: 'as many units as are left over',
      total: 12n,
      weights: [1n, 1n, 1n, 1n, 1n],
      expected: [3n, 3n, 2n, 2n, 2n],
    },
    { name: 'a weight of 0 gets nothing', total: 7n, weights: [0n, 3n, 0n], expected: [0n, 7n, 0n] },
    { name: 'all weights 0 count as equal', total: 5n, weights: [0n, 0n], expected: [3n, 2n] },
    { name: 'a negative total mirrors', total: -10n, weights: [1n, 1n, 1n], expected: [-4n, -3n, -3n] },
    { name: 'nothing among nobody', total: 0n, weights: [], expected: [] },
  ])('$name', ({ total, weights, expected }) => expect(allocate(total, weights)).toEqual(expected))

  test('an amount among nobody and a negative weight are refused', () => {
    expect(() => allocate(1n, [])).toThrow(RangeError)
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError)
  })

  test.prop([signedMinor, weights])('neither creates nor loses a fen, and its refund mirrors it', (total, weights) => {
    const parts = allocate(total, weights)
    expect(sum(parts)).toBe(total)
    expect(allocate(-total, weights)).toEqual(parts.map((part) => -part))
  })

  test.prop([signedMinor, weights])('every part is within one unit of its exact share', (total, weights) => {
    const whole = sum(weights)
    for (const [i, part] of allocate(total, weights).entries()) {
      const error = whole === 0n ? 0n : part * whole - total * weights[i]!
      expect(error < whole || whole === 0n).toBe(true)
      expect(error > -whole || whole === 0n).toBe(true)
    }
  })

  test.prop([signedMinor, weights])('a larger weight never gets less', (total, weights) => {
    const parts = allocate(total, weights).map((part) => (part < 0n ? -part : part))
    const order = weights.map((_, i) => i).sort((a, b) => Number(weights[a]! - weights[b]!))
    for (const [i, lighter] of order.slice(0, -1).entries()) {
      const heavier = order[i + 1]!
      if (weights[lighter]! < weights[heavier]!) expect(parts[lighter]! <= parts[heavier]!).toBe(true)
    }
  })
})
