import { fc, test as prop } from '@fast-check/vitest'
import { accrue, type FrozenRate, NO_BOOKS } from '@qudao/api/domain/commission/accrual'
import type { LifeState, LineMoney } from '@qudao/api/domain/commission/line-base'
import { describe, expect, test } from 'vitest'
import { rate, rounding } from '../arbitraries.ts'
import { LineBooks, type LineEvent } from './line-books.ts'

const EIGHT_PERCENT: FrozenRate = { base: 'paid', ratePpm: 80_000, mode: 'half_up' }

const paidLine = (changes: Partial<LineMoney> = {}): LineMoney => ({
  life: 'paid',
  paidMinor: 10_000n,
  settledMinor: null,
  channelIncomeMinor: null,
  refundedMinor: 0n,
  incomeRefundedMinor: null,
  reportedRefundMinor: null,
  ...changes,
})

const amountsOf = (line: LineMoney, base: FrozenRate['base'] = 'paid') => {
  let made = 0
  const drafts = accrue({
    lineId: 'l',
    slot: 'main',
    rate: { ...EIGHT_PERCENT, base },
    line,
    books: NO_BOOKS,
    newId: () => `e${++made}`,
  })
  return drafts.map(({ amountMinor }) => amountMinor)
}

describe('the first accrual of a line', () => {
  test.each<{ name: string; line: Partial<LineMoney>; base?: FrozenRate['base']; amounts: bigint[] }>([
    { name: 'a paid line earns its rate', line: {}, amounts: [800n] },
    { name: 'an unpaid line earns nothing yet', line: { life: 'created' }, amounts: [] },
    { name: 'a line that arrives invalid earns nothing', line: { life: 'invalid' }, amounts: [] },
    {
      name: 'a closed order that was settled earns on what was settled',
      line: { life: 'invalid', settledMinor: 4_000n },
      amounts: [800n, -480n],
    },
    { name: 'a refund known before is taken back at once', line: { refundedMinor: 2_500n }, amounts: [800n, -200n] },
    {
      name: 'a refund in the row and one on its own are the same money',
      line: { refundedMinor: 2_500n, reportedRefundMinor: 2_500n },
      amounts: [800n, -200n],
    },
    {
      name: 'a refund above the line takes back all and no more',
      line: { refundedMinor: 99_999n },
      amounts: [800n, -800n],
    },
    { name: 'a line of zero is visible with zero', line: { paidMinor: 0n }, amounts: [0n] },
    {
      name: 'the settled base is the settled amount',
      base: 'settled',
      line: { life: 'settled', settledMinor: 7_000n },
      amounts: [560n],
    },
    { name: 'before settlement the settled base is the paid amount', base: 'settled', line: {}, amounts: [800n] },
    {
      name: 'channel income is its own base',
      base: 'channel_income',
      line: { channelIncomeMinor: 500n },
      amounts: [40n],
    },
    {
      name: 'a refund takes its part of channel income',
      base: 'channel_income',
      line: { channelIncomeMinor: 500n, refundedMinor: 5_000n },
      amounts: [40n, -20n],
    },
    {
      name: 'or what the platform says it takes back',
      base: 'channel_income',
      line: { channelIncomeMinor: 500n, refundedMinor: 5_000n, incomeRefundedMinor: 100n },
      amounts: [40n, -8n],
    },
    {
      name: 'income that is not reported earns nothing and is an exception of the caller',
      base: 'channel_income',
      line: {},
      amounts: [],
    },
  ])('$name', ({ line, base, amounts }) => expect(amountsOf(paidLine(line), base)).toEqual(amounts))
})

describe('a line that changes', () => {
  const settled = (settledMinor: bigint): LineEvent => ({
    kind: 'line',
    life: 'settled',
    paidMinor: 10_000n,
    settledMinor,
  })

  test('more base than booked adds an entry, and a later cut takes the newest first', () => {
    const books = new LineBooks({ ...EIGHT_PERCENT, base: 'settled' })
    books.deliver(settled(10_000n))
    expect(books.deliver(settled(12_000n)).map(({ sourceKey, amountMinor }) => [sourceKey, amountMinor])).toEqual([
      ['line:l:main:2', 160n],
    ])
    expect(books.deliver(settled(9_000n)).map(({ amountMinor, reversesId }) => [amountMinor, reversesId])).toEqual([
      [-160n, 'e2'],
      [-80n, 'e1'],
    ])
  })

  test('a refund that is withdrawn gives back what it took', () => {
    const books = new LineBooks(EIGHT_PERCENT)
    books.deliver({ kind: 'line', life: 'paid', paidMinor: 10_000n, settledMinor: null })
    books.deliver({ kind: 'refund', key: 'a', amountMinor: 5_000n, state: 'succeeded' })
    expect(books.net).toBe(400n)
    expect(
      books
        .deliver({ kind: 'refund', key: 'a', amountMinor: 5_000n, state: 'failed' })
        .map(({ sourceKey }) => sourceKey),
    ).toEqual(['reversal:e1:2'])
    expect(books.net).toBe(800n)
  })

  test('at rate 0 the base is taken back although no money moves', () => {
    const books = new LineBooks({ ...EIGHT_PERCENT, ratePpm: 0 })
    books.deliver({ kind: 'line', life: 'paid', paidMinor: 10_000n, settledMinor: null })
    const [draft] = books.deliver({ kind: 'refund', key: 'a', amountMinor: 2_500n, state: 'succeeded' })
    expect(draft).toMatchObject({ amountMinor: 0n, baseMinor: -2_500n })
  })

  test('a refund after the close reverses the share of the period at its own frozen amount', () => {
    const books = new LineBooks(EIGHT_PERCENT)
    books.deliver({ kind: 'line', life: 'settled', paidMinor: 10_000n, settledMinor: null })
    books.deliver({ kind: 'refund', key: 'a', amountMinor: 2_000n, state: 'succeeded' })
    books.close(160n)
    const drafts = books.deliver({ kind: 'refund', key: 'b', amountMinor: 4_000n, state: 'succeeded' })
    expect(drafts.map(({ amountMinor, baseMinor }) => [amountMinor, baseMinor])).toEqual([
      [-320n, -4_000n],
      [-80n, 0n],
    ])
    expect(drafts[1]?.sourceKey).toBe('reversal:p3:l:1')
    books.deliver({ kind: 'refund', key: 'c', amountMinor: 4_000n, state: 'succeeded' })
    expect(books.net).toBe(0n)
  })
})

