import { encodeGbk } from '@qudao/api/platform/spreadsheet/index'
import { readSmallTable } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type Row = {
  lineNo: number
  name: string
  outcome: string
  changes: { field: string; before: string | null; after: string }[]
  problems: { code: string; column: string; value: string }[]
}
type Import = { id: string; counts: Record<string, number>; rows: Row[]; jobId: string | null }
type Page = {
  items: { name: string; legalType: string; grade: string | null; taxHandling: string; slotCount: number }[]
}

const HEADER = '名称,类型,主体,证件号,手机,支付宝,PID/关系ID,等级,代销/经销,负责人,税务处理'
const RESIDENT_ID = '11010519491231002X'
const USCC = '91350100M000100Y43'

const utf8 = (text: string) => new TextEncoder().encode(text)
const fileOf = (rows: string[], encode: (text: string) => Uint8Array = utf8) => ({
  file: { name: '合作伙伴.csv', bytes: encode([HEADER, ...rows].join('\r\n')) },
})
const preview = async (world: World, rows: string[]) =>
  (await world.upload('operator', '/partner-imports', fileOf(rows))).expect<Import>()
const confirm = async (world: World, id: string, body: Record<string, unknown> = {}) => {
  const { jobId } = (await world.as('operator').post(`/partner-imports/${id}/confirm`, body)).expect<{ jobId: string }>(
    202,
  )
  await world.runJobs()
  const [row] = await world.db.owner<{ status: string; result: unknown; problem: unknown }[]>`
    select status, result, problem from job
    where brand_id = ${world.brandId} and replace(id::text, '-', '') = ${jobId.slice(4)}`
  return row
}
const partners = async (world: World) => (await world.as('viewer').get('/partners?limit=200')).expect<Page>().items

const THREE = [
  `茶语小铺,个人,张三,${RESIDENT_ID},13800138000,zhangsan@example.com,mm_1_2_3,金牌,,,品牌代扣`,
  `云雾茶社,个体户,,,13900139000,,2345678901,,代销,,对方开票`,
  `山海渠道,,福州茶业有限公司,${USCC},,pay@example.com,"mm_1_2_4，mm_1_2_5",,经销,operator,`,
]

