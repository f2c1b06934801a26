import { sealDayBook, verifyAuditChain } from '@qudao/api/audit/index'
import { sweepIdempotencyKeys } from '@qudao/api/platform/idempotency'
import { newId } from '@qudao/api/platform/ids'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

const NOON = '2026-06-10T12:00:00+08:00'
const TWO_HOURS_EARLIER = '2026-06-10T10:00:00+08:00'

const act = (world: World, name: string, key?: string) =>
  world
    .as('operator')
    .post('/partners', { name, legalType: 'natural_person' }, key ? { 'idempotency-key': key } : undefined)

const partnersOf = async ({ db, brandId }: World) =>
  (await db.owner`select name from partner where brand_id = ${brandId} order by name`).map(({ name }) => name)

describe('an Idempotency-Key when the clock is not to be trusted', () => {
  test('answers as before after the clock was set back, and is not run again', async () => {
    await using world = await createWorld()
    world.setNow(NOON)
    const first = (await act(world, '甲', 'key-1')).expect<{ id: string }>(201)
    world.setNow(TWO_HOURS_EARLIER)
    await sweepIdempotencyKeys(world.deps)
    expect((await act(world, '甲', 'key-1')).expect<{ id: string }>(201).id).toBe(first.id)
    expect((await act(world, '乙', 'key-1')).refusal).toBe('422 idempotency.key_reused')
    expect(await partnersOf(world)).toEqual(['甲'])
  })

  test('is kept for 24 hours and swept after them', async () => {
    await using world = await createWorld()
    world.setNow(NOON)
    ;(await act(world, '甲', 'key-1')).expect(201)
    world.setNow('2026-06-11T11:59:59+08:00')
    await sweepIdempotencyKeys(world.deps)
    ;(await act(world, '甲', 'key-1')).expect(201)
    expect(await partnersOf(world)).toEqual(['甲'])
    world.setNow('2026-06-11T12:00:01+08:00')
    await sweepIdempotencyKeys(world.deps)
    ;(await act(world, '甲', 'key-1')).expect(201)
    expect(await partnersOf(world)).toEqual(['甲', '甲'])
  })

  test('of a process that died is free after a minute, and not before', async () => {
    await using world = await createWorld()
    world.setNow(NOON)
    ;(await act(world, '甲', 'key-1')).expect(201)
    // as if the process had ended between its claim and its answer
    await world.db.owner`update idempotency_key set status = null, response = null where brand_id = ${world.brandId}`
    for (const before of [NOON, '2026-06-10T12:00:59+08:00', TWO_HOURS_EARLIER]) {
      world.setNow(before)
      expect((await act(world, '甲', 'key-1')).refusal, before).toBe('409 idempotency.in_flight')
    }
    world.setNow('2026-06-10T12:01:01+08:00')
    ;(await act(world, '甲', 'key-1')).expect(201)
    expect(await partnersOf(world)).toEqual(['甲', '甲'])
  })
})

describe('the day book when the clock was set back', () => {
  const names = async (world: World) =>
    (await world.as('counsel').get('/audit-events'))
      .expect<{ items: { summary: { name: string } }[] }>()
      .items.map(({ summary }) => summary.name)

  test('keeps the order in which things were done', async () => {
    await using world = await createWorld()
    world.setNow(NOON)
    ;(await act(world, '甲')).expect(201)
    await sealDayBook(world.deps, world.brand)
    world.setNow(TWO_HOURS_EARLIER)
    for (const name of ['乙', '丙']) (await act(world, name)).expect(201)
    expect(await names(world)).toEqual(['丙', '乙', '甲'])
    await sealDayBook(world.deps, world.brand)
    expect(await verifyAuditChain(world.deps, world.brandId)).toMatchObject({ ok: true, sealedEvents: 3, pages: 2 })
  })

  test('seals what a process wrote that started after it, with earlier ids', async () => {
    await using world = await createWorld()
    const earlier = newId()
    ;(await act(world, '甲')).expect(201)
    await sealDayBook(world.deps, world.brand)
    ;(await act(world, '乙')).expect(201)
    await world.db.owner`
      update audit_event set id = ${earlier} where brand_id = ${world.brandId} and summary ->> 'name' = '乙'`
    expect(await sealDayBook(world.deps, world.brand)).toBe(1)
    expect(await verifyAuditChain(world.deps, world.brandId)).toMatchObject({ ok: true, sealedEvents: 2, pages: 2 })
  })
})
