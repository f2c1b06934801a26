import { createHash } from 'node:crypto'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXPORTED_TABLES } from '@qudao/api/leaving/tables'
import { toPublicId } from '@qudao/api/platform/ids'
import { sha256Hex } from '@qudao/api/platform/vault'
import { jobs as definitions } from '@qudao/api/rooms'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../support/archive.ts'
import { givenManyEvents } from '../../support/given/events.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import type { Reply } from '../../support/reply.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

const ORDER = { password: PASSWORD, reason: '更换系统' }
const TAX_ID = '11010519491231002X'
type File = { sha256: string; size: number; isMine: boolean; isKept: boolean; missingFiles: number }
type Export = { id: string; status: string; problem: string | null; askedBy: string; file: File | null }
type Manifest = {
  rows: number
  missingFiles: string[]
  parts: { name: string; bytes: number; sha256: string; rows?: number }[]
}

const ask = (world: World, body: object = ORDER) => world.as('owner').post('/data-exports', body)
const download = (world: World, id: string, password = PASSWORD) =>
  world.as('owner').post(`/data-exports/${id}/file`, { password })
const newest = async (world: World) =>
  (await world.as('owner').get('/data-exports')).expect<{ items: Export[] }>().items[0]!
const folder = (world: World) => join(world.deps.settings.varDir, 'exports', String(world.brandId))

async function finished(world: World): Promise<string> {
  const { id } = (await ask(world)).expect<Export>(202)
  await world.runJobs()
  return id
}

function unzip(reply: Reply): Map<string, Buffer> {
  if (reply.status !== 200) throw new Error(reply.text)
  return new Map(readArchive(Buffer.from(reply.bytes)).map(({ name, bytes }) => [name, bytes]))
}

/** Rows of a file by column, read as the read-me says. */
function rowsOf(parts: Map<string, Buffer>, table: string): Record<string, string | null>[] {
  const text = parts.get(`data/${table}.csv`)!.toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  const lines: (string | null)[][] = []
  let line: (string | null)[] = []
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    line.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  const [head = [], ...rows] = lines
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name ?? '', row[i] ?? null])))
}

const events = (world: World) => world.db.owner`
  select action, actor_name as who, reason from audit_event
  where brand_id = ${world.brandId} and subject_type = 'data_export' order by id`

