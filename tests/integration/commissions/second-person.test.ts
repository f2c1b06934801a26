import { expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type Plan = { id: string; versions: { version: number; needsSecondPerson: boolean }[] }

const draft = (rate: number) => ({
  name: '高佣',
  audience: { kind: 'everyone' },
  effectiveFrom: '2026-09-30T16:00:00.000Z',
  terms: {
    payer: 'brand',
    base: 'paid',
    tierMode: 'graduated',
    rules: [{ id: 'all', label: '全部', when: {}, tiers: [{ from: '0', rate }] }],
    holdDays: 15,
    rounding: { mode: 'half_up', step: 'line' },
    currency: 'CNY',
  },
})
const setAbove = (world: World, role: 'owner' | 'operator', secondPersonAbovePpm: number) =>
  world.as(role).request('PATCH', '/brand', { settings: { secondPersonAbovePpm } })
const draftOf = async (world: World, role: 'owner' | 'operator', rate = 900_000) =>
  (await world.as(role).post('/commission-plans', draft(rate))).expect<Plan>(201)
const publish = (world: World, role: 'owner' | 'operator', { id }: Plan) =>
  world.as(role).post(`/commission-plans/${id}/publish`, { version: 1 })

test('raising the threshold does not lower what a draft needs', async () => {
  await using world = await createWorld()
  const plan = await draftOf(world, 'operator')
  ;(await setAbove(world, 'owner', 1_000_000)).expect()
  expect((await publish(world, 'operator', plan)).refusal).toBe('409 plan.four_eyes')
})

test('whoever raises the threshold gains nothing for their own drafts, before, after or edited', async () => {
  await using world = await createWorld()
  const before = await draftOf(world, 'owner')
  ;(await setAbove(world, 'owner', 600_000)).expect()
  ;(await setAbove(world, 'owner', 1_000_000)).expect()
  expect((await publish(world, 'owner', before)).refusal).toBe('409 plan.four_eyes')
  ;(await world.as('owner').put(`/commission-plans/${before.id}/draft`, draft(900_000))).expect()
  expect((await publish(world, 'owner', before)).refusal).toBe('409 plan.four_eyes')
  const after = await draftOf(world, 'owner')
  expect(after.versions[0]?.needsSecondPerson).toBe(true)
  expect((await publish(world, 'owner', after)).refusal).toBe('409 plan.four_eyes')
  ;(await publish(world, 'operator', after)).expect()
})

test('a raise serves what others draft afterwards, and lowering it again serves everybody at once', async () => {
  await using world = await createWorld()
  ;(await setAbove(world, 'owner', 1_000_000)).expect()
  ;(await publish(world, 'operator', await draftOf(world, 'operator'))).expect()
  ;(await setAbove(world, 'owner', 100_000)).expect()
  expect((await publish(world, 'operator', await draftOf(world, 'operator', 200_000))).refusal).toBe(
    '409 plan.four_eyes',
  )
})
