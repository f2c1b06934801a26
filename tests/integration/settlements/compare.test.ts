import { type Sheet, writeCsv, writeXlsx, XLSX_CONTENT_TYPE } from '@qudao/api/platform/spreadsheet/index'
import { readSmallTable } from '@qudao/api/platform/tabular/index'
import { demoLastMonthSheet } from '@qudao/db/demo/last-month-sheet'
import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Row = {
  outcome: string
  partner: { id: string | null; name: string }
  lineNos: number[]
  oursMinor: string | null
  theirsMinor: string | null
  differenceMinor: string | null
  reasons: { code: string; amountMinor: string }[]
  orderNo: string | null
}
type Comparison = {
  compared: string
  columns: Record<string, string>
  fileSha256: string
  totals: Record<string, string | number>
  rows: Row[]
  unreadable: unknown[]
}

const OCTOBER = { paidAt: '2026-10-05T10:00:00+08:00', settledAt: '2026-10-12T10:00:00+08:00' }

async function givenOctober(world: World, names: readonly string[]) {
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world, { ...FLAT })
  const partners = await Promise.all(names.map((name, i) => world.givenPartner({ name, slots: [`mm_1_1_${i + 1}`] })))
  for (const [i, { id: partnerId }] of partners.entries()) {
    const sale = { key: `A${i}`, partnerId, plan, paidMinor: 200_000n + BigInt(i) * 130_000n, ...OCTOBER }
    await givenSale(world, sale)
    await givenSale(world, { ...sale, key: `B${i}`, paidMinor: 50_000n, refundedMinor: 25_000n })
    await givenSale(world, { ...sale, key: `C${i}`, paidMinor: 1_000_000n, settledAt: undefined })
  }
  await givenClosed(world, '2026-10')
  return { plan, partners }
}

const compare = (world: World, file: { name: string; bytes: Uint8Array }, fields: Record<string, string> = {}) =>
  world.upload('accountant', '/statements/compare', { file, fields: { period: '2026-10', ...fields } })

const csv = (columns: [string, 'text' | 'amount'][], rows: Sheet['rows']) => ({
  name: '上月结算表.csv',
  bytes: writeCsv(
    { name: 's', columns: columns.map(([header, type]) => ({ header, type })), rows },
    { encoding: 'gbk' },
  ),
})