describe('an export of everything', () => {
  test('holds every table, the original files and a manifest that agrees with each part', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner({ name: '=1+1,"茶"\n社', taxId: TAX_ID, alipay: '13812345678' })
    const order = alimamaFile([{ orderNo: '3842716059284016537' }])
    ;(await world.upload('operator', '/order-imports', { file: order })).expect(201)
    const reply = await download(world, await finished(world))
    const parts = unzip(reply)
    const manifest = JSON.parse(parts.get('manifest.json')!.toString()) as Manifest
    for (const { name, bytes, sha256 } of manifest.parts) {
      expect([name, parts.get(name)?.length, sha256Hex(parts.get(name)!)]).toEqual([name, bytes, sha256])
    }
    expect(manifest.parts.map(({ name }) => name)).toEqual([...parts.keys()].filter((name) => name !== 'manifest.json'))
    for (const { table, columns } of EXPORTED_TABLES) {
      const head = parts.get(`data/${table}.csv`)!.toString('utf8').split('\r\n')[0]
      expect(head, table).toBe(`\ufeff${columns.join(',')}`)
      const [row] = await world.db.owner.unsafe<{ n: number }[]>(
        `select count(*)::int as n from "${table}" where ${table === 'brand' ? 'id' : 'brand_id'} = ${world.brandId}`,
      )
      // the job and its events came after the rows were read
      if (table !== 'audit_event') expect([table, rowsOf(parts, table).length]).toEqual([table, row!.n])
    }
    expect(rowsOf(parts, 'partner')).toEqual([
      expect.objectContaining({ id, name: '=1+1,"茶"\n社', tax_id: TAX_ID, mobile: null, created_by: null }),
    ])
    expect(rowsOf(parts, 'payout_account')).toEqual([expect.objectContaining({ account: '13812345678' })])
    expect(rowsOf(parts, 'people')).toHaveLength(Object.keys(world.members).length)
    expect(parts.get(`files/${sha256Hex(order.bytes)}/${order.name}`)).toEqual(Buffer.from(order.bytes))
    expect(parts.get('数据说明.txt')!.toString()).toContain('佣金明细')
    expect(manifest.missingFiles).toEqual([])
  })

  test('holds no secret, and nothing of another brand', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const stranger = await other.givenPartner({ name: '别的品牌', taxId: TAX_ID })
    const { publicId } = await world.givenPartner({ name: '甲', taxId: TAX_ID, alipay: '13812345678' })
    ;(await world.as('owner').post(`/partners/${publicId}/links`, {})).expect(201)
    const all = Buffer.concat([...unzip(await download(world, await finished(world))).values()]).toString('latin1')
    const secrets = await world.db.owner<{ secret: string | null }[]>`
      select password_hash as secret from "user" union select id from session union select token_hash from partner_link
      union select tax_id_index from partner union select tax_id_cipher from partner
      union select account_index from payout_account union select account_cipher from payout_account
      union select key_hash from locator`
    const known = secrets.flatMap(({ secret }) => secret ?? [])
    expect(known.length).toBeGreaterThan(6)
    expect(known.filter((secret) => all.includes(secret))).toEqual([])
    expect(all).not.toContain(stranger.id)
    expect(all).not.toContain(other.members.owner.userId)
  })

  test('lies sealed, and is one whole file', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: 'a name to be found', taxId: TAX_ID })
    const reply = await download(world, await finished(world))
    const [name, ...more] = await readdir(folder(world))
    expect(more).toEqual([])
    const bytes = await readFile(join(folder(world), name!))
    expect(bytes.subarray(0, 9).toString()).toBe('qudao s1\n')
    expect(bytes.includes('数据说明')).toBe(false)
    const { file } = await newest(world)
    expect(file).toMatchObject({
      size: reply.bytes.length,
      sha256: createHash('sha256').update(reply.bytes).digest('hex'),
    })
  })

  test('writes down who asked and why, that it was written, and each download', async () => {
    await using world = await createWorld()
    await download(world, await finished(world))
    expect(await events(world)).toEqual([
      { action: 'brand.export', who: 'owner', reason: '更换系统' },
      { action: 'brand.export_written', who: 'owner', reason: null },
      { action: 'brand.export_downloaded', who: 'owner', reason: null },
    ])
  })
})

