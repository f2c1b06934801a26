import { beforeAll, describe, expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let other: World
let paths: { method: 'get' | 'post' | 'put' | 'delete'; path: string; body?: unknown; missing: string }[]

beforeAll(async () => {
  world = await createWorld()
  other = await world.otherBrand()
  const mine = await world.givenPartner({ slots: ['1001'], ownerMemberId: world.members.channel_manager.memberId })
  await world.givenPartner({ slots: ['1002'] })
  await givenPlan(world)
  const done = await takeIn(
    world,
    alimamaFile([{ orderNo: '1' }, { orderNo: '2', slot: '1002' }, { orderNo: '3', slot: '9' }]),
  )
  const [exception] = await openExceptions(world)
  const { items } = (await world.as('owner').get(`/order-lines?partner=${mine.publicId}`)).expect<{
    items: { id: string }[]
  }>()
  const imported = `/order-imports/${done.id}`
  paths = [
    { method: 'get', path: imported, missing: 'order_import.not_found' },
    {
      method: 'put',
      path: `${imported}/mapping`,
      body: { mapping: { slug: 'a', columns: {}, lineKey: { columns: ['a'] } } },
      missing: 'order_import.not_found',
    },
    { method: 'delete', path: imported, missing: 'order_import.not_found' },
    { method: 'post', path: `${imported}/preview`, missing: 'order_import.not_found' },
    { method: 'post', path: `${imported}/confirm`, missing: 'order_import.not_found' },
    { method: 'get', path: `${imported}/discoveries`, missing: 'order_import.not_found' },
    {
      method: 'post',
      path: `${imported}/discoveries`,
      body: { slots: [{ exceptionId: exception!.id, newPartner: { name: 'x' } }] },
      missing: 'order_import.not_found',
    },
    { method: 'get', path: `${imported}/exceptions/file`, missing: 'order_import.not_found' },
    {
      method: 'post',
      path: `/import-exceptions/${exception!.id}/resolve`,
      body: { resolution: { kind: 'retry' } },
      missing: 'import_exception.not_found',
    },
    { method: 'get', path: `/import-exceptions/${exception!.id}`, missing: 'import_exception.not_found' },
    { method: 'get', path: `/order-lines/${items[0]!.id}`, missing: 'order_line.not_found' },
  ]
})

const call = (client: ReturnType<World['as']>, { method, path, body }: (typeof paths)[number]) =>
  method === 'get' ? client.get(path) : client[method](path, body)

describe('what belongs to one brand', () => {
  test('is unknown to another', async () => {
    for (const one of paths) expect((await call(other.as('owner'), one)).refusal, one.path).toBe(`404 ${one.missing}`)
    for (const list of ['/order-imports', '/order-lines', '/import-exceptions'])
      expect((await other.as('owner').get(list)).expect<{ items: unknown[] }>().items, list).toEqual([])
  })

  test('needs somebody who is signed in', async () => {
    for (const one of paths) expect((await call(world.signedOut, one)).status, one.path).toBe(401)
  })

  test('is not for people of partners', async () => {
    const partner = await world.givenPartner({})
    const person = await world.partnerUser(partner.id)
    for (const one of paths) {
      const path = `/api/b/${world.slug}${one.path}`
      expect((await call(person, { ...one, path })).refusal, one.path).toBe('404 brand.not_found')
    }
  })

  test('is changed only by those who import', async () => {
    for (const one of paths.filter(({ method }) => method !== 'get')) {
      expect((await call(world.as('viewer'), one)).refusal, one.path).toBe('403 permission.denied')
    }
  })
})

test('a channel manager sees the lines of their own partners, and no file', async () => {
  const manager = world.as('channel_manager')
  const { items } = (await manager.get('/order-lines')).expect<{ items: { orderNo: string }[] }>()
  expect(items.map(({ orderNo }) => orderNo)).toEqual(['1'])
  const all = (await world.as('owner').get('/order-lines')).expect<{ items: { id: string; orderNo: string }[] }>()
  const foreign = all.items.find(({ orderNo }) => orderNo === '2')
  expect((await manager.get(`/order-lines/${foreign!.id}`)).refusal).toBe('404 order_line.not_found')
  for (const path of ['/order-imports', '/import-exceptions'])
    expect((await manager.get(path)).refusal, path).toBe('403 permission.denied')
})

test('a line shows its refunds, entries and the row of the file it comes from', async () => {
  const { items } = (await world.as('viewer').get('/order-lines?q=1&limit=1')).expect<{ items: { id: string }[] }>()
  const line = (await world.as('viewer').get(`/order-lines/${items[0]!.id}`)).expect<{
    entries: unknown[]
    source: { lineNo: number; cells: string[]; raw: string }
  }>()
  expect(line).toMatchObject({
    orderNo: '1',
    entries: [{ kind: 'line', amountMinor: '800' }],
    source: { lineNo: 2, fileName: '订单明细.csv' },
  })
  expect(line.source.cells[24]).toBe('1')
  expect(line.source.raw).toContain('山隐 手工白瓷盖碗')
})

test('lists go on after the last row of a page, without gaps', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { orderNo: string }[]; nextCursor: string | null } = (
      await world.as('viewer').get(`/order-lines?limit=1${cursor ? `&cursor=${cursor}` : ''}`)
    ).expect()
    seen.push(...page.items.map(({ orderNo }) => orderNo))
    cursor = page.nextCursor
  }
  expect(seen.toSorted()).toEqual(['1', '2'])
  expect((await world.as('viewer').get('/order-lines?cursor=bm8')).refusal).toBe('422 cursor.invalid')
})

