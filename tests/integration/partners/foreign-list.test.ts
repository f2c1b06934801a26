import { expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'
import { numberCell, rowsXml, workbookBytes } from '../../unit/tabular/workbook-bytes.ts'

type Column = { header: string; field: string | null; isTold: boolean; sample: string | null }
type Import = {
  id: string
  columns: Column[]
  needsNames: boolean
  counts: Record<string, number>
  rows: { name: string; problems: { code: string }[] }[]
}

const HEADERS = ['序号', '客户称呼', '对接电话', '证照号码', '收款号', '淘客位', '档次', '合作开始', '返点']
const MEANINGS = ['客户称呼:name', '对接电话:mobile', '证照号码:taxId', '收款号:alipay', '淘客位:slots', '档次:grade']

/** Somebody's own workbook: a cover sheet, a merged title, numbers as numbers, dates, formulas, a line of totals. */
function ownSheet(people: readonly (readonly string[])[]): Uint8Array {
  const rate = '<c><f>0.1*2</f><v>0.2</v></c>'
  const rows = people.map(([name = '', mobile = '', taxId = '', alipay = '', slot = '', grade = ''], i) => [
    ...[numberCell(String(i + 1)), name, numberCell(mobile), taxId, numberCell(alipay), slot, grade],
    ...[numberCell('45962', 1), rate],
  ])
  const title = [['山隐茶业 2026 推广客户'], ['更新于 11 月，内部使用'], HEADERS]
  return workbookBytes([
    { name: '封面', rows: rowsXml([['说明'], ['本表由渠道部维护']]) },
    { name: '客户', rows: rowsXml([...title, ...rows, ['合计', String(people.length)]]), merges: ['A1:I1', 'A2:I2'] },
  ])
}

const PEOPLE = [
  ['茶语小铺', '13800138000', '11010519491231002X', '13800138000', 'mm_1_2_3', '金牌'],
  ['福州茶业有限公司', '13900139000', '91350100M000100Y43', '13900139000', 'mm_1_2_4 mm_1_2_5', '银牌'],
]

const upload = async (world: World, people: readonly (readonly string[])[]) =>
  (
    await world.upload('operator', '/partner-imports', { file: { name: '客户.xlsx', bytes: ownSheet(people) } })
  ).expect<Import>()

const mapping = (pairs: readonly string[]) => ({
  columns: HEADERS.map((header) => {
    const said = pairs.find((pair) => pair.startsWith(`${header}:`))
    return { header, field: said?.split(':')[1] ?? null }
  }),
})

test('a sheet of somebody’s own is told once what its columns mean, and the next one is read at once', async () => {
  await using world = await createWorld()
  const operator = world.as('operator')
  const first = await upload(world, PEOPLE)
  expect(first).toMatchObject({ needsNames: true, counts: { new: 0, error: 0 }, rows: [] })
  expect(first.columns.map(({ header, isTold, sample }) => [header, isTold, sample])).toEqual([
    ['序号', false, '1'],
    ['客户称呼', false, '茶语小铺'],
    ['对接电话', false, '****8000'],
    ['证照号码', false, '****002X'],
    ['收款号', false, '****8000'],
    ['淘客位', false, 'mm_1_2_3'],
    ['档次', false, '金牌'],
    ['合作开始', false, '2025-11-01 00:00:00'],
    ['返点', false, '0.2'],
  ])
  const path = `/partner-imports/${first.id}`
  expect((await operator.post(`${path}/confirm`, {})).refusal).toBe('422 partner_import.columns_missing')
  const told = (await operator.put(`${path}/mapping`, mapping(MEANINGS))).expect<Import>()
  expect(told).toMatchObject({ needsNames: false, counts: { new: 2, error: 0 } })
  expect(told.columns.every(({ isTold }) => isTold)).toBe(true)
  ;(await operator.post(`${path}/confirm`, {})).expect(202)
  await world.runJobs()
  const { items } = (await operator.get('/partners')).expect<{ items: object[] }>()
  expect(items).toMatchObject([
    { name: '福州茶业有限公司', legalType: 'company', mobileMasked: '****9000', slotCount: 2, grade: '银牌' },
    { name: '茶语小铺', legalType: 'natural_person', taxIdMasked: '****002X', slotCount: 1, grade: '金牌' },
  ])
  const next = await upload(world, [...PEOPLE, ['新来的', '13700137000', '', '13700137000', '', '']])
  expect(next).toMatchObject({ needsNames: false, counts: { new: 1, same: 2, error: 0 } })
})

test('a column that is told to be passed over stays so, and what was confirmed is what is written', async () => {
  await using world = await createWorld()
  const operator = world.as('operator')
  const { id } = await upload(world, PEOPLE)
  const path = `/partner-imports/${id}/mapping`
  ;(await operator.put(path, mapping(MEANINGS))).expect()
  ;(await operator.post(`/partner-imports/${id}/confirm`, {})).expect(202)
  // said after the confirmation: it is for the next list
  ;(await operator.put(path, mapping(['客户称呼:name']))).expect()
  await world.runJobs()
  const { items } = (await operator.get('/partners')).expect<{ items: { grade: string | null }[] }>()
  expect(items.map(({ grade }) => grade)).toEqual(['银牌', '金牌'])
})

test('a mapping names columns of the list, each meaning once, and says where the names are', async () => {
  await using world = await createWorld()
  const { id } = await upload(world, PEOPLE)
  const put = (body: object, role: 'operator' | 'viewer' = 'operator', list = id) =>
    world.as(role).put(`/partner-imports/${list}/mapping`, body)
  const one = (header: string, field: string) => ({ header, field })
  const name = one('客户称呼', 'name')
  expect((await put({ columns: [one('档次', 'grade')] })).refusal).toBe('422 partner_import.columns_missing')
  expect((await put({ columns: [name, one('没有', 'grade')] })).refusal).toBe('422 validation.failed')
  expect((await put({ columns: [name, one('档次', 'name')] })).refusal).toBe('422 validation.failed')
  expect((await put({ columns: [name] }, 'operator', '0'.repeat(64))).refusal).toBe('404 partner_import.not_found')
  expect((await put({ columns: [name] }, 'viewer')).refusal).toBe('403 permission.denied')
})

test('names of columns that agencies use are known without asking, and who cannot be paid yet is counted', async () => {
  await using world = await createWorld()
  const header = ['达人昵称', '身份', '真实姓名或公司', '身份证或信用代码', '推广位PID', '对接人', '手机号码']
  const row = ['茶语小铺', '个人', '林清和', '11010519491231002X', 'mm_1_2_3', '', '13800138000']
  const bytes = new TextEncoder().encode([header, row].map((cells) => cells.join(',')).join('\n'))
  const file = { name: '达人名单.csv', bytes }
  const answer = (await world.upload('operator', '/partner-imports', { file })).expect<Import & { taxUnset: number }>()
  expect(answer.columns.map(({ field }) => field)).toEqual([
    'name',
    'type',
    'legalName',
    'taxId',
    'slots',
    'owner',
    'mobile',
  ])
  expect(answer).toMatchObject({ needsNames: false, counts: { new: 1, error: 0 }, taxUnset: 1 })
})
