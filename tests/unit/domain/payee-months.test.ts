import { withholdingDue, withholdingOnMonth } from '@qudao/api/domain/tax/labour-remuneration'
import { PayeeMonths } from '@qudao/api/domain/tax/payee-months'
import { describe, expect, test } from 'vitest'

/** Numbers that are the same in every run of a seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('a taxed month', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))('is one however numbers are corrected (%i)', (seed) => {
    const random = randomOf(seed + 1)
    const months = new PayeeMonths()
    const [partners, keys] = [
      ['甲', '乙'],
      ['partner:甲', 'A', 'B', 'C'],
    ]
    let [paid, withheld] = [0n, 0n]
    months.tie({ partnerId: '甲', payeeKey: 'A' })
    months.tie({ partnerId: '乙', payeeKey: 'A' })
    for (let i = 0; i < 12; i++) {
      const payment = { partnerId: partners[random(2)]!, payeeKey: keys[random(4)]! }
      const gross = BigInt(random(3_000_000) + 1)
      months.tie(payment)
      const { grossMinor, withheldMinor } = months.of(payment.partnerId)
      const tax = withholdingDue({ monthGrossBefore: grossMinor, withheldBefore: withheldMinor, gross })
      months.add(payment, { grossMinor: gross, withheldMinor: tax })
      paid += gross
      withheld += tax
      expect(withheld).toBe(withholdingOnMonth(paid))
    }
  })

  test('adds up what only later turns out to be one payee, and leaves strangers alone', () => {
    const months = new PayeeMonths()
    months.add({ partnerId: '甲', payeeKey: 'A' }, { grossMinor: 100n, withheldMinor: 1n })
    months.add({ partnerId: '乙', payeeKey: 'B' }, { grossMinor: 200n, withheldMinor: 2n })
    months.add({ partnerId: '丙', payeeKey: 'C' }, { grossMinor: 400n, withheldMinor: 4n })
    months.tie({ partnerId: '甲', payeeKey: 'B' })
    expect(months.of('乙')).toEqual({ grossMinor: 300n, withheldMinor: 3n })
    expect(months.ofKey('A')).toEqual({ grossMinor: 300n, withheldMinor: 3n })
    expect(months.of('丙')).toEqual({ grossMinor: 400n, withheldMinor: 4n })
  })
})
