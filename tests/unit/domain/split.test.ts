import { fc, test } from '@fast-check/vitest'
import { sum } from '@qudao/api/domain/money'
import { LEAST_TRANSFER_MINOR, splitPayment } from '@qudao/api/domain/payout/split'
import { describe, expect } from 'vitest'

const ALIPAY = { leastMinor: LEAST_TRANSFER_MINOR.alipay, mostMinor: 5_000_000n }

describe('splitPayment', () => {
  test('60,000 under a limit of 50,000 is 50,000 + 10,000, each with its tax', () => {
    expect(splitPayment(6_000_000n, 1_700_001n, ALIPAY)).toEqual([
      { grossMinor: 6_416_668n, netMinor: 5_000_000n, taxMinor: 1_416_668n },
      { grossMinor: 1_283_333n, netMinor: 1_000_000n, taxMinor: 283_333n },
    ])
  })

  test.each([
    { name: 'the least that can be sent', net: 10n, nets: [10n] },
    { name: 'below the limit', net: 4_999_999n, nets: [4_999_999n] },
    { name: 'exactly the limit', net: 5_000_000n, nets: [5_000_000n] },
    { name: 'a fen more: 0.01 yuan cannot be sent alone', net: 5_000_001n, nets: [4_999_991n, 10n] },
    { name: 'nine fen more', net: 5_000_009n, nets: [4_999_999n, 10n] },
    { name: 'ten fen more', net: 5_000_010n, nets: [5_000_000n, 10n] },
    { name: 'twice the limit', net: 10_000_000n, nets: [5_000_000n, 5_000_000n] },
    { name: 'twice the limit and a fen', net: 10_000_001n, nets: [5_000_000n, 4_999_991n, 10n] },
  ])('$name', ({ net, nets }) => {
    expect(splitPayment(net, 0n, ALIPAY).map(({ netMinor }) => netMinor)).toEqual(nets)
  })

  test.each([
    { name: 'less than the least', net: 9n, tax: 0n, leastMinor: 10n, mostMinor: 100n },
    { name: 'nothing', net: 0n, tax: 0n, leastMinor: 1n, mostMinor: 2n },
    { name: 'a negative tax', net: 10n, tax: -1n, leastMinor: 10n, mostMinor: 100n },
    { name: 'a least of nothing', net: 10n, tax: 0n, leastMinor: 0n, mostMinor: 100n },
    { name: 'bounds too close to cut between', net: 21n, tax: 0n, leastMinor: 10n, mostMinor: 19n },
  ])('$name is refused', ({ net, tax, ...bounds }) => {
    expect(() => splitPayment(net, tax, bounds)).toThrow(RangeError)
  })

  const bounds = fc
    .tuple(fc.bigInt({ min: 1n, max: 30n }), fc.bigInt({ min: 0n, max: 400n }))
    .map(([leastMinor, more]) => ({ leastMinor, mostMinor: 2n * leastMinor + more }))
  const payment = bounds.chain((own) =>
    fc.record({
      bounds: fc.constant(own),
      net: fc.bigInt({ min: own.leastMinor, max: 20n * own.mostMinor }),
      tax: fc.bigInt({ min: 0n, max: 10n * own.mostMinor }),
    }),
  )
  test.prop([payment])('every part can be sent, nothing is lost, and there are no more parts than needed', (given) => {
    const { leastMinor, mostMinor } = given.bounds
    const parts = splitPayment(given.net, given.tax, given.bounds)
    expect(sum(parts.map((part) => part.netMinor))).toBe(given.net)
    expect(sum(parts.map((part) => part.taxMinor))).toBe(given.tax)
    expect(BigInt(parts.length)).toBe((given.net + mostMinor - 1n) / mostMinor)
    for (const { grossMinor, netMinor, taxMinor } of parts) {
      expect(netMinor >= leastMinor && netMinor <= mostMinor && taxMinor >= 0n).toBe(true)
      expect(grossMinor).toBe(netMinor + taxMinor)
    }
  })
})
