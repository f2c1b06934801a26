import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld } from '../../support/world.ts'

const TERMS = {
  payer: 'brand',
  base: 'paid',
  tierMode: 'graduated',
  rules: [{ id: 'all', label: '全部商品 8%', when: {}, tiers: [{ from: '0', rate: 80_000 }] }],
  holdDays: 15,
  rounding: { mode: 'half_up', step: 'line' },
  currency: 'CNY',
}
const withRate = (rate: number) => ({ ...TERMS, rules: [{ ...TERMS.rules[0], tiers: [{ from: '0', rate }] }] })
const draft = (change: object = {}) => ({
  name: '品牌自结 8%',
  audience: { kind: 'everyone' },
  effectiveFrom: '2026-09-30T16:00:00.000Z',
  terms: TERMS,
  ...change,
})

type Version = {
  version: number
  state: string
  needsSecondPerson: boolean
  changes: { path: string; before?: unknown; after?: unknown }[]
}
type Plan = { id: string; name: string; versions: Version[] }

describe('commission plans', () => {
  test('a plan is drafted, changed, published, and its next version starts where it ends', async () => {
    await using world = await createWorld()
    world.setNow('2026-10-15T09:00:00+08:00')
    const operator = world.as('operator')
    const plan = (await operator.post('/commission-plans', draft())).expect<Plan>(201)
    expect(plan.versions).toMatchObject([{ version: 1, state: 'draft', needsSecondPerson: false }])
    const changed = await operator.put(
      `/commission-plans/${plan.id}/draft`,
      draft({ name: '品牌自结', terms: withRate(90_000) }),
    )
    expect(changed.expect<Plan>()).toMatchObject({ name: '品牌自结', versions: [{ version: 1 }] })
    const published = (await operator.post(`/commission-plans/${plan.id}/publish`, { version: 1 })).expect<Plan>()
    expect(published.versions).toMatchObject([{ version: 1, state: 'active' }])
    expect((await operator.post(`/commission-plans/${plan.id}/publish`, { version: 1 })).refusal).toBe(
      '409 plan.already_published',
    )
    const next = draft({ effectiveFrom: '2026-10-31T16:00:00.000Z', terms: withRate(100_000) })
    ;(await operator.put(`/commission-plans/${plan.id}/draft`, next)).expect()
    const second = (await operator.post(`/commission-plans/${plan.id}/publish`, { version: 2 })).expect<Plan>()
    expect(second.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'scheduled'],
      [1, 'active'],
    ])
    expect(second.versions[0]!.changes).toEqual([
      { path: 'effectiveFrom', before: '2026-09-30T16:00:00.000Z', after: '2026-10-31T16:00:00.000Z' },
      { path: 'terms.rules.all.tiers', before: [{ from: '0', rate: 90_000 }], after: [{ from: '0', rate: 100_000 }] },
    ])
    world.setNow('2026-11-15T09:00:00+08:00')
    const list = (await world.as('viewer').get('/commission-plans')).expect<{
      items: { state: string; current: Version }[]
    }>()
    expect(list.items).toMatchObject([{ state: 'active', current: { version: 2 } }])
  })

  test('a rate above the threshold needs a second person, in the service and in the database', async () => {
    await using world = await createWorld()
    const plan = (
      await world.as('operator').post('/commission-plans', draft({ terms: withRate(400_000) }))
    ).expect<Plan>(201)
    expect(plan.versions[0]!.needsSecondPerson).toBe(true)
    const publish = (role: 'operator' | 'owner', version = 1) =>
      world.as(role).post(`/commission-plans/${plan.id}/publish`, { version })
    expect((await publish('operator')).refusal).toBe('409 plan.four_eyes')
    const { memberId } = world.members.operator
    const alone = world.db.owner`update commission_plan_version set published_by = ${memberId}, published_at = now()
      where brand_id = ${world.brandId}`
    await expect(alone).rejects.toMatchObject({ constraint_name: 'commission_plan_version_four_eyes' })
    expect((await publish('owner')).status).toBe(200)
  })

  test('who changes the draft of somebody else becomes its author', async () => {
    await using world = await createWorld()
    const plan = (await world.as('operator').post('/commission-plans', draft())).expect<Plan>(201)
    const high = draft({ terms: withRate(500_000) })
    const changed = (await world.as('owner').put(`/commission-plans/${plan.id}/draft`, high)).expect<Plan>()
    expect(changed.versions).toMatchObject([{ version: 2, state: 'draft', createdByMe: true }])
    const seen = (await world.as('operator').get(`/commission-plans/${plan.id}`)).expect<Plan>()
    expect(seen.versions).toMatchObject([{ version: 2, createdByMe: false }])
    const publish = (role: 'operator' | 'owner', version: number) =>
      world.as(role).post(`/commission-plans/${plan.id}/publish`, { version })
    expect((await publish('owner', 2)).refusal).toBe('409 plan.four_eyes')
    expect((await publish('owner', 1)).refusal).toBe('409 plan.already_published')
    expect((await publish('operator', 2)).status).toBe(200)
  })

  test('of two publications at once exactly one succeeds', async () => {
    await using world = await createWorld()
    const plan = (await world.as('operator').post('/commission-plans', draft())).expect<Plan>(201)
    const answers = await Promise.all(
      (['operator', 'owner'] as const).map((role) =>
        world.as(role).post(`/commission-plans/${plan.id}/publish`, { version: 1 }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('nothing can start in a closed month', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-05T09:00:00+08:00')
    const given = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, { key: 'T1', partnerId, plan: given, paidMinor: 100n, paidAt: '2026-10-05T10:00:00+08:00' })
    await givenClosed(world, '2026-10')
    const plan = (await world.as('operator').post('/commission-plans', draft())).expect<Plan>(201)
    const publish = (version: number) => world.as('operator').post(`/commission-plans/${plan.id}/publish`, { version })
    expect((await publish(1)).refusal).toBe('422 plan.period_closed')
    const later = draft({ effectiveFrom: '2026-10-31T16:00:00.000Z' })
    ;(await world.as('operator').put(`/commission-plans/${plan.id}/draft`, later)).expect()
    expect((await publish(1)).status).toBe(200)
  })

  test('terms that could pay a wrong amount are refused with their place', async () => {
    await using world = await createWorld()
    const create = (change: object) =>
      world.as('operator').post('/commission-plans', draft({ terms: { ...TERMS, ...change } }))
    expect((await create({ rules: [{ ...TERMS.rules[0], tiers: [{ from: '1', rate: 1 }] }] })).refusal).toBe(
      '422 plan.tiers_invalid',
    )
    expect((await create({ rules: [TERMS.rules[0], { ...TERMS.rules[0], id: 'b' }] })).refusal).toBe(
      '422 plan.rule_invalid',
    )
    expect((await create({ currency: 'XXX' })).refusal).toBe('422 validation.failed')
    expect((await create({ payer: undefined })).refusal).toBe('422 validation.failed')
    expect((await create({ base: undefined })).refusal).toBe('422 validation.failed')
    const stranger = await (await world.otherBrand()).givenPartner()
    const served = draft({ audience: { kind: 'partners', partnerIds: [stranger.publicId] } })
    expect((await world.as('operator').post('/commission-plans', served)).refusal).toBe('404 partner.not_found')
    const rule = { ...TERMS.rules[0], when: { partners: ['nobody'] } }
    expect((await create({ rules: [rule] })).refusal).toBe('422 plan.rule_invalid')
  })

  test('partners in conditions and audience travel as public ids', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner()
    const rules = [
      TERMS.rules[0],
      { id: 'vip', label: 'VIP', when: { partners: [publicId] }, tiers: [{ from: '0', rate: 1 }] },
    ]
    const body = draft({ terms: { ...TERMS, rules }, audience: { kind: 'partners', partnerIds: [publicId] } })
    const plan = (await world.as('operator').post('/commission-plans', body)).expect<Plan>(201)
    expect(plan.versions).toMatchObject([{ terms: { rules }, audience: { kind: 'partners', partnerIds: [publicId] } }])
  })

  test('signed out, without the permission, of another brand', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const plan = (await world.as('operator').post('/commission-plans', draft())).expect<Plan>(201)
    expect((await world.signedOut.post('/commission-plans', draft())).refusal).toBe('401 session.required')
    expect((await world.as('viewer').post('/commission-plans', draft())).refusal).toBe('403 permission.denied')
    expect((await world.as('accountant').post(`/commission-plans/${plan.id}/publish`, { version: 1 })).refusal).toBe(
      '403 permission.denied',
    )
    expect((await other.as('owner').get(`/commission-plans/${plan.id}`)).refusal).toBe('404 plan.not_found')
    expect((await other.as('owner').put(`/commission-plans/${plan.id}/draft`, draft())).refusal).toBe(
      '404 plan.not_found',
    )
    expect((await other.as('owner').post(`/commission-plans/${plan.id}/publish`, { version: 1 })).refusal).toBe(
      '404 plan.not_found',
    )
  })
})

