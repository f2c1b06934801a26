import { access } from 'node:fs/promises'
import { sweepExpired } from '@qudao/api/identity/jobs'
import { sweepUploadsJob } from '@qudao/api/orders/jobs'
import { sha256Hex } from '@qudao/api/platform/vault'
import { inBrand, sqlOf } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { type ImportAnswer, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const FILE = alimamaFile([{ orderNo: '1' }])
const DAY = 24 * 3600_000

const upload = async (world: World): Promise<string> =>
  (await world.upload('operator', '/order-imports', { file: FILE })).expect<ImportAnswer>(201).id
const sweepAfter = async (world: World, days: number): Promise<void> => {
  world.setNow(new Date(Date.now() + days * DAY))
  await sweepUploadsJob.run(world.deps, {}, async () => {})
  await sweepExpired.run(world.deps, {}, async () => {})
}
const ids = async (world: World) =>
  (await world.as('viewer').get('/order-imports')).expect<{ items: { id: string }[] }>().items.map(({ id }) => id)
const isStored = (world: World) =>
  access(world.deps.files.pathOf(world.brandId, sha256Hex(FILE.bytes))).then(
    () => true,
    () => false,
  )

test('an upload that was never confirmed can be taken back, and its bytes go with it', async () => {
  await using world = await createWorld()
  const id = await upload(world)
  ;(await world.as('operator').post(`/order-imports/${id}/preview`)).expect(202)
  expect((await world.as('viewer').delete(`/order-imports/${id}`)).refusal).toBe('403 permission.denied')
  ;(await world.as('operator').delete(`/order-imports/${id}`)).expect(204)
  await world.runJobs()
  expect((await world.as('operator').delete(`/order-imports/${id}`)).refusal).toBe('404 order_import.not_found')
  expect(await ids(world)).toEqual([])
  await sweepAfter(world, 2)
  expect(await isStored(world)).toBe(false)
  const [event] = await world.db.owner`
    select actor_kind as by, summary from audit_event
    where brand_id = ${world.brandId} and action = 'orders.remove_upload'`
  expect(event).toEqual({ by: 'member', summary: { fileName: FILE.name } })
})

test('one that nobody confirms is gone after a week; another use of the same bytes keeps them', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const left = await upload(world)
  const done = await takeIn(world, FILE)
  await sweepAfter(world, 6)
  expect(await ids(world)).toEqual([done.id, left])
  await sweepAfter(world, 8)
  expect(await ids(world)).toEqual([done.id])
  expect(await isStored(world)).toBe(true)
  expect((await world.as('operator').delete(`/order-imports/${done.id}`)).refusal).toBe(
    '409 order_import.already_confirmed',
  )
})

test('an upload that waits offers nothing of the same file’s earlier import, so it can still be taken back', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  await takeIn(world, FILE)
  const again = await upload(world)
  const at = `/order-imports/${again}/discoveries`
  const none = { fresh: 0, known: 0 }
  const operator = world.as('operator')
  expect((await operator.get(at)).expect<object>()).toMatchObject({
    products: [],
    found: { products: none, shops: none },
  })
  const { adopted } = (await operator.post(at, { products: 'all', shops: 'all' })).expect<{ adopted: object }>()
  expect(adopted).toEqual({ products: 0, shops: 0 })
  ;(await operator.delete(`/order-imports/${again}`)).expect(204)
})

test('one upload that cannot be removed keeps no other one, of no other brand', async () => {
  await using world = await createWorld()
  await using other = await createWorld()
  const stuck = await upload(world)
  await upload(other)
  await world.db.owner`
    insert into shop (brand_id, id, platform, name, state, import_id)
    values (${world.brandId}, gen_random_uuid(), 'taobao', '山隐', 'draft', ${stuck.slice(4)})`
  await sweepAfter(world, 8)
  expect([await ids(world), await ids(other)]).toEqual([[stuck], []])
  await world.db.owner`delete from shop where brand_id = ${world.brandId}`
  await sweepAfter(world, 9)
  expect(await ids(world)).toEqual([])
})

test('the database keeps what was confirmed from the serving login, whatever it asks for', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  await takeIn(world, FILE)
  await inBrand(world.deps.db, { brandId: world.brandId, scope: 'brand' }, async (tx) => {
    await sqlOf(tx)`delete from file_use where kind = 'order_import'`
    await sqlOf(tx)`delete from order_import`
  })
  const [kept] = await world.db.owner`
    select (select count(*)::int from order_import where brand_id = ${world.brandId}) as imports,
      (select count(*)::int from file_use where brand_id = ${world.brandId} and kind = 'order_import') as uses`
  expect(kept).toEqual({ imports: 1, uses: 1 })
})
