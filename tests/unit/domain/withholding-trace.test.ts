import { fc, test } from '@fast-check/vitest'
import { withholdingDue } from '@qudao/api/domain/tax/labour-remuneration'
import { withholdingTrace } from '@qudao/api/domain/tax/withholding-trace'
import { describe, expect } from 'vitest'

const amount = fc.bigInt({ min: 0n, max: 20_000_000n })

describe('withholdingTrace', () => {
  test.each([
    { name: 'the first payment of a month', before: 0n, withheld: 0n, gross: 105_819n, now: 5_164n, exact: '51.638' },
    { name: 'a second one catches up', before: 60_000n, withheld: 0n, gross: 300_000n, now: 56_000n, exact: '560.00' },
    { name: 'nothing below 800 yuan', before: 0n, withheld: 0n, gross: 15_849n, now: 0n, exact: '0.00' },
    { name: 'the middle band', before: 0n, withheld: 0n, gross: 4_000_000n, now: 760_000n, exact: '7600.00' },
  ])('$name', ({ before, withheld, gross, now, exact }) => {
    const facts = {
      monthGrossBeforeMinor: before,
      withheldBeforeMinor: withheld,
      grossMinor: gross,
      withheldMinor: now,
    }
    expect(withholdingTrace(facts)).toMatchObject({ ...facts, exact, excessMinor: 0n, addsUp: true })
  })

  test('too much withheld before stays with the tax office and is told', () => {
    const facts = { monthGrossBeforeMinor: 0n, withheldBeforeMinor: 50_000n, grossMinor: 100_000n, withheldMinor: 0n }
    expect(withholdingTrace(facts)).toMatchObject({ taxMinor: 4_000n, excessMinor: 46_000n, addsUp: true })
  })

  test('an amount that the month does not give is said not to add up', () => {
    const facts = { monthGrossBeforeMinor: 0n, withheldBeforeMinor: 0n, grossMinor: 100_000n, withheldMinor: 4_001n }
    expect(withholdingTrace(facts).addsUp).toBe(false)
  })

  test.prop([amount, amount, amount])('its steps sum to what was withheld', (before, withheldBefore, gross) => {
    const withheld = withholdingDue({ monthGrossBefore: before, withheldBefore, gross })
    const trace = withholdingTrace({
      monthGrossBeforeMinor: before,
      withheldBeforeMinor: withheldBefore,
      grossMinor: gross,
      withheldMinor: withheld,
    })
    expect(trace.monthGrossBeforeMinor + trace.grossMinor).toBe(trace.deductionMinor + trace.taxableMinor)
    expect(trace.taxMinor - trace.withheldBeforeMinor + trace.excessMinor).toBe(withheld)
    expect(Math.round(Number(trace.exact) * 100)).toBe(Number(trace.taxMinor))
    expect(trace.addsUp).toBe(true)
  })
})