describe('the preview', () => {
  const TIERED = {
    ...TERMS,
    rules: [
      {
        ...TERMS.rules[0],
        tiers: [
          { from: '0', rate: 80_000 },
          { from: '1000000', rate: 100_000 },
        ],
      },
    ],
  }

  test('gives entries with their reasons, and what the close of the month would add', async () => {
    await using world = await createWorld()
    const lines = [{ orderNo: 'A1', paidMinor: '1200000' }]
    const preview = (await world.as('viewer').post('/commission-plans/preview', { terms: TIERED, lines })).expect()
    expect(preview).toMatchObject({
      entries: [
        {
          line: 0,
          kind: 'line',
          baseMinor: '1200000',
          amountMinor: '96000',
          trace: { formula: { exact: '960.00' }, reproduces: true },
        },
      ],
      periods: [
        {
          amountMinor: '4000',
          rules: [{ targetMinor: '100000', slices: [{ salesMinor: '1000000' }, { salesMinor: '200000' }] }],
        },
      ],
      totals: { earnedMinor: '96000', reversedMinor: '0', periodMinor: '4000', netMinor: '100000' },
    })
  })

  test('reverses what is refunded, and says which lines no rule covers', async () => {
    await using world = await createWorld()
    const terms = { ...TERMS, rules: [{ ...TERMS.rules[0], when: { categories: ['茶具'] } }] }
    const lines = [
      { paidMinor: '29800', category: '茶具', refundedMinor: '14900' },
      { paidMinor: '100', category: '杂项' },
    ]
    const preview = (await world.as('viewer').post('/commission-plans/preview', { terms, lines })).expect()
    expect(preview).toMatchObject({
      entries: [
        { kind: 'line', amountMinor: '2384' },
        { kind: 'reversal', amountMinor: '-1192', trace: null },
      ],
      refusals: [{ line: 1, code: 'plan.no_rate' }],
      totals: { netMinor: '1192' },
    })
    const income = { ...TERMS, base: 'channel_income' }
    const missing = (
      await world.as('viewer').post('/commission-plans/preview', { terms: income, lines: [lines[0]] })
    ).expect()
    expect(missing).toMatchObject({ entries: [], refusals: [{ line: 0, code: 'income_missing' }] })
    const negative = await world.as('viewer').post('/commission-plans/preview', { terms, lines: [{ paidMinor: '-1' }] })
    expect(negative.refusal).toBe('422 validation.failed')
  })
})