describe('importPartners', () => {
  test('refuses the samples of its own template', async () => {
    await using world = await createWorld()
    const { counts, rows } = await preview(world, [
      '茶语小铺,个人,张三,11010519491231002X,13800138000,zhangsan@example.com,mm_12345_678_901,金牌,,,品牌代扣',
      '听泉小铺,个人,,,,,mm_1_2_9,,,,',
    ])
    expect(counts).toEqual({ new: 1, changed: 0, same: 0, error: 1 })
    expect(rows.find(({ problems }) => problems.length > 0)?.problems).toMatchObject([{ code: 'sample_row' }])
  })

  test('says first what would happen and writes nothing; confirming writes it; the same list again changes nothing', async () => {
    await using world = await createWorld()
    const first = await preview(world, THREE)
    expect(first.counts).toEqual({ new: 3, changed: 0, same: 0, error: 0 })
    expect(await partners(world)).toEqual([])
    const job = await confirm(world, first.id)
    expect(job).toEqual({
      status: 'succeeded',
      result: { created: 3, changed: 0, same: 0, skipped: 0, taxUnset: 1 },
      problem: null,
    })
    const made = await partners(world)
    expect(made).toMatchObject([
      { name: '山海渠道', legalType: 'company', slotCount: 2, owner: { name: 'operator' } },
      { name: '云雾茶社', legalType: 'sole_trader', taxHandling: 'invoice', slotCount: 1 },
      { name: '茶语小铺', legalType: 'natural_person', grade: '金牌', taxHandling: 'withhold', slotCount: 1 },
    ])
    const second = await preview(world, THREE)
    expect(second.counts).toEqual({ new: 0, changed: 0, same: 3, error: 0 })
    expect((await confirm(world, first.id))?.result).toEqual({
      created: 0,
      changed: 0,
      same: 3,
      skipped: 0,
      taxUnset: 0,
    })
    expect(await world.db.owner`select from payout_account where brand_id = ${world.brandId}`).toHaveLength(2)
  })

  test('shows each difference; empty cells leave what is there; numbers are masked', async () => {
    await using world = await createWorld()
    await confirm(world, (await preview(world, THREE)).id)
    const changed = await preview(world, [
      `茶语,,,${RESIDENT_ID.toLowerCase()},13800138001,new@example.com,mm_1_2_9,钻石,,,`,
      '云雾茶社,个体户,,,,,,,,,',
    ])
    expect(changed.counts).toEqual({ new: 0, changed: 1, same: 1, error: 0 })
    expect(changed.rows[0]?.changes).toEqual([
      { field: 'name', before: '茶语小铺', after: '茶语' },
      { field: 'mobile', before: '****8000', after: '****8001' },
      { field: 'alipay', before: 'zh***@example.com', after: 'ne***@example.com' },
      { field: 'grade', before: '金牌', after: '钻石' },
      { field: 'slot', before: null, after: 'mm_1_2_9' },
    ])
    expect((await confirm(world, changed.id))?.result).toMatchObject({ changed: 1 })
    expect((await partners(world)).at(-1)).toMatchObject({
      name: '茶语',
      grade: '钻石',
      slotCount: 2,
      taxHandling: 'withhold',
    })
  })

  test('names everything that is wrong with a row, and leaves such rows out only when told to', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: '占用者', slots: ['mm_9_9_9'] })
    const list = await preview(world, [
      ',个人,,,,,,,,,',
      '甲,外星人,,110105194912310021,12345,nope,mm_9_9_9,,搭售,没有此人,不交税',
      '乙,个人,,,,,,,,,',
      '乙,个人,,,,,,,,,',
    ])
    expect(list.counts).toEqual({ new: 1, changed: 0, same: 0, error: 3 })
    const codes = list.rows.map(({ lineNo, problems }) => [lineNo, problems.map(({ code }) => code)])
    expect(codes).toEqual([
      [2, ['name_missing']],
      [
        3,
        [
          'type_unknown',
          'tax_id_invalid',
          'mobile_invalid',
          'alipay_invalid',
          'trade_type_unknown',
          'tax_handling_unknown',
          'owner_unknown',
          'slot_taken',
        ],
      ],
      [5, ['duplicate_in_file']],
      [4, []],
    ])
    expect(JSON.stringify(list)).not.toContain('110105194912310021')
    const refused = await world.as('operator').post(`/partner-imports/${list.id}/confirm`, {})
    expect(refused.refusal).toBe('422 partner_import.has_errors')
    expect((await confirm(world, list.id, { skipErrors: true }))?.result).toMatchObject({ created: 1, skipped: 3 })
  })

  test('keeps a failing tax number with a reason', async () => {
    await using world = await createWorld()
    const upload = { ...fileOf(['甲,个人,,110105194912310021,,,,,,,']), fields: { overrideReason: '证件照片已核对' } }
    const list = (await world.upload('operator', '/partner-imports', upload)).expect<Import>()
    expect(list.counts).toMatchObject({ new: 1, error: 0 })
    const looked = async (path: string) => {
      const reason = `?overrideReason=${encodeURIComponent('证件照片已核对')}`
      const [plain, reasoned] = [await world.as('operator').get(path), await world.as('operator').get(path + reason)]
      return { plain, reasoned }
    }
    const again = await looked(`/partner-imports/${list.id}`)
    expect(again.plain.expect<Import>().counts).toMatchObject({ new: 0, error: 1 })
    expect(again.reasoned.expect<Import>().counts).toMatchObject({ new: 1, error: 0 })
    const file = await looked(`/partner-imports/${list.id}/errors/file`)
    const rowsIn = async ({ bytes }: { bytes: Uint8Array }) =>
      (await readSmallTable(bytes, { maxRows: 10, headerHints: new Set(['名称']) })).rows.length
    expect([await rowsIn(file.plain), await rowsIn(file.reasoned)]).toEqual([1, 0])
    await confirm(world, list.id, { overrideReason: '证件照片已核对' })
    expect(
      await world.db.owner`select tax_id_override_reason as reason from partner where brand_id = ${world.brandId}`,
    ).toEqual([{ reason: '证件照片已核对' }])
  })

  test('reads GBK, the template it hands out, and refuses what is no list', async () => {
    await using world = await createWorld()
    const gbk = await world.upload('operator', '/partner-imports', fileOf(THREE, encodeGbk))
    expect(gbk.expect<Import>().counts).toMatchObject({ new: 3 })
    const template = await world.as('operator').get('/partner-imports/template')
    const filled = await world.upload('operator', '/partner-imports', {
      file: { name: '模板.xlsx', bytes: template.bytes },
    })
    expect(filled.expect<Import>()).toMatchObject({ counts: { new: 0, error: 3 } })
    const noNames = await world.upload('operator', '/partner-imports', {
      file: { name: 'x.csv', bytes: utf8('手机,证件号\n1,2\n') },
    })
    expect(noNames.expect<object>()).toMatchObject({ needsNames: true, rows: [] })
    const atOnce = await world.upload('operator', '/partner-imports', {
      file: { name: 'x.csv', bytes: utf8('手机,证件号\n1,2\n') },
      fields: { confirm: 'true' },
    })
    expect(atOnce.refusal).toBe('422 partner_import.columns_missing')
    const missing = await world.as('operator').post(`/partner-imports/${'0'.repeat(64)}/confirm`, {})
    expect(missing.refusal).toBe('404 partner_import.not_found')
  })

  test('hands out exactly the rows it cannot use, with the reasons, to be mended and read again', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: '山隐茶社', slots: ['2345678901'] })
    const list = await preview(world, [
      '好的,个人,,,13800138000,,,,,,',
      '甲,个人,,,12,,2345678901,,,,',
      '乙,个人,,,,,4711,,,,',
      '丙,个人,,,,,4711,,,,',
    ])
    expect(list.counts).toMatchObject({ new: 2, error: 2 })
    const answer = await world.as('operator').get(`/partner-imports/${list.id}/errors/file`)
    const { columns, rows } = await readSmallTable(answer.bytes, { maxRows: 10, headerHints: new Set(['名称']) })
    expect(columns).toEqual([...HEADER.split(','), '问题', '原文件行号'])
    expect(rows.map((cells) => [cells[0], ...cells.slice(-2)])).toEqual([
      ['甲', '手机：要是 11 位的大陆手机号；PID/关系ID：这个推广位已归「山隐茶社」，先收回', '3'],
      ['丙', 'PID/关系ID：第 4 行也有这个推广位', '5'],
    ])
    const again = await world.upload('operator', '/partner-imports', { file: { name: '改.xlsx', bytes: answer.bytes } })
    // alone in its file, the second slot has no rival any more
    expect(again.expect<Import>().counts).toMatchObject({ new: 1, error: 1 })
    const unknown = await world.as('operator').get(`/partner-imports/${'0'.repeat(64)}/errors/file`)
    expect(unknown.refusal).toBe('404 partner_import.not_found')
  })

  test('a list that was looked at can be looked at again, by its number alone', async () => {
    await using world = await createWorld()
    const list = await preview(world, THREE)
    const again = await world.as('operator').get(`/partner-imports/${list.id}`)
    expect(again.expect<Import>()).toEqual(list)
    const unknown = await world.as('operator').get(`/partner-imports/${'0'.repeat(64)}`)
    expect(unknown.refusal).toBe('404 partner_import.not_found')
    expect((await world.as('operator').get('/partner-imports/nonsense')).status).toBe(422)
    expect((await world.as('cashier').get(`/partner-imports/${list.id}`)).status).toBe(403)
  })

  test('a channel manager cannot overwrite the partner of somebody else', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: '别人的' })
    const list = await world.upload(
      'channel_manager',
      '/partner-imports',
      fileOf(['别人的,个人,,,13800138000,,,,,,', '新的,个人,,,,,,,,operator,']),
    )
    expect(list.expect<Import>().rows.map(({ problems }) => problems[0]?.code)).toEqual([
      'partner_of_another',
      'owner_not_allowed',
    ])
  })

  test('confirmed twice at once, it is written once', async () => {
    await using world = await createWorld()
    const { id } = await preview(world, THREE)
    await Promise.all([1, 2].map(() => world.as('operator').post(`/partner-imports/${id}/confirm`, {})))
    await world.runJobs()
    expect(await partners(world)).toHaveLength(3)
  })
})

