import { access } from 'node:fs/promises'
import { sweepExpired } from '@qudao/api/identity/jobs'
import { sweepUploadsJob } from '@qudao/api/orders/jobs'
import { sha256Hex } from '@qudao/api/platform/vault'
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
