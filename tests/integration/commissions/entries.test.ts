import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { uuidOf } from '../../support/given/partner.ts'
import { FLAT, givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Entry = {
  id: string
  kind: string
  state: string
  amountMinor: string
  reversedMinor: string
  waitsFor: string | null
  expectedAt: string | null
}
type Page = { items: Entry[]; nextCursor: string | null }

const list = async (world: World, query = '') => (await world.as('viewer').get(`/entries${query}`)).expect<Page>()

const OCTOBER = { paidAt: '2026-10-05T10:00:00+08:00', settledAt: '2026-10-12T10:00:00+08:00' }

describe('entries', () => {
  test('their state follows from the documents, and a held one says what it waits for', async () => {
    await using world = await createWorld()
    world.setNow('2026-10-20T09:00:00+08:00')
    const plan = await givenPlan(world, { ...FLAT, holdDays: 15 })
    const income = await givenPlan(world, { ...FLAT, base: 'channel_income' })
    const channel = await givenPlan(world, { ...FLAT, payer: 'channel' })
    const { id: partnerId } = await world.givenPartner()
    const sale = { partnerId, plan, paidMinor: 10_000n, ...OCTOBER }
    await givenSale(world, { ...sale, key: 'hold' })
    await givenSale(world, { ...sale, key: 'unsettled', settledAt: undefined })
    await givenSale(world, { ...sale, key: 'contested', openRefunds: 1 })
    await givenSale(world, { ...sale, key: 'refunded', refundedMinor: 10_000n })
    await givenSale(world, { ...sale, key: 'receipt', plan: income, channelIncomeMinor: 900n })
    await givenSale(world, { ...sale, key: 'mirrored', plan: channel })
    const { items } = (await world.as('viewer').get('/entries?kind=line')).expect<{
      items: (Entry & { line: { orderNo: string } })[]
    }>()
    const states = Object.fromEntries(
      items.map(({ line, state, waitsFor, expectedAt }) => [line.orderNo, [state, waitsFor, expectedAt]]),
    )
    expect(states).toEqual({
      hold: ['held', 'hold', '2026-10-27T02:00:00.000Z'],
      unsettled: ['held', 'settlement', null],
      contested: ['held', 'refund_open', null],
      refunded: ['reversed', null, null],
      receipt: ['held', 'receipt', null],
      mirrored: ['channel', null, null],
    })
    expect((await list(world, '?state=reversed')).items).toMatchObject([{ amountMinor: '800', reversedMinor: '-800' }])
    expect((await list(world, '?state=channel')).items).toHaveLength(1)
    expect((await list(world, '?orderNo=hold')).items).toHaveLength(1)
  })

  test('their trace says which amount counts, when that is an estimate, and when the wait after it is over', async () => {
    await using world = await createWorld()
    world.setNow('2026-10-20T09:00:00+08:00')
    const plan = await givenPlan(world, { ...FLAT, base: 'settled', holdDays: 15 })
    const { id: partnerId } = await world.givenPartner()
    const sale = { partnerId, plan, paidMinor: 10_000n, ...OCTOBER }
    await givenSale(world, { ...sale, key: 'settled' })
    await givenSale(world, { ...sale, key: 'unsettled', settledAt: undefined })
    const traceOf = async (orderNo: string) => {
      const [entry] = (await list(world, `?orderNo=${orderNo}`)).items
      return (await world.as('viewer').get(`/entries/${entry!.id}/trace`)).expect()
    }
    expect(await traceOf('settled')).toMatchObject({
      basis: { base: 'settled', isEstimate: false },
      hold: { settledAt: '2026-10-12T02:00:00.000Z', days: 15, payableAt: '2026-10-27T02:00:00.000Z' },
    })
    expect(await traceOf('unsettled')).toMatchObject({ basis: { base: 'settled', isEstimate: true }, hold: null })
  })

  test('pages hold every entry once', async () => {
    await using world = await createWorld()
    const plan = await givenPlan(world)
    const { id: partnerId, publicId } = await world.givenPartner()
    for (let i = 0; i < 5; i++) await givenSale(world, { key: `T${i}`, partnerId, plan, paidMinor: 100n, ...OCTOBER })
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await list(world, `?limit=2&partner=${publicId}${cursor}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    expect(new Set(seen).size).toBe(5)
    expect(seen).toEqual(seen.toSorted().toReversed())
    expect((await world.as('viewer').get('/entries?cursor=nonsense')).refusal).toBe('422 cursor.invalid')
  })

  test('the trace names formula, rule, refunds and reversals; a partner reads it without internal names', async () => {
    await using world = await createWorld()
    const plan = await givenPlan(world, {
      ...FLAT,
      rules: [
        { id: 'all', label: '内部：全部', when: {}, tiers: [{ from: 0n, rate: 50_000 }] },
        { id: 'tea', label: '内部：茶具主推', when: { categories: ['茶具'] }, tiers: [{ from: 0n, rate: 80_000 }] },
      ],
    })
    const { id: partnerId } = await world.givenPartner()
    const sale = { key: 'T1', partnerId, plan, paidMinor: 29_800n, ...OCTOBER }
    await givenSale(world, sale)
    await givenSale(world, { ...sale, refundedMinor: 14_900n })
    const [line] = (await list(world, '?kind=line')).items
    const trace = (await world.as('viewer').get(`/entries/${line!.id}/trace`)).expect<Record<string, never>>()
    expect(trace).toMatchObject({
      entry: { amountMinor: '2384', reversedMinor: '-1192' },
      facts: { category: '茶具' },
      explanation: {
        formula: { baseMinor: '29800', ratePpm: 80_000, exact: '23.84', resultMinor: '2384' },
        winner: { ruleId: 'tea', label: '内部：茶具主推', held: ['categories'] },
        losers: [{ ruleId: 'all', reason: { code: 'less_specific' } }],
        reproduces: true,
      },
      reversals: [{ kind: 'reversal', amountMinor: '-1192' }],
      base: { paidMinor: '29800', refundedMinor: '14900' },
    })
    const me = await world.partnerUser(partnerId)
    const mine = await me.get(`/entries/${line!.id}/trace`)
    expect(mine.status).toBe(200)
    expect(mine.text).not.toContain('内部')
    expect(mine.text).not.toContain(`方案`)
    const other = await world.otherBrand()
    expect((await other.as('owner').get(`/entries/${line!.id}/trace`)).refusal).toBe('404 entry.not_found')
    const stranger = await world.partnerUser((await world.givenPartner()).id)
    expect((await stranger.get(`/entries/${line!.id}/trace`)).refusal).toBe('404 entry.not_found')
  })

  test('a period entry says what each tier applied to, also after later refunds', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-05T09:00:00+08:00')
    const plan = await givenPlan(world, TIERED)
    const { id: partnerId } = await world.givenPartner()
    const sale = { key: 'T1', partnerId, plan, paidMinor: 1_200_000n, ...OCTOBER }
    await givenSale(world, sale)
    await givenClosed(world, '2026-10')
    await givenSale(world, { ...sale, refundedMinor: 600_000n })
    const [period] = (await list(world, '?kind=period')).items
    expect(period).toMatchObject({ amountMinor: '4000', reversedMinor: '-2000', state: 'payable' })
    const trace = (await world.as('viewer').get(`/entries/${period!.id}/trace`)).expect()
    expect(trace).toMatchObject({
      rules: [{ netSalesMinor: '1200000', targetMinor: '100000', earnedMinor: '96000', incrementMinor: '4000' }],
      shares: [{ orderNo: 'T1', amountMinor: '4000' }],
      shareCount: 1,
    })
  })

  test('a back-test of the plan in force finds no difference, and one of a higher rate finds winners', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-05T09:00:00+08:00')
    const plan = await givenPlan(world, TIERED)
    const { id: partnerId } = await world.givenPartner()
    const sale = { partnerId, plan, paidMinor: 700_000n, ...OCTOBER }
    await givenSale(world, { ...sale, key: 'T1' })
    await givenSale(world, { ...sale, key: 'T2', refundedMinor: 100_000n })
    await givenClosed(world, '2026-10')
    const run = async (rate: number) => {
      const tiers = [
        { from: '0', rate },
        { from: '1000000', rate: 100_000 },
      ]
      const terms = { ...TIERED, rules: [{ id: 'all', label: '', when: {}, tiers }] }
      const { jobId } = (await world.as('operator').post('/commission-plans/back-test', { terms, months: 2 })).expect<{
        jobId: string
      }>(202)
      await world.runJobs()
      const [job] = await world.db
        .owner`select result from job where brand_id = ${world.brandId} and id = ${uuidOf('job', jobId)}`
      return job?.result
    }
    expect(await run(80_000)).toMatchObject({
      lines: 2,
      thenMinor: '110000',
      nowMinor: '110000',
      winners: 0,
      losers: 0,
    })
    expect(await run(90_000)).toMatchObject({
      thenMinor: '110000',
      nowMinor: '120000',
      winners: 1,
      partners: [{ differenceMinor: '10000' }],
    })
  })
})
