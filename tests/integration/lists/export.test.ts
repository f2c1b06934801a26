import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { ORIGIN } from '../../support/client.ts'
import type { Reply } from '../../support/reply.ts'
import { createWorld, type World } from '../../support/world.ts'

const COLUMNS = [
  { header: '合作伙伴', paths: ['name'] },
  { header: '身份', paths: ['hats.*.hat'], words: { affiliate: '推广者', distributor: '分销商' } },
  { header: '税务', paths: ['taxHandling'], words: { unset: '未设置', withhold: '品牌代扣' } },
  { header: '渠道经理', paths: ['owner.name'], otherwise: '没有' },
  { header: '推广位', paths: ['slotCount'], type: 'integer' },
  { header: '建档', paths: ['createdAt'], type: 'time' },
]
const ASKED = { list: 'listPartners', title: '合作伙伴', columns: COLUMNS }

const rowsOf = (reply: Reply): unknown[][] => {
  if (reply.status !== 200) throw new Error(reply.text)
  const book = read(reply.bytes, { cellDates: false })
  return utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
}
type Recorded = Record<string, unknown> & { rows: number }
const exports = async (world: World): Promise<Recorded[]> =>
  (await world.as('owner').get('/audit-events?action=lists.export'))
    .expect<{ items: { summary: Recorded; subject: { id: string }; actor: { name: string } }[] }>()
    .items.map(({ summary, subject, actor }) => ({ ...summary, list: subject.id, by: actor.name }))

describe('an export of a list', () => {
  test('holds the rows and columns asked for, in the words asked for, and is written down', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-22T10:30:00Z')
    await world.givenPartner({ name: '素手茶集' })
    await world.givenPartner({ name: '=HYPERLINK("x")' })
    const reply = await world.as('viewer').post('/list-exports', ASKED)
    const [head, newest, oldest] = rowsOf(reply)
    expect(head).toEqual(COLUMNS.map(({ header }) => header))
    expect(newest?.[0]).toBe('=HYPERLINK("x")')
    expect(oldest?.slice(0, 5)).toEqual(['素手茶集', '推广者', expect.any(String), '没有', 0])
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('合作伙伴_2026-11-22.xlsx')}`,
    )
    expect(await exports(world)).toEqual([
      {
        name: '合作伙伴',
        rows: 2,
        isCut: false,
        isWhole: true,
        columns: '合作伙伴, 身份, 税务, 渠道经理, 推广位, 建档',
        filters: '',
        list: 'listPartners',
        by: 'viewer',
      },
    ])
  })

  test('has the rows that the list has for this person under the same filters, page after page', async () => {
    await using world = await createWorld()
    for (let i = 0; i < 205; i += 1) await world.givenPartner({ name: `推广者 ${i}` })
    await world.givenPartner({ name: '山隐茶社' })
    const owner = world.as('owner')
    expect(rowsOf(await owner.post('/list-exports', ASKED))).toHaveLength(207)
    const found = rowsOf(await owner.post('/list-exports', { ...ASKED, query: { q: '山隐' } }))
    expect(found.slice(1).map(([name]) => name)).toEqual(['山隐茶社'])
    // a channel manager sees the partners in their own care, and has none
    expect(rowsOf(await world.as('channel_manager').post('/list-exports', ASKED))).toHaveLength(1)
  })

  test('says in its last row that it was cut, and keeps no long number of a search in the record', async () => {
    await using world = await createWorld()
    for (const name of ['甲', '乙', '丙']) await world.givenPartner({ name })
    const cut = { ...ASKED, limit: 2, cutNote: '只到前 2 行' }
    expect(rowsOf(await world.as('owner').post('/list-exports', cut)).map(([name]) => name)).toEqual([
      '合作伙伴',
      '丙',
      '乙',
      '只到前 2 行',
    ])
    const exact = rowsOf(await world.as('owner').post('/list-exports', { ...cut, limit: 3 }))
    expect(exact.at(-1)?.[0]).toBe('甲')
    await world.as('owner').post('/list-exports', { ...ASKED, query: { q: '13800138000' } })
    expect((await exports(world)).map(({ rows, isCut, filters }) => [rows, isCut, filters])).toEqual([
      [0, false, 'q=*******8000'],
      [3, false, ''],
      [2, true, ''],
    ])
  })

  test('needs the permission of its list, and refuses what the list refuses', async () => {
    await using world = await createWorld()
    const audit = { ...ASKED, list: 'listAuditEvents' }
    expect((await world.as('operator').post('/list-exports', audit)).refusal).toBe('403 permission.denied')
    const ask = async (more: object) => (await world.as('owner').post('/list-exports', { ...ASKED, ...more })).refusal
    expect(await ask({ query: { hat: 'crown' } })).toBe('422 validation.failed')
    expect(await ask({ query: { cursor: 'nonsense' } })).toBe('422 cursor.invalid')
    expect(await ask({ list: 'getMe' })).toBe('422 validation.failed')
    expect(await ask({ list: 'listPayoutLines' })).toBe('422 validation.failed')
    expect(await ask({ columns: [{ header: '甲', paths: ['name.constructor'] }] })).toBe('200')
    expect(await exports(world)).toHaveLength(1)
  })

  test('that is given up while it leaves is recorded as far as it went', async () => {
    await using world = await createWorld()
    await world.givenPartner()
    // more rows than are read ahead, with names that hardly compress
    await world.db.owner`
      insert into partner select (jsonb_populate_record(p, jsonb_build_object(
        'id', '0198f0c2-0000-7000-8000-' || lpad(to_hex(i), 12, '0'),
        'name', concat(md5(random()::text), md5(random()::text), md5(random()::text))))).*
      from partner p, generate_series(1, 4000) i where p.brand_id = ${world.brandId}`
    const cookie = await world.cookieOf(world.members.owner.userId)
    const response = await world.app.request(`${ORIGIN}/api/b/${world.slug}/list-exports`, {
      method: 'POST',
      headers: { origin: ORIGIN, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(ASKED),
    })
    const reader = response.body!.getReader()
    for (let taken = 0; taken < 20_000; ) taken += (await reader.read()).value?.length ?? Number.POSITIVE_INFINITY
    await reader.cancel()
    await expect.poll(() => exports(world), { timeout: 5000 }).toHaveLength(1)
    const [event] = await exports(world)
    expect(event).toMatchObject({ isWhole: false, isCut: false })
    expect(event?.rows).toBeLessThan(4001)
  })
})
