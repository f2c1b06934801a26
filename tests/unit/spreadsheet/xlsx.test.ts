import { createHash } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { type Sheet, writeXlsx } from '@qudao/api/platform/spreadsheet/index'
import { afterEach, describe, expect, test, vi } from 'vitest'

const sheet: Sheet = {
  name: '页一',
  titleRows: [['标题'], ['副标题', '', '右']],
  merge: [{ row: 0, fromColumn: 0, toColumn: 4 }],
  columns: [
    { header: '订单编号', type: 'text', width: 22 },
    { header: '金额', type: 'amount' },
    { header: '件数', type: 'integer' },
    { header: '比例', type: 'percent' },
    { header: '时间', type: 'date' },
  ],
  rows: [
    ['3842716059284016537', -123_450n, 3, 25_000, '2026-06-18'],
    ['=1+1', 5n, 2n, 123_456, '2026-06-18 20:30:00'],
    [' 𠮷 & <b> ', 10n ** 15n, null, null, '不详'],
  ],
  totals: ['合计', -123_445n, null, null, null],
}

const cells = (bytes: Uint8Array) => read(bytes, { cellDates: false, cellNF: true }).Sheets.页一!

afterEach(() => void vi.useRealTimers())

describe('writeXlsx', () => {
  test('a second writing on another day gives the same bytes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T08:00:00Z') })
    const first = await writeXlsx({ sheets: [sheet] })
    vi.setSystemTime(new Date('2031-02-03T23:59:59Z'))
    const second = await writeXlsx({ sheets: [sheet] })
    expect(createHash('sha256').update(second).digest('hex')).toBe(createHash('sha256').update(first).digest('hex'))
  })

  test('rows to be filled in are text before anybody types into them', async () => {
    const written = await writeXlsx({ sheets: [{ ...sheet, emptyRows: 2 }] })
    const empty = read(written, { cellNF: true, sheetStubs: true }).Sheets.页一!
    expect([empty.A7, empty.A8].map((cell) => cell?.z)).toEqual(['@', '@'])
    expect(empty.B7?.z).not.toBe('@')
  })

  test('order numbers stay text with all their digits, and a text is never a formula', async () => {
    const written = cells(await writeXlsx({ sheets: [sheet] }))
    expect(written.A4).toMatchObject({ t: 's', v: '3842716059284016537' })
    expect(written.A5).toMatchObject({ t: 's', v: '=1+1' })
    expect(written.A5.f).toBeUndefined()
    expect(written.A6.v).toBe(' 𠮷 & <b> ')
  })

  test('amounts, rates and dates are numbers with a format', async () => {
    const written = cells(await writeXlsx({ sheets: [sheet] }))
    expect(written.B4).toMatchObject({ t: 'n', v: -1234.5, z: '#,##0.00' })
    expect(written.C5).toMatchObject({ t: 'n', v: 2 })
    expect(written.D5).toMatchObject({ t: 'n', v: 0.123456 })
    expect(written.E4).toMatchObject({ t: 'n', v: 46191, z: 'yyyy-mm-dd' })
    expect(written.E5.v).toBeCloseTo(46191 + 20.5 / 24, 9)
    expect(written.E6.v).toBe('不详')
  })

  test('an amount beyond what Excel keeps exactly is written as text', async () => {
    expect(cells(await writeXlsx({ sheets: [sheet] })).B6).toMatchObject({ t: 's', v: '10000000000000.00' })
  })

  test('title rows come first and merge over the columns they head', async () => {
    const written = cells(await writeXlsx({ sheets: [sheet] }))
    expect(written['!merges']).toEqual([utils.decode_range('A1:E1')])
    expect(utils.sheet_to_json(written, { header: 1 }).slice(0, 3)).toEqual([
      ['标题'],
      ['副标题', undefined, '右'],
      ['订单编号', '金额', '件数', '比例', '时间'],
    ])
  })

  test('several sheets keep their order', async () => {
    const book = read(await writeXlsx({ sheets: [sheet, { ...sheet, name: '明细', titleRows: [], merge: [] }] }))
    expect(book.SheetNames).toEqual(['页一', '明细'])
  })
})
