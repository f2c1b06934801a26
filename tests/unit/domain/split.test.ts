import { fc, test } from '@fast-check/vitest'
import { sum } from '@qudao/api/domain/money'
import { splitPayment } from '@qudao/api/domain/payout/split'
import { describe, expect } from 'vitest'

describe('splitPayment', () => {
  test('60,000 under a limit of 50,000 is 50,000 + 10,000, each with its tax', () => {
    expect(splitPayment(6_000_000n, 1_700_001n, 5_000_000n)).toEqual([
      { grossMinor: 6_416_668n, netMinor: 5_000_000n, taxMinor: 1_416_668n },
      { grossMinor: 1_283_333n, netMinor: 1_000_000n, taxMinor: 283_333n },
    ])
  })

  test.each([
    { name: 'below the limit', net: 4_999_999n, nets: [4_999_999n] },
    { name: 'exactly the limit', net: 5_000_000n, nets: [5_000_000n] },
    { name: 'a fen more', net: 5_000_001n, nets: [5_000_000n, 1n] },
    { name: 'twice the limit', net: 10_000_000n, nets: [5_000_000n, 5_000_000n] },
  ])('$name', ({ net, nets }) => {
    expect(splitPayment(net, 0n, 5_000_000n).map(({ netMinor }) => netMinor)).toEqual(nets)
  })

  test('a limit of a single fen is still a limit', () => {
    expect(splitPayment(2n, 0n, 1n).map(({ netMinor }) => netMinor)).toEqual([1n, 1n])
  })

  test.each([
    [0n, 0n, 1n],
    [-1n, 0n, 1n],
    [1n, -1n, 1n],
    [1n, 0n, 0n],
  ])('net %s, tax %s, limit %s is refused', (net, tax, limit) => {
    expect(() => splitPayment(net, tax, limit)).toThrow(RangeError)
  })

  const amount = fc.bigInt({ min: 1n, max: 20_000_000n })
  const limit = fc.bigInt({ min: 200_000n, max: 5_000_000n })
  test.prop([amount, fc.bigInt({ min: 0n, max: 9_000_000n }), limit])(
    'loses nothing and keeps the limit',
    (net, tax, limit) => {
      const parts = splitPayment(net, tax, limit)
      expect(sum(parts.map((part) => part.netMinor))).toBe(net)
      expect(sum(parts.map((part) => part.taxMinor))).toBe(tax)
      for (const { grossMinor, netMinor, taxMinor } of parts) {
        expect(netMinor > 0n && netMinor <= limit && taxMinor >= 0n).toBe(true)
        expect(grossMinor).toBe(netMinor + taxMinor)
      }
    },
  )
})
