import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepExpired } from '@qudao/api/identity/jobs'
import { sha256Hex } from '@qudao/api/platform/vault'
import { expect, test } from 'vitest'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { createScratch } from '../../support/scratch.ts'
import { createSmallDisk } from '../../support/small-disk.ts'
import { createWorld, type World } from '../../support/world.ts'

const TAX_ID = '11010519491231002X'
const LIST = { name: '名单.csv', bytes: Buffer.from(`名称,类型,证件号\n甲,个人,${TAX_ID}\n`) }
const ORDERS = alimamaFile([{ orderNo: '1' }])

const folderOf = (world: World) => join(world.deps.settings.filesDir, String(world.brandId))
const stored = async (world: World) => (await readdir(folderOf(world))).toSorted()
const sweepAt = async (world: World, hours: number) => {
  world.setNow(new Date(Date.now() + hours * 3600_000))
  await sweepExpired.run(world.deps, {}, async () => {})
}

test('a list of people lies on the disk only sealed, and each room reads it as it was', async () => {
  await using world = await createWorld()
  const { id } = (await world.upload('operator', '/partner-imports', { file: LIST })).expect<{ id: string }>()
  const sheet = { name: '对账.csv', bytes: Buffer.from(`名称,金额\n${TAX_ID},1.00\n`) }
  await world.upload('accountant', '/statements/compare', { file: sheet, fields: { period: '2026-10' } })
  const opening = { name: '期初.csv', bytes: Buffer.from(`名称,证件号,未结佣金\n甲,${TAX_ID},1.00\n`) }
  await world.upload('accountant', '/opening-imports/upload', { file: opening, fields: { cutOverOn: '2026-11-01' } })
  const names = await stored(world)
  expect(names).toHaveLength(3)
  for (const name of names) expect((await readFile(join(folderOf(world), name))).includes(TAX_ID)).toBe(false)
  ;(await world.as('operator').post(`/partner-imports/${id}/confirm`, {})).expect(202)
  await world.runJobs()
  const [partner] = await world.db.owner`select name from partner where brand_id = ${world.brandId}`
  expect(partner).toEqual({ name: '甲' })
  expect((await world.as('owner').get(`/files/${id}`)).bytes).toEqual(new Uint8Array(LIST.bytes))
})

test('a sealed file under the name of another, or of another brand, is not given out', async () => {
  await using world = await createWorld()
  const { id } = (await world.upload('operator', '/partner-imports', { file: LIST })).expect<{ id: string }>()
  const other = await world.otherBrand()
  const there = { name: 'b.csv', bytes: Buffer.from('名称,类型\n乙,个人\n') }
  const second = (await other.upload('operator', '/partner-imports', { file: there })).expect<{ id: string }>()
  const read = async (brandId: number, sha256: string) => {
    for await (const _ of world.deps.files.read(brandId, sha256));
  }
  await read(world.brandId, id)
  const bytes = await readFile(join(folderOf(world), `${id}.sealed`))
  await writeFile(join(folderOf(other), `${second.id}.sealed`), bytes)
  await expect(read(other.brandId, second.id)).rejects.toThrow()
  await writeFile(join(folderOf(world), `${second.id}.sealed`), bytes)
  await expect(read(world.brandId, second.id)).rejects.toThrow('holds other bytes')
})

test('what was refused, only looked at or broken off is gone after a day; what is used stays', async () => {
  await using world = await createWorld()
  ;(await world.upload('operator', '/partner-imports', { file: LIST })).expect()
  ;(await world.upload('operator', '/order-imports', { file: ORDERS })).expect(201)
  const bad = { name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 no workbook') }
  expect((await world.upload('operator', '/order-imports', { file: bad })).status).toBe(422)
  for (const name of ['.broken-off.part', '0'.repeat(64)]) {
    await writeFile(join(folderOf(world), name), 'x')
    await utimes(join(folderOf(world), name), 0, 0)
  }
  await sweepAt(world, 23)
  expect(await stored(world)).toEqual(
    [sha256Hex(ORDERS.bytes), sha256Hex(bad.bytes), `${sha256Hex(LIST.bytes)}.sealed`].toSorted(),
  )
  // looked at again, it is as young as new
  ;(await world.upload('operator', '/partner-imports', { file: LIST })).expect()
  await sweepAt(world, 25)
  expect(await stored(world)).toEqual([sha256Hex(ORDERS.bytes), `${sha256Hex(LIST.bytes)}.sealed`].toSorted())
  await sweepAt(world, 48)
  expect(await stored(world)).toEqual([sha256Hex(ORDERS.bytes)])
  const rows = await world.db.owner`select sha256 from file where brand_id = ${world.brandId}`
  expect(rows).toEqual([{ sha256: sha256Hex(ORDERS.bytes) }])
  const confirm = `/partner-imports/${sha256Hex(LIST.bytes)}/confirm`
  expect((await world.as('operator').post(confirm, {})).refusal).toBe('404 partner_import.not_found')
})

test('a brand that fills its room is told so, and others go on', async () => {
  await using world = await createWorld({ QUDAO_BRAND_FILES_LIMIT: '20' })
  ;(await world.upload('operator', '/partner-imports', { file: LIST })).expect()
  const again = await world.upload('operator', '/partner-imports', { file: LIST })
  expect(again.refusal).toBe('422 upload.quota_reached')
  expect(again.json<{ details: unknown }>().details).toEqual({ usedBytes: LIST.bytes.length, limitBytes: 20 })
  ;(await (await world.otherBrand()).upload('operator', '/partner-imports', { file: LIST })).expect()
})

test('an upload that the disk has no room for says so and leaves nothing behind', async ({ skip }) => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), 1)
  skip(!disk.isMounted, 'only root may mount a small disk')
  await using world = await createWorld({ QUDAO_VAR: disk.path })
  const file = { name: 'x.csv', bytes: Buffer.alloc(2 * 1024 * 1024, 'a,b\n') }
  const full = await world.upload('operator', '/order-imports', { file })
  expect(full.refusal).toBe('422 upload.disk_full')
  expect(await stored(world)).toEqual([])
  ;(await world.upload('operator', '/order-imports', { file: ORDERS })).expect(201)
})