test('an import that nobody can be paid for yet is refused', async () => {
  const reply = await other.upload('operator', '/order-imports', {
    file: alimamaFile([{}]),
    fields: { confirm: 'true' },
  })
  expect(reply.refusal).toBe('422 order_import.payer_missing')
})

test('an import is confirmed once', async () => {
  const done = await takeIn(world, alimamaFile([{ orderNo: '1' }]))
  expect((await world.as('operator').post(`/order-imports/${done.id}/confirm`)).refusal).toBe(
    '409 order_import.already_confirmed',
  )
  expect(
    (
      await world
        .as('operator')
        .put(`/order-imports/${done.id}/mapping`, { mapping: { slug: 'a', columns: {}, lineKey: { columns: ['a'] } } })
    ).refusal,
  ).toBe('409 order_import.already_confirmed')
})

test('a file of unknown columns needs a mapping, is read by it, and the mapping is remembered', async () => {
  const bytes = new TextEncoder().encode('单号,渠道,日期,实收,进度\nX-1,1001,2026-10-03 10:00:00,88.00,完成\n')
  const upload = () => world.upload('operator', '/order-imports', { file: { name: '自有商城.csv', bytes } })
  const uploaded = (await upload()).expect<{ id: string; format: string }>(201)
  expect(uploaded.format).toBe('mapped')
  expect((await world.as('operator').post(`/order-imports/${uploaded.id}/confirm`)).refusal).toBe(
    '422 order_import.mapping_incomplete',
  )
  const mapping = {
    slug: 'mall',
    columns: { orderNo: '单号', slotCode: '渠道', createdAt: '日期', paid: '实收', status: '进度' },
    lineKey: { columns: ['单号'] },
    statusWords: { 完成: 'received' },
  }
  expect(
    (
      await world.as('operator').put(`/order-imports/${uploaded.id}/mapping`, {
        mapping: { ...mapping, columns: { ...mapping.columns, paid: '没有' } },
      })
    ).refusal,
  ).toBe('422 order_import.mapping_incomplete')
  ;(await world.as('operator').put(`/order-imports/${uploaded.id}/mapping`, { mapping, platform: 'taobao' })).expect()
  ;(await world.as('operator').post(`/order-imports/${uploaded.id}/confirm`)).expect(202)
  await world.runJobs()
  expect((await world.as('operator').get(`/order-imports/${uploaded.id}`)).expect()).toMatchObject({
    status: 'done',
    totals: { added: 1 },
  })
  expect((await upload()).expect(201)).toMatchObject({ format: 'mapped', mappingRemembered: true })
})
