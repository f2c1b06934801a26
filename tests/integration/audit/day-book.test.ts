import { sealDayBook, verifyAuditChain } from '@qudao/api/audit/index'
import { inBrand } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type Event = {
  id: string
  action: string
  actor: { name: string; id: string | null }
  summary: Record<string, unknown>
}
type Page = { items: Event[]; nextCursor: string | null }

const act = (world: World, name: string) =>
  world.as('operator').post('/partners', { name, legalType: 'natural_person' })
const seal = (world: World) => sealDayBook(world.deps, { id: world.brandId, timeZone: 'Asia/Shanghai' })

describe('listAuditEvents', () => {
  test('shows newest first who did what, by filter and page', async () => {
    await using world = await createWorld()
    for (const name of ['甲', '乙', '丙']) (await act(world, name)).expect(201)
    const first = (await world.as('counsel').get('/audit-events?limit=2')).expect<Page>()
    expect(first.items.map(({ summary }) => summary.name)).toEqual(['丙', '乙'])
    const rest = (await world.as('counsel').get(`/audit-events?limit=2&cursor=${first.nextCursor}`)).expect<Page>()
    expect(rest.items.map(({ summary }) => summary.name)).toEqual(['甲'])
    const { actor } = first.items[0] as Event
    expect(actor).toMatchObject({ kind: 'member', name: 'operator' })
    const count = async (query: string) =>
      (await world.as('counsel').get(`/audit-events?${query}`)).expect<Page>().items.length
    expect(await count('action=partners')).toBe(3)
    expect(await count('action=partners.create')).toBe(3)
    expect(await count('action=partner')).toBe(0)
    expect(await count(`member=${actor.id}`)).toBe(3)
    expect(await count('to=2020-01-01T00:00:00Z')).toBe(0)
    expect((await world.as('operator').get('/audit-events')).refusal).toBe('403 permission.denied')
  })
})

test('an event shows the page of the day book that holds it, once it is sealed', async () => {
  await using world = await createWorld()
  ;(await act(world, '甲')).expect(201)
  await seal(world)
  ;(await act(world, '乙')).expect(201)
  const { items } = (await world.as('counsel').get('/audit-events')).expect<{
    items: { summary: { name: string }; sealed: { page: number } | null }[]
  }>()
  expect(items.map(({ summary, sealed }) => [summary.name, sealed?.page ?? null])).toEqual([
    ['乙', null],
    ['甲', 1],
  ])
})

describe('the day book', () => {
  test('seals every event once, also one that commits after later ones were sealed', async () => {
    await using world = await createWorld()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const { audit } = await import('@qudao/api/platform/audit')
    const slow = inBrand(world.db, world.actor('operator'), async (tx) => {
      await audit(tx, world.actor('operator'), world.now, {
        action: 'test.slow',
        subject: { type: 'test', id: '1' },
      })
      begun()
      await held
    })
    await hasBegun
    ;(await act(world, '甲')).expect(201)
    expect(await seal(world)).toBe(1)
    release()
    await slow
    expect(await seal(world)).toBe(1)
    expect(await seal(world)).toBe(0)
    expect(await verifyAuditChain(world.deps, world.brandId)).toEqual({
      ok: true,
      pages: 2,
      sealedEvents: 2,
      unsealedEvents: 0,
    })
  })

  test.each([
    { what: 'a changed event', sql: `update audit_event set reason = 'nothing'`, reason: 'hash_differs' },
    {
      what: 'a changed amount in a summary',
      sql: `update audit_event set summary = '{"name":"x"}'`,
      reason: 'hash_differs',
    },
    { what: 'a removed event', sql: 'delete from audit_event', reason: 'event_missing' },
    { what: 'a removed page', sql: 'delete from audit_page where sequence = 1 and true', reason: 'page_missing' },
    {
      what: 'a page that stands on another',
      sql: `update audit_page set previous_hash = repeat('1', 64)`,
      reason: 'link_broken',
    },
  ])('shows $what', async ({ sql, reason }) => {
    await using world = await createWorld()
    ;(await act(world, '甲')).expect(201)
    await seal(world)
    ;(await act(world, '乙')).expect(201)
    await seal(world)
    expect((await verifyAuditChain(world.deps, world.brandId)).ok).toBe(true)
    const where = sql.includes('where') ? ' and' : ' where'
    await world.db.owner.unsafe(`${sql}${where} brand_id = ${world.brandId}`)
    expect(await verifyAuditChain(world.deps, world.brandId)).toMatchObject({ ok: false, problem: { reason } })
  })

  test('cannot be rewritten by the serving login', async () => {
    await using world = await createWorld()
    ;(await act(world, '甲')).expect(201)
    await seal(world)
    for (const statement of [
      'update audit_event set reason = null',
      'delete from audit_event',
      'delete from audit_page',
    ]) {
      await expect(world.db.app.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('two sealers at once write one chain', async () => {
    await using world = await createWorld()
    for (const name of ['甲', '乙']) (await act(world, name)).expect(201)
    const sealed = await Promise.all([seal(world), seal(world)])
    expect(sealed.toSorted()).toEqual([0, 2])
    expect(await verifyAuditChain(world.deps, world.brandId)).toMatchObject({ ok: true, pages: 1 })
  })
})
