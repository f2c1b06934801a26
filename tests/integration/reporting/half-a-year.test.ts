import { checkBooks, replayMonths } from '@qudao/api/reporting/index'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import type { ImportAnswer } from '../../support/orders/take-in.ts'
import { MONTHS, type Rates, stateMonths } from '../../support/wholesale/months.ts'
import { matchReturns } from '../../support/wholesale/returns.ts'
import { readFileText, readRows, sortRows } from '../../support/wholesale/rows.ts'
import { countExceptions, createWholesaler, statementsOf, takeInByMapping } from '../../support/wholesale/world.ts'
import type { World } from '../../support/world.ts'

/** 2.5 %, 4 % from 500 pounds a month on, 6.65 % from 2,000; three codes always 7.15 %; two weeks on hold. */
const RATES: Rates = {
  flat: { codes: ['85123A', '22423', '85099B'], ppm: 71_500n },
  tiers: [
    { from: 0n, ppm: 25_000n },
    { from: 50_000n, ppm: 40_000n },
    { from: 200_000n, ppm: 66_500n },
  ],
  holdDays: 14,
}

const text = readFileText()
const rows = readRows(text)
const sorted = sortRows(rows)
const returned = matchReturns(sorted)
const expected = stateMonths(sorted.sales, returned.takenBack, RATES)

describe('half a year of a wholesaler, imported by mapping and closed month after month', () => {
  let world: World
  let taken: ImportAnswer

  beforeAll(async () => {
    const customers = new Set(rows.map(({ customer }) => customer).filter((customer) => customer !== ''))
    world = await createWholesaler([...customers], RATES)
    taken = await takeInByMapping(world, 'online-retail.csv', text)
    for (const month of MONTHS) await givenClosed(world, month, 'GBP')
  }, 300_000)

  afterAll(() => world[Symbol.asyncDispose]())

  test('each of the 209,029 rows is a sale, a return, without commission, or an exception with its reason', async () => {
    expect(rows).toHaveLength(209_029)
    expect(taken).toMatchObject({ status: 'done', totals: { rows: 209_029, excluded: sorted.excluded } })
    expect(await countExceptions(world)).toEqual(new Map([...sorted.exceptions, ...returned.exceptions]))
  })

  test.each(MONTHS)('every statement of %s equals a second calculation to the penny', async (month) => {
    const own = [...expected.get(month)!].map(([customer, figures]) => {
      const { opening, earned, reversed, closing } = figures
      return [customer, `${opening} ${earned} ${reversed} ${closing}`]
    })
    expect(own.length).toBeGreaterThan(800)
    expect(Object.fromEntries(await statementsOf(world, month))).toEqual(Object.fromEntries(own))
  })

  test('the books agree under every law', async () => {
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  }, 60_000)

  test('a replay of the six months from the file equals the books', async () => {
    const { months, difference } = await replayMonths(world.deps, '2010-12..2011-05', { brand: world.slug })
    expect(difference).toBeUndefined()
    expect(months.map(({ period, statements }) => [period, statements])).toEqual(
      MONTHS.map((month) => [month, expected.get(month)!.size]),
    )
  }, 120_000)
})
