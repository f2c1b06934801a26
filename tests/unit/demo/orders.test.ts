import { createHash } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { parseAmount, parseRatePercent } from '@qudao/api/domain/amount-text'
import { applyRate } from '@qudao/api/domain/money'
import { DEMO_MONTHS, demoOrderFile, demoPartners } from '@qudao/db/demo/index'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'

const HEADER =
  '创建时间,点击时间,商品信息,商品ID,掌柜旺旺,所属店铺,商品数,商品单价,订单状态,订单类型,收入比率,分成比率,付款金额,效果预估,结算金额,预估收入,结算时间,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,成交平台,第三方服务来源,订单编号,类目名称,来源媒体ID,来源媒体名称,广告位ID,广告位名称'

type Row = Record<string, string>
const files = new Map<string, Row[]>()
const raw = new Map<string, Uint8Array>()

function rowsOf(fileName: string, bytes: Uint8Array): Row[] {
  if (fileName.endsWith('.xlsx')) {
    const table: string[][] = utils.sheet_to_json(read(bytes).Sheets.订单明细!, { header: 1, defval: '' })
    const [header, ...rows] = table.slice(1, -1) // a title above, totals below
    return rows.map((cells) => Object.fromEntries(header!.map((label, i) => [label, cells[i]!])))
  }
  const text = new TextDecoder(bytes[0] === 0xef ? 'utf-8' : 'gbk').decode(bytes)
  return parse(text, { columns: true, record_delimiter: '\r\n' })
}

const isClean = (row: Row) =>
  /^\t?\d{19}$/.test(row.订单编号!) && /^[\d.]+\.\d\d$/.test(row.付款金额!) && row.订单状态 !== '订单冻结'
const keyOf = (row: Row) => `${row.订单编号!.trim()}:${row.商品ID!.trim()}`
/** The invariants of the platform's own field documentation, half up at each step. */
function addsUp(row: Row): boolean {
  const rate = parseRatePercent(row.佣金比率!)
  const subsidy = parseRatePercent(row.补贴比率!)
  const share = parseRatePercent(row.分成比率!)
  const paid = parseAmount(row.付款金额!)
  const settled = row.订单状态 === '订单结算'
  const isDead = row.订单状态 === '订单失效'
  const base = isDead ? 0n : settled ? parseAmount(row.结算金额!) : paid
  const part = (of: bigint, ppm: number) => applyRate(applyRate(of, ppm, 'half_up'), share, 'half_up')
  const income = (of: bigint) => part(of, rate) + part(of, subsidy)
  return (
    parseRatePercent(row.收入比率!) === rate + subsidy &&
    parseAmount(row.佣金金额!) === applyRate(base, rate, 'half_up') &&
    parseAmount(row.补贴金额!) === applyRate(base, subsidy, 'half_up') &&
    parseAmount(row.效果预估!) === (isDead ? 0n : income(paid)) &&
    parseAmount(row.预估收入!) === (settled ? income(base) : 0n) &&
    (row.结算时间 !== '') === settled &&
    row.点击时间! < row.创建时间! &&
    paid <= parseAmount(row.商品单价!) * BigInt(row.商品数!)
  )
}

const allRows = () => [...files.values()].flat()

beforeAll(async () => {
  for (const month of DEMO_MONTHS) {
    const { fileName, bytes } = await demoOrderFile(month)
    raw.set(month, bytes)
    files.set(month, rowsOf(fileName, bytes))
  }
})

describe('demo order reports', () => {
  test('every file has exactly the 30 columns of the export', () => {
    for (const rows of files.values()) expect(Object.keys(rows[0]!).join(',')).toBe(HEADER)
  })

  test('six months hold 30,000 lines, the busiest month is June', () => {
    const created = DEMO_MONTHS.map(
      (month) => files.get(month)!.filter((row) => row.创建时间!.startsWith(month)).length,
    )
    expect(created.reduce((sum, count) => sum + count, 0)).toBe(30_000)
    expect(Math.max(...created)).toBe(created[1])
  })

  test('the formats that people upload are all there', () => {
    const starts = DEMO_MONTHS.map((month) => [...raw.get(month)!.slice(0, 3)])
    expect(starts[0]!.slice(0, 2)).toEqual([...Buffer.from('PK')])
    expect(starts.filter(([first]) => first === 0xef)).toHaveLength(2)
    expect(starts.filter(([first]) => first === 0xb4 /* 创 begins so in GBK */)).toHaveLength(3)
  })

  test('a second generation from nothing gives the same bytes', async () => {
    vi.resetModules()
    const fresh = await import('@qudao/db/demo/index')
    const { bytes } = await fresh.demoOrderFile('2026-06')
    const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
    expect(sha256(bytes)).toBe(sha256(raw.get('2026-06')!))
  })

  test('rates and amounts of every clean row follow from each other to the fen', () => {
    expect(
      allRows()
        .filter(isClean)
        .filter((row) => !addsUp(row)),
    ).toEqual([])
  })

  test('a line comes again only with another status, and never after its end', () => {
    const last = new Map<string, string>()
    const repeated: string[] = []
    for (const month of DEMO_MONTHS) {
      const groups = Map.groupBy(files.get(month)!.filter(isClean), keyOf)
      for (const [key, [row, twin]] of groups) {
        if (twin) continue
        const before = last.get(key)
        if (before === row!.订单状态 || before === '订单结算' || before === '订单失效') repeated.push(key)
        last.set(key, row!.订单状态!)
      }
    }
    expect(repeated).toEqual([])
  })

  test('there is dirt of every kind, and little of it', () => {
    const rows = allRows()
    const known = new Set(demoPartners().map(({ slot }) => slot?.adzoneId))
    const count = (test: (row: Row) => boolean) => rows.filter(test).length
    expect(count((row) => /E\+/.test(row.订单编号!))).toBe(6)
    expect(count((row) => row.订单状态 === '订单冻结')).toBe(4)
    expect(count((row) => /\.\d{3}$/.test(row.付款金额!))).toBe(2)
    expect(count((row) => !known.has(row.广告位ID!.trim()))).toBe(27)
    expect(count((row) => /[￥０-９]/.test(row.付款金额!))).toBe(11)
  })

  test('a month outside the demo is refused', async () => {
    await expect(demoOrderFile('2027-01')).rejects.toThrow(RangeError)
  })
})
