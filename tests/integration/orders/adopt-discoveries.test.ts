import { asOwner } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { assertBooksBalance, openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

type Choice = { exceptionId: string; newPartner?: { name: string }; partnerId?: string }

/** An import with two slots that nobody owns. */
async function twoUnknownSlots() {
  const world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  const { id } = await takeIn(
    world,
    alimamaFile([{ orderNo: '1' }, { orderNo: '2', slot: '4711' }, { orderNo: '3', slot: '4712' }]),
  )
  const exceptions = await openExceptions(world)
  const of = (code: string) => exceptions.find(({ subject }) => subject === code)!.id
  const adopt = (slots: Choice[]) => world.as('operator').post(`/order-imports/${id}/discoveries`, { slots })
  return Object.assign(world, { adopt, shop: of('4711'), other: of('4712') })
}

const partnersOf = async ({ db, brandId }: World): Promise<string[]> =>
  (await db.owner<{ name: string }[]>`select name from partner where brand_id = ${brandId} order by name`).map(
    ({ name }) => name,
  )

const ownersOf = ({ db, brandId }: World) =>
  db.owner<{ code: string; name: string }[]>`
    select s.code, p.name from slot_owner o join slot s on s.brand_id = o.brand_id and s.id = o.slot_id
    join partner p on p.brand_id = o.brand_id and p.id = o.partner_id
    where o.brand_id = ${brandId} and s.code <> '1001' order by s.code, p.name`

/** Starts work and lets it end only when two of its transactions stand before a lock: neither has seen the other's end. */
const bothWaiting = <T>({ db }: World, start: () => Promise<T>): Promise<() => Promise<T>> =>
  asOwner(db, async (_tx, sql) => {
    await sql`lock table audit_event in share mode`
    const work = start()
    await expect
      .poll(
        async () => {
          const [row] = await sql<{ waiting: number }[]>`
          select count(distinct pid)::int as waiting from pg_locks
          where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`
          return row?.waiting
        },
        { timeout: 20_000 },
      )
      .toBe(2)
    return () => work
  })

test('of two adoptions at once one succeeds, and the new partner is there once', async () => {
  await using world = await twoUnknownSlots()
  const both = await bothWaiting(world, () =>
    Promise.all([
      world.adopt([
        { exceptionId: world.shop, newPartner: { name: '新店' } },
        { exceptionId: world.other, newPartner: { name: '别的' } },
      ]),
      world.adopt([
        { exceptionId: world.other, newPartner: { name: '别的' } },
        { exceptionId: world.shop, newPartner: { name: '新店' } },
      ]),
    ]),
  )
  const replies = await both()
  expect(replies.map(({ refusal }) => refusal).toSorted()).toEqual(['200', '409 import_exception.already_resolved'])
  expect(await partnersOf(world)).toEqual(['别的', '推广者', '新店'])
  expect([...(await ownersOf(world))]).toEqual([
    { code: '4711', name: '新店' },
    { code: '4712', name: '别的' },
  ])
  await world.runJobs()
  expect(await openExceptions(world)).toEqual([])
  await assertBooksBalance(world)
})

test('a request that is settled in part is refused whole and leaves nothing', async () => {
  await using world = await twoUnknownSlots()
  ;(await world.adopt([{ exceptionId: world.other, newPartner: { name: '别的' } }])).expect()
  const reply = await world.adopt([
    { exceptionId: world.shop, newPartner: { name: '新店' } },
    { exceptionId: world.other, newPartner: { name: '又一个' } },
  ])
  expect(reply.refusal).toBe('409 import_exception.already_resolved')
  expect(await partnersOf(world)).toEqual(['别的', '推广者'])
  expect([...(await ownersOf(world))]).toEqual([{ code: '4712', name: '别的' }])
  await world.runJobs()
  expect((await openExceptions(world)).map(({ subject }) => subject)).toEqual(['4711'])
})

test('a partner that does not exist takes the ones before it back', async () => {
  await using world = await twoUnknownSlots()
  const stranger = await (await world.otherBrand()).givenPartner({})
  const reply = await world.adopt([
    { exceptionId: world.shop, newPartner: { name: '新店' } },
    { exceptionId: world.other, partnerId: stranger.publicId },
  ])
  expect(reply.refusal).toBe('404 partner.not_found')
  expect(await partnersOf(world)).toEqual(['推广者'])
  expect(await openExceptions(world)).toHaveLength(2)
})

test('a slot asked for twice is given once, and never to two partners', async () => {
  await using world = await twoUnknownSlots()
  const named = (name: string) => ({ exceptionId: world.shop, newPartner: { name } })
  expect((await world.adopt([named('新店'), named('别店')])).refusal).toBe('422 validation.failed')
  ;(await world.adopt([named('新店'), named('新店')])).expect()
  expect(await partnersOf(world)).toEqual(['推广者', '新店'])
})
