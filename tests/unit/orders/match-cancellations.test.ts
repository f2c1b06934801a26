import { fc, test as property } from '@fast-check/vitest'
import { matchCancellations, type Purchase, type Return } from '@qudao/api/orders/formats/index'
import { describe, expect, test } from 'vitest'

const bought = (
  lineKey: string,
  atMs: number,
  quantity: number,
  amountMinor: bigint,
  more: Partial<Purchase> = {},
): Purchase => ({
  lineKey,
  customer: 'c',
  product: 'p',
  atMs,
  quantity,
  amountMinor,
  ...more,
})
const returned = (
  returnKey: string,
  atMs: number,
  quantity: number,
  amountMinor: bigint,
  more: Partial<Return> = {},
): Return => ({
  returnKey,
  customer: 'c',
  product: 'p',
  atMs,
  quantity,
  amountMinor,
  ...more,
})

describe('a return takes back', () => {
  test('the latest earlier purchase', () => {
    const { refunds, problems } = matchCancellations(
      [bought('a', 1, 5, 500n), bought('b', 2, 5, 500n), bought('c', 9, 5, 500n)],
      [returned('r', 5, 2, 200n)],
    )
    expect(refunds).toEqual([{ returnKey: 'r', lineKey: 'b', quantity: 2, amountMinor: 200n }])
    expect(problems).toEqual([])
  })

  test('several purchases, the last first, with the money split by pieces', () => {
    const { refunds } = matchCancellations(
      [bought('a', 1, 5, 500n), bought('b', 2, 1, 100n)],
      [returned('r', 5, 3, 299n)],
    )
    expect(refunds).toEqual([
      { returnKey: 'r', lineKey: 'b', quantity: 1, amountMinor: 100n },
      { returnKey: 'r', lineKey: 'a', quantity: 2, amountMinor: 199n },
    ])
  })

  test('what earlier returns have left', () => {
    const { refunds, problems } = matchCancellations(
      [bought('a', 1, 3, 300n)],
      [returned('r2', 6, 2, 200n), returned('r1', 5, 2, 200n)],
    )
    expect(refunds.map(({ returnKey, quantity }) => [returnKey, quantity])).toEqual([
      ['r1', 2],
      ['r2', 1],
    ])
    expect(problems).toEqual([{ returnKey: 'r2', code: 'return_unmatched', quantity: 1, amountMinor: 100n }])
  })

  test.each([0, -2])('no piece of a purchase that has %i left, and says nothing of it', (left) => {
    const { refunds, problems } = matchCancellations(
      [bought('a', 1, 5, 500n), bought('b', 2, left, 100n)],
      [returned('r', 5, 2, 200n)],
    )
    expect(refunds).toEqual([{ returnKey: 'r', lineKey: 'a', quantity: 2, amountMinor: 200n }])
    expect(problems).toEqual([])
  })

  test.each([
    ['of another customer', bought('a', 1, 5, 500n, { customer: 'd' })],
    ['of another product', bought('a', 1, 5, 500n, { product: 'q' })],
    ['at the same time', bought('a', 5, 5, 500n)],
    ['later', bought('a', 6, 5, 500n)],
  ])('nothing %s', (_, purchase) => {
    const { refunds, problems } = matchCancellations([purchase], [returned('r', 5, 2, 200n)])
    expect(refunds).toEqual([])
    expect(problems).toEqual([{ returnKey: 'r', code: 'return_unmatched', quantity: 2, amountMinor: 200n }])
  })

  test('no more money than was paid: the rest is for a person', () => {
    const { refunds, problems } = matchCancellations([bought('a', 1, 2, 200n)], [returned('r', 5, 2, 260n)])
    expect(refunds).toEqual([{ returnKey: 'r', lineKey: 'a', quantity: 2, amountMinor: 200n }])
    expect(problems).toEqual([{ returnKey: 'r', code: 'refund_exceeds_line', quantity: 0, amountMinor: 60n }])
  })

  test('the money it says, not more, when the price has fallen', () => {
    expect(matchCancellations([bought('a', 1, 2, 200n)], [returned('r', 5, 2, 150n)]).refunds[0]?.amountMinor).toBe(
      150n,
    )
  })

  test('nothing without a customer', () => {
    const nobody = { customer: '' }
    expect(matchCancellations([bought('a', 1, 2, 200n, nobody)], [returned('r', 5, 2, 200n, nobody)])).toEqual({
      refunds: [],
      problems: [{ returnKey: 'r', code: 'return_customer_missing', quantity: 2, amountMinor: 200n }],
    })
  })
})

describe('always', () => {
  const amount = fc.bigInt({ min: 1n, max: 10_000n })
  const item = fc.record({
    customer: fc.constantFrom('c', 'd'),
    product: fc.constantFrom('p', 'q'),
    atMs: fc.integer({ min: 0, max: 20 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    amountMinor: amount,
  })
  const purchases = fc
    .array(item, { maxLength: 10 })
    .map((items) => items.map((it, i): Purchase => ({ ...it, lineKey: `l${i}` })))
  const returns = fc
    .array(item, { maxLength: 10 })
    .map((items) => items.map((it, i): Return => ({ ...it, returnKey: `r${i}` })))
  const sum = (items: readonly { amountMinor: bigint }[]) =>
    items.reduce((total, { amountMinor }) => total + amountMinor, 0n)

  property.prop([purchases, returns])(
    'every penny and piece of a return is a refund or a problem, and no purchase gives more than it has',
    (bought, returned) => {
      const { refunds, problems } = matchCancellations(bought, returned)
      expect(sum(refunds) + sum(problems)).toBe(sum(returned))
      const pieces = (items: readonly { quantity: number }[]) =>
        items.reduce((total, { quantity }) => total + quantity, 0)
      expect(pieces(refunds) + pieces(problems)).toBe(pieces(returned))
      for (const { lineKey, quantity, amountMinor } of bought) {
        const taken = refunds.filter((refund) => refund.lineKey === lineKey)
        expect(sum(taken) <= amountMinor).toBe(true)
        expect(pieces(taken)).toBeLessThanOrEqual(quantity)
      }
    },
  )

  property.prop([purchases, returns])('the order of rows changes nothing', (bought, returned) => {
    const said = ({ refunds, problems }: ReturnType<typeof matchCancellations>) =>
      [...refunds, ...problems]
        .map((item) => JSON.stringify({ ...item, amountMinor: String(item.amountMinor) }))
        .toSorted()
    expect(said(matchCancellations(bought.toReversed(), returned.toReversed()))).toEqual(
      said(matchCancellations(bought, returned)),
    )
  })
})