const money = fc.bigInt({ min: 0n, max: 1_000_000n })
const frozen: fc.Arbitrary<FrozenRate> = fc.record({
  base: fc.constantFrom('paid', 'settled'),
  ratePpm: rate,
  mode: rounding,
})

/** A line on its way through its states, three refunds of it, and some deliveries twice: as one shuffled list. */
const story = fc
  .record({
    paid: money,
    refunds: fc.array(money, { minLength: 3, maxLength: 3 }),
    ends: fc.constantFrom<LifeState>('settled', 'invalid'),
  })
  .chain(({ paid, refunds, ends }) => {
    const states: LifeState[] =
      ends === 'settled' ? ['created', 'paid', 'received', 'settled'] : ['created', 'paid', 'received', 'invalid']
    const lines = states.map(
      (life): LineEvent => ({ kind: 'line', life, paidMinor: paid, settledMinor: life === 'settled' ? paid : null }),
    )
    const backs = refunds.map(
      (amountMinor, i): LineEvent => ({ kind: 'refund', key: `r${i}`, amountMinor, state: 'succeeded' }),
    )
    const events = [...lines, ...backs]
    const repeated = fc.shuffledSubarray(events)
    return fc.record({
      paid: fc.constant(paid),
      refunded: fc.constant(refunds.reduce((a, b) => a + b, 0n)),
      straight: fc.constant(events),
      shuffled: repeated.chain((more) =>
        fc.shuffledSubarray([...events, ...more], { minLength: events.length + more.length }),
      ),
    })
  })

const told = (rateOf: FrozenRate, events: readonly LineEvent[]) => {
  const books = new LineBooks(rateOf)
  for (const event of events) books.deliver(event)
  return books
}

describe('accrual', () => {
  prop.prop([frozen, story])(
    'any order of a line, its states, three refunds and repeats ends with the same net',
    (rateOf, { straight, shuffled }) => {
      expect(told(rateOf, shuffled).net).toBe(told(rateOf, straight).net)
    },
  )

  prop.prop([frozen, story])(
    'what is refunded in full ends at exactly zero',
    (rateOf, { shuffled, paid, refunded }) => {
      fc.pre(refunded >= paid)
      expect(told(rateOf, shuffled).net).toBe(0n)
    },
  )

  prop.prop([frozen, story])(
    'telling everything again writes nothing, and a replay writes the same',
    (rateOf, { shuffled }) => {
      const books = told(rateOf, shuffled)
      expect(books.settle()).toEqual([])
      expect(told(rateOf, shuffled).slices).toEqual(books.slices)
    },
  )

  prop.prop([frozen, story, fc.bigInt({ min: -5_000n, max: 5_000n })])(
    'with a closed period in between, a full refund still ends at zero',
    (rateOf, { straight }, shareMinor) => {
      const books = new LineBooks(rateOf)
      for (const [i, event] of straight.entries()) {
        books.deliver(event)
        if (i === 3) books.close(shareMinor)
      }
      books.deliver({ kind: 'refund', key: 'all', amountMinor: 2_000_000n, state: 'succeeded' })
      expect(books.net).toBe(0n)
    },
  )

  prop.prop([rate, money, fc.array(money, { maxLength: 5 })])(
    'a base that moves up and down keeps net within half a fen a slice',
    (ratePpm, paid, settlements) => {
      const books = new LineBooks({ base: 'settled', ratePpm, mode: 'half_up' })
      for (const settledMinor of [paid, ...settlements])
        books.deliver({ kind: 'line', life: 'settled', paidMinor: paid, settledMinor })
      const last = settlements.at(-1) ?? paid
      const exact = last * BigInt(ratePpm)
      const distance = books.net * 1_000_000n - exact
      const allowed = BigInt(books.slices.length) * 1_000_000n
      expect(distance < 0n ? -distance : distance).toBeLessThanOrEqual(allowed)
    },
  )
})