describe('who exports everything', () => {
  test('gives the password again and a reason', async () => {
    await using world = await createWorld()
    expect((await ask(world, { ...ORDER, password: 'not the password' })).refusal).toBe('422 password.wrong')
    expect((await ask(world, { ...ORDER, reason: ' ' })).refusal).toBe('422 validation.failed')
    expect(await events(world)).toEqual([{ action: 'brand.export_refused', who: 'owner', reason: null }])
    for (let tries = 0; tries < 12; tries += 1) await ask(world, { ...ORDER, password: 'not the password' })
    expect((await ask(world)).refusal).toBe('429 rate_limit.exceeded')
  })

  test('waits until the one on its way has ended; of two at once exactly one is taken', async () => {
    await using world = await createWorld()
    const replies = await Promise.all([ask(world), ask(world)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([202, 409])
    await world.runJobs()
    expect((await ask(world)).status).toBe(202)
  })

  test('is an owner still when it is written and when it is downloaded', async () => {
    await using world = await createWorld()
    const { memberId } = world.members.owner
    const setRole = (role: string) =>
      world.db.owner`update member set role = ${role} where brand_id = ${world.brandId} and id = ${memberId}`
    const { id } = (await ask(world)).expect<Export>(202)
    await setRole('operator')
    await world.runJobs()
    await setRole('owner')
    expect(await newest(world)).toMatchObject({ id, status: 'failed', problem: 'permission.denied', file: null })
    expect((await download(world, id)).refusal).toBe('422 data_export.not_finished')
    const second = await finished(world)
    await setRole('operator')
    expect((await download(world, second)).refusal).toBe('403 permission.denied')
  })

  test('alone downloads it: not another owner, nor as a file of the brand', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    const { file } = await newest(world)
    await world.db.owner`update member set role = 'owner'
      where brand_id = ${world.brandId} and id = ${world.members.operator.memberId}`
    const other = world.as('operator')
    expect((await other.post(`/data-exports/${id}/file`, { password: PASSWORD })).refusal).toBe(
      '404 data_export.not_found',
    )
    const { items } = (await other.get('/data-exports')).expect<{ items: Export[] }>()
    expect(items[0]?.file?.isMine).toBe(false)
    expect((await world.as('owner').get(`/files/${file!.sha256}`)).refusal).toBe('404 file.not_found')
  })
})

describe('a finished export', () => {
  const remove = definitions.find(({ queue }) => queue === 'leaving.remove')!
  const sweep = (world: World) => remove.run(world.deps, {}, async () => {})

  test('is kept for seven days, then refused and its bytes removed', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    const day = 24 * 3600_000
    const start = Date.now()
    world.setNow(new Date(start + 6.9 * day))
    await sweep(world)
    expect((await download(world, id)).status).toBe(200)
    world.setNow(new Date(start + 7.1 * day))
    expect((await download(world, id)).refusal).toBe('422 data_export.expired')
    await sweep(world)
    expect(await readdir(folder(world))).toEqual([])
  })

  test('that was spoilt on the disk is not given out', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    const path = join(folder(world), (await readdir(folder(world)))[0]!)
    const bytes = await readFile(path)
    bytes[100] = bytes[100]! ^ 1
    await writeFile(path, bytes)
    expect((await download(world, id)).refusal).toBe('422 data_export.damaged')
    expect((await events(world)).map(({ action }) => action)).not.toContain('brand.export_downloaded')
  })

  test('that was cut off is refused before it begins', async () => {
    await using world = await createWorld()
    await givenManyEvents(world)
    const id = await finished(world)
    const path = join(folder(world), (await readdir(folder(world)))[0]!)
    const { size } = await stat(path)
    expect(size).toBeGreaterThan(1024 * 1024)
    await truncate(path, size - 100)
    expect((await download(world, id)).refusal).toBe('422 data_export.damaged')
  })

  test('is given out for the password only, and a wrong one is written down', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    expect((await world.as('owner').get(`/data-exports/${id}/file`)).status).toBe(404)
    expect((await download(world, id, 'not the password')).refusal).toBe('422 password.wrong')
    expect((await events(world)).at(-1)).toMatchObject({ action: 'brand.export_refused' })
    expect((await download(world, id)).status).toBe(200)
  })

  test('removes those before it but one, and says that they are gone', async () => {
    await using world = await createWorld()
    const ids = [await finished(world), await finished(world), await finished(world)]
    expect(await readdir(folder(world))).toHaveLength(2)
    const { items } = (await world.as('owner').get('/data-exports')).expect<{ items: Export[] }>()
    expect(items.map(({ id, file }) => [id, file?.isKept])).toEqual([
      [ids[2], true],
      [ids[1], true],
      [ids[0], false],
    ])
    expect((await download(world, ids[0]!)).refusal).toBe('422 data_export.expired')
  })

  test('whose record names another file opens nothing', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    await world.db.owner`update job set result = jsonb_set(result, '{exportId}', '"../../secret.key"')
      where brand_id = ${world.brandId} and kind = 'leaving.export'`
    expect((await download(world, id)).refusal).toBe('422 data_export.not_finished')
  })

  test('tells its figures as a job to whoever may export only', async () => {
    await using world = await createWorld()
    const id = await finished(world)
    const seenBy = async (role: 'owner' | 'accountant') =>
      (await world.as(role).get(`/jobs/${id}`)).expect<{ status: string; phase: null; result: object | null }>()
    expect(await seenBy('accountant')).toMatchObject({ status: 'succeeded', phase: null, result: null })
    expect(await seenBy('owner')).toMatchObject({ phase: null, result: { missingFiles: 0 } })
  })

  test('names the files whose bytes are gone instead of leaving them out silently', async () => {
    await using world = await createWorld()
    const order = alimamaFile([{ orderNo: '1' }])
    ;(await world.upload('operator', '/order-imports', { file: order })).expect(201)
    await world.deps.files.remove(world.brandId, sha256Hex(order.bytes))
    const parts = unzip(await download(world, await finished(world)))
    const { missingFiles } = JSON.parse(parts.get('manifest.json')!.toString()) as Manifest
    expect(missingFiles).toEqual([sha256Hex(order.bytes)])
    expect((await newest(world)).file?.missingFiles).toBe(1)
  })
})

test('an export that nobody asked for is not found', async () => {
  await using world = await createWorld()
  expect((await download(world, toPublicId('job', '0198f0c2-7a31-7d3e-9f4b-2c6d8e0a1b2c'))).refusal).toBe(
    '404 data_export.not_found',
  )
})