describe('words of JavaScript’s own objects', () => {
  const OWN = ['constructor', '__proto__', 'valueOf', 'toString', 'hasOwnProperty']
  const cellsWith = (place: number, word: string) =>
    HEADER.split(',')
      .map((_, at) => (at === 0 ? `探针${place}${word}` : at === place ? word : ''))
      .join(',')

  test('are words like any other: named in the preview, and nothing of them is written', async () => {
    await using world = await createWorld()
    const [type, tradeType, taxHandling] = [1, 8, 10]
    const rows = [type, tradeType, taxHandling].flatMap((place) => OWN.map((word) => cellsWith(place, word)))
    const first = await preview(world, ['茶语小铺,个人,,,,,,,,,', ...rows])
    expect(first.counts).toEqual({ new: 1, changed: 0, same: 0, error: rows.length })
    const codes = new Set(first.rows.flatMap(({ problems }) => problems.map(({ code }) => code)))
    expect(codes).toEqual(new Set(['type_unknown', 'trade_type_unknown', 'tax_handling_unknown']))
    expect(await confirm(world, first.id, { skipErrors: true })).toMatchObject({ status: 'succeeded' })
    expect((await partners(world)).map(({ name }) => name)).toEqual(['茶语小铺'])
  })

  test('a platform of such a name is unknown', async () => {
    await using world = await createWorld()
    const bytes = utf8(['名称,平台,PID', ...OWN.map((word, at) => `甲${at},${word},99${at}`)].join('\r\n'))
    const first = (
      await world.upload('operator', '/partner-imports', { file: { name: '平台.csv', bytes } })
    ).expect<Import>()
    expect(first.counts).toMatchObject({ new: 0, error: OWN.length })
  })

  test('a column called __proto__ is refused a meaning, any other of them keeps it', async () => {
    await using world = await createWorld()
    const bytes = utf8('__proto__,constructor,甲列\r\n原型,构造,x\r\n')
    const { id } = (
      await world.upload('operator', '/partner-imports', { file: { name: '列.csv', bytes } })
    ).expect<Import>()
    const say = (columns: object[]) => world.as('operator').put(`/partner-imports/${id}/mapping`, { columns })
    expect((await say([{ header: '__proto__', field: 'name' }])).refusal).toBe('422 validation.failed')
    const told = await say([
      { header: 'constructor', field: 'name' },
      { header: '__proto__', field: null },
    ])
    expect(told.expect<Import>().rows.map(({ name }) => name)).toEqual(['构造'])
  })

  test('the database keeps no trade type but its own', async () => {
    await using world = await createWorld()
    const first = await preview(world, THREE)
    await confirm(world, first.id)
    const store = world.db.owner`
      update partner_hat set trade_type = 'function valueOf() { [native code] }'
      where brand_id = ${world.brandId} and hat = 'distributor'`
    await expect(store).rejects.toThrow('partner_hat_trade_known')
  })
})