describe('comparing with a sheet of one’s own', () => {
  test('every slip planted in a sheet made by hand is found, to the fen and with its reason', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙', '丙', '丁', '戊', '己', '庚'])
    const { items } = (await world.as('viewer').get('/statements')).expect<{
      items: { partner: { name: string }; figures: Record<string, string>; payment: Record<string, string> }[]
    }>()
    const figures = items.map(({ partner, figures: own, payment }) => ({
      partnerName: partner.name,
      earnedMinor: BigInt(own.earnedMinor!),
      reversedMinor: -BigInt(own.reversedMinor!),
      taxMinor: BigInt(payment.taxMinor!),
      netMinor: BigInt(payment.netMinor!),
    }))
    const sheet = await demoLastMonthSheet('2026-10', figures)
    const answer = (await compare(world, { name: sheet.fileName, bytes: sheet.bytes })).expect<Comparison>()
    expect(answer.compared).toBe('net')
    expect(answer.columns).toMatchObject({
      name: '推广者',
      earned: '佣金',
      reversed: '退款扣回',
      tax: '个税',
      net: '实付',
    })
    expect(sheet.planted.length).toBeGreaterThan(4)
    for (const { partnerName, kind, differenceMinor } of sheet.planted) {
      const row = answer.rows.find(({ partner }) => partner.name === partnerName)!
      expect([kind, BigInt(row.differenceMinor!)]).toEqual([kind, differenceMinor])
      const found = row.reasons[0]?.code ?? row.outcome
      expect(found).toBe({ left_out: 'missing_in_sheet', unknown_partner: 'unknown_partner' }[kind as string] ?? kind)
    }
    expect(answer.rows.filter(({ outcome }) => outcome !== 'equal')).toHaveLength(sheet.planted.length)
    const request = { fileSha256: answer.fileSha256, fileName: sheet.fileName, period: '2026-10' }
    // a client that puts a key on every write gets the workbook each time, not bytes that went through text
    const key: Record<string, string> = { 'idempotency-key': 'a' }
    for (const headers of [{}, key, key]) {
      const exported = await world.as('accountant').post('/statements/compare/export', request, headers)
      const table = await readSmallTable(exported.bytes, { maxRows: 100, header: 'none' })
      expect(table.rows.flat()).toContain('系统中没有此人')
      expect(exported.headers.get('content-type')).toBe(XLSX_CONTENT_TYPE)
    }
  })

  test('rows are matched by slot before name, rows of one partner add up, and a plain 金额 is what fits best', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙'])
    // 甲: 160.00 + 40.00 − 20.00 = 180.00; 乙: 264.00 + 20.00
    const file = csv(
      [
        ['推广位', 'text'],
        ['名称', 'text'],
        ['金额', 'amount'],
      ],
      [
        ['mm_1_1_1', '旧名字', 10_000n],
        ['', '甲 ', 8_000n],
        ['', '乙', 28_400n],
      ],
    )
    const answer = (await compare(world, file)).expect<Comparison>()
    expect(answer.compared).toBe('net')
    expect(answer.totals).toMatchObject({
      oursMinor: '46400',
      theirsMinor: '46400',
      differenceMinor: '0',
      equal: 2,
      different: 0,
    })
  })

  test('an order they left out or pay too early is named', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙'])
    const file = csv(
      [
        ['名称', 'text'],
        ['应付', 'amount'],
      ],
      [
        ['甲', 18_000n - 16_000n],
        ['乙', 28_400n + 80_000n],
      ],
    )
    const { rows } = (await compare(world, file)).expect<Comparison>()
    expect(rows.find(({ partner }) => partner.name === '甲')).toMatchObject({
      differenceMinor: '-16000',
      reasons: [{ code: 'line_missing' }],
      orderNo: 'A0',
    })
    expect(rows.find(({ partner }) => partner.name === '乙')).toMatchObject({
      differenceMinor: '80000',
      reasons: [{ code: 'not_payable_yet' }],
    })
  })

  test('columns a person chose are remembered for the next sheet with this header, in their brand only', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙'])
    const headed = (who: string, howMuch: string) =>
      csv(
        [
          [who, 'text'],
          [howMuch, 'amount'],
          ['佣金', 'amount'],
        ],
        [
          ['甲', 18_000n, 1n],
          ['乙', 28_400n, 1n],
        ],
      )
    const refused = await compare(world, headed('谁', '给多少'))
    expect(refused.refusal).toBe('422 statement_sheet.column_missing')
    expect(refused.json()).toMatchObject({ details: { missing: 'name', columns: ['谁', '给多少', '佣金'] } })
    const columns = JSON.stringify({ name: '谁', net: '给多少' })
    const chosen = (await compare(world, headed('谁', '给多少'), { columns })).expect<Comparison>()
    expect([chosen.compared, chosen.totals.equal]).toEqual(['net', 2])
    // next month's file is written with a space and without choosing again
    const next = (await compare(world, headed('谁', ' 给多少'))).expect<Comparison>()
    expect(next.columns).toMatchObject({ name: '谁', net: '给多少' })
    expect([next.compared, next.totals.equal]).toEqual(['net', 2])
    // another choice takes its place
    await compare(world, headed('谁', '给多少'), { columns: JSON.stringify({ name: '谁', gross: '给多少' }) })
    expect((await compare(world, headed('谁', '给多少'))).expect<Comparison>().compared).toBe('gross')
    const request = { fileSha256: next.fileSha256, period: '2026-10' }
    expect((await world.as('accountant').post('/statements/compare/export', request)).status).toBe(200)
    const other = await world.otherBrand()
    const upload = { file: headed('谁', '给多少'), fields: { period: '2026-10' } }
    expect((await other.upload('accountant', '/statements/compare', upload)).refusal).toBe(
      '422 statement_sheet.column_missing',
    )
  })

  test('only the compared column leaves a row out: a word in another one is mentioned', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙', '丙'])
    const file = csv(
      [
        ['名称', 'text'],
        ['个税', 'text'],
        ['应付', 'text'],
        ['实付', 'text'],
      ],
      [
        ['甲', '四十二', '222', '180'],
        ['乙', '0', '二百八十四', '二百八十四'],
        ['老茶客', '0', '88', '八十八'],
      ],
    )
    const answer = (await compare(world, file)).expect<Comparison>()
    const outcomes = Object.fromEntries(answer.rows.map((row) => [row.partner.name, row.outcome]))
    expect(outcomes).toEqual({ 甲: 'equal', 乙: 'unreadable', 丙: 'missing_in_sheet', 老茶客: 'unreadable' })
    expect(answer.totals).toMatchObject({ equal: 1, different: 1, notCompared: 2 })
    expect(answer.unreadable).toEqual([
      { lineNo: 2, column: '个税', text: '四十二', isCompared: false },
      { lineNo: 3, column: '实付', text: '二百八十四', isCompared: true },
      { lineNo: 3, column: '应付', text: '二百八十四', isCompared: false },
      { lineNo: 4, column: '实付', text: '八十八', isCompared: true },
    ])
  })

  test('a net that nobody knows yet is not compared and in no total; the gross is', async () => {
    await using world = await createWorld()
    await givenOctober(world, ['甲', '乙'])
    const { items } = (await world.as('viewer').get('/partners')).expect<{ items: { id: string; name: string }[] }>()
    const first = items.find(({ name }) => name === '甲')!
    await world.as('owner').patch(`/partners/${first.id}`, { taxHandling: 'unset' })
    const sheet = (header: string) =>
      csv(
        [
          ['名称', 'text'],
          [header, 'amount'],
        ],
        [
          ['甲', 18_000n],
          ['乙', 28_400n],
        ],
      )
    const net = (await compare(world, sheet('实付'))).expect<Comparison>()
    expect(net.rows.find(({ partner }) => partner.name === '甲')).toMatchObject({
      outcome: 'tax_unset',
      oursMinor: null,
      theirsMinor: '18000',
      differenceMinor: null,
    })
    expect(net.totals).toMatchObject({
      oursMinor: '28400',
      theirsMinor: '28400',
      equal: 1,
      different: 0,
      notCompared: 1,
    })
    const gross = (await compare(world, sheet('应付'))).expect<Comparison>()
    expect(gross.totals).toMatchObject({ oursMinor: '46400', theirsMinor: '46400', equal: 2, notCompared: 0 })
  })

  test('what cannot be read is shown, and what cannot be compared is refused', async () => {
    await using world = await createWorld()
    const file = csv(
      [
        ['名称', 'text'],
        ['金额', 'text'],
      ],
      [
        ['甲', '一百'],
        ['乙', '284'],
      ],
    )
    expect((await compare(world, file)).refusal).toBe('404 settlement.not_found')
    await givenOctober(world, ['甲', '乙'])
    const answer = (await compare(world, file)).expect<Comparison>()
    expect(answer.unreadable).toMatchObject([{ lineNo: 2 }])
    expect(answer.rows.find(({ partner }) => partner.name === '甲')).toMatchObject({
      outcome: 'unreadable',
      lineNos: [2],
      differenceMinor: null,
    })
    expect(answer.totals).toMatchObject({ theirsMinor: '28400', equal: 1, different: 0, notCompared: 1 })
    const nameless = csv(
      [
        ['日期', 'text'],
        ['金额', 'text'],
      ],
      [['x', '1']],
    )
    expect((await compare(world, nameless)).refusal).toBe('422 statement_sheet.column_missing')
    const chosen = await compare(world, nameless, { columns: JSON.stringify({ name: '日期' }) })
    expect(chosen.expect<Comparison>().rows.find(({ outcome }) => outcome === 'unknown_partner')).toMatchObject({
      theirsMinor: '100',
    })
    expect((await compare(world, nameless, { columns: '[' })).refusal).toBe('422 validation.failed')
    expect((await compare(world, nameless, { period: '2026-1' })).refusal).toBe('422 validation.failed')
    const workbook = await writeXlsx({
      sheets: [{ name: 's', columns: [{ header: '名称', type: 'text' }], rows: [['甲']] }],
    })
    expect((await compare(world, { name: 'a.xlsx', bytes: workbook })).refusal).toBe(
      '422 statement_sheet.column_missing',
    )
    const upload = { file: { name: file.name, bytes: file.bytes }, fields: { period: '2026-10' } }
    expect((await world.upload('viewer', '/statements/compare', upload)).refusal).toBe('403 permission.denied')
    const other = await world.otherBrand()
    const foreign = { fileSha256: answer.fileSha256, period: '2026-10' }
    expect((await other.as('owner').post('/statements/compare/export', foreign)).refusal).toBe('404 file.not_found')
  })
})
