import { findWrongWithholding } from '@qudao/api/reporting/books/tax-months'
import { describe, expect, test } from 'vitest'

type Move = [kind: 'opening' | 'payment' | 'return', gross: bigint, tax: bigint]

const month = (...moves: Move[]) =>
  moves.map(([kind, grossMinor, taxMinor], i) => ({
    payeeKey: 'k',
    payMonth: '2026-06',
    currency: 'CNY',
    at: String(i),
    kind,
    partnerId: 'p',
    partnerName: '林清和',
    grossMinor,
    taxMinor,
    before: null,
  }))

describe('tax of a payee’s month', () => {
  test.each([
    { name: 'one payment', moves: month(['payment', 300_000n, 44_000n]) },
    { name: 'a second one catches up', moves: month(['payment', 60_000n, 0n], ['payment', 300_000n, 56_000n]) },
    {
      name: 'one that came back counts no more',
      moves: month(['payment', 300_000n, 44_000n], ['return', 300_000n, 44_000n], ['payment', 300_000n, 44_000n]),
    },
    {
      name: 'too much after a return is made up for by the next',
      moves: month(
        ['payment', 300_000n, 44_000n],
        ['payment', 500_000n, 84_000n],
        ['return', 300_000n, 44_000n],
        ['payment', 10_000n, 0n],
      ),
    },
    {
      name: 'the system before had withheld too little',
      moves: month(['opening', 300_000n, 0n], ['payment', 100_000n, 64_000n]),
    },
    {
      name: 'the system before had withheld too much',
      moves: month(['opening', 300_000n, 90_000n], ['payment', 100_000n, 0n]),
    },
  ])('$name', ({ moves }) => expect(findWrongWithholding(moves)).toBeUndefined())

  test.each([
    {
      name: 'a fen too little',
      moves: month(['payment', 300_000n, 43_999n]),
      expected: '440.00 CNY',
      found: '439.99 CNY',
    },
    {
      name: 'each payment by itself',
      moves: month(['payment', 60_000n, 0n], ['payment', 300_000n, 44_000n]),
      expected: '560.00 CNY',
      found: '440.00 CNY',
    },
  ])('$name is found', ({ moves, expected, found }) =>
    expect(findWrongWithholding(moves)).toEqual({ subject: 'tax withheld from 林清和 in 2026-06', expected, found }),
  )

  test('a payment of labour income in another currency is found: its tax is in yuan', () => {
    const moves = month(['payment', 300_000n, 0n]).map((move) => ({ ...move, currency: 'GBP' }))
    expect(findWrongWithholding(moves)).toMatchObject({ expected: 'payments in CNY only', found: '3000.00 GBP' })
  })
})
