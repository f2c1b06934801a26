import { bytesSource, openTable, readSmallTable } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { cellsOf, readRows } from './read-rows.ts'
import { numberCell, rowsXml, type TestSheet, workbookBytes, workbookParts, zipBytes } from './workbook-bytes.ts'

const sheet = (rows: Parameters<typeof rowsXml>[0], more: Partial<TestSheet> = {}): TestSheet => ({
  name: '订单',
  rows: rowsXml(rows),
  ...more,
})

describe('XLSX', () => {
  test('cells become the text they mean', async () => {
    const bytes = workbookBytes([
      sheet([
        ['编号', '文字', '数', '日期', '其他'],
        ['3862047719305524417', '松烟 & 盖碗', numberCell('19.9'), numberCell('46327.5', 1), '<c t="b"><v>1</v></c>'],
        [
          '1',
          '<c t="str"><f>A1&amp;"x"</f><v>公式的值</v></c>',
          numberCell('0.30000000000000004'),
          numberCell('46327', 1),
          '<c t="e"><v>#N/A</v></c>',
        ],
        [
          '2',
          '<c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>',
          numberCell('1.0050000000000001'),
          '2026-11-01',
          numberCell('1E-7'),
        ],
        ['3', undefined, numberCell('-0.5'), undefined, numberCell('999999999999999')],
      ]),
    ])
    const { columns, rows, kind } = await readRows(bytes)
    expect(kind).toBe('xlsx')
    expect(columns).toEqual(['编号', '文字', '数', '日期', '其他'])
    expect(cellsOf(rows)).toEqual([
      ['3862047719305524417', '松烟 & 盖碗', '19.9', '2026-11-01 12:00:00', 'TRUE'],
      ['1', '公式的值', '0.3', '2026-11-01 00:00:00', '#N/A'],
      ['2', '富文本', '1.005', '2026-11-01', '0.0000001'],
      ['3', '', '-0.5', '', '999999999999999'],
    ])
  })

  test('a number of more than 15 digits shows that it is damaged', async () => {
    const bytes = workbookBytes([
      sheet([
        ['编号', '数'],
        [numberCell('3862047719305524417'), numberCell('1000000000000000')],
      ]),
    ])
    expect(cellsOf((await readRows(bytes)).rows)).toEqual([['3.862047719305524e+18', '1e+15']])
  })

  test.each([
    [false, '2026-11-01 12:00:00'],
    [true, '2030-11-02 12:00:00'],
  ])('date serials when the workbook counts from 1904: %s', async (is1904, expected) => {
    const bytes = workbookBytes(
      [
        sheet([
          ['编号', '日期'],
          ['1', numberCell('46327.5', 1)],
        ]),
      ],
      { is1904 },
    )
    expect((await readRows(bytes)).rows[0]?.cells[1]).toBe(expected)
  })

  test('only visible sheets are read, hidden ones are named', async () => {
    const bytes = workbookBytes([
      {
        name: '草稿',
        isHidden: true,
        rows: rowsXml([
          ['编号', '金额'],
          ['9', '9'],
          ['8', '8'],
          ['7', '7'],
        ]),
      },
      { name: '说明', rows: rowsXml([['导出说明']]) },
      sheet([
        ['编号', '金额'],
        ['1', '2'],
      ]),
    ])
    const { rows, sheets, warnings } = await readRows(bytes)
    expect(cellsOf(rows)).toEqual([['1', '2']])
    expect(sheets).toEqual([
      { name: '草稿', isHidden: true, isChosen: false },
      { name: '说明', isHidden: false, isChosen: false },
      { name: '订单', isHidden: false, isChosen: true },
    ])
    expect(warnings).toContainEqual({ code: 'hidden_sheets', details: { names: '草稿' } })
    await expect(readRows(bytes, { sheet: '草稿' })).rejects.toMatchObject({ code: 'table.sheet_not_found' })
  })

  test('a merged title is skipped, and a value merged over rows stands in each of them, marked', async () => {
    const bytes = workbookBytes([
      sheet(
        [['十一月订单'], ['编号', '商品', '金额'], ['1', 'a', '10'], [undefined, 'b', undefined], ['2', 'c', '3']],
        {
          merges: ['A1:C1', 'A3:A4', 'C3:C4'],
        },
      ),
    ])
    const table = await openTable(bytesSource(bytes))
    for await (const batch of table.batches()) {
      const rows = [0, 1, 2].map((row) => [0, 1, 2].map((column) => batch.text(row, column)))
      expect(rows).toEqual([
        ['1', 'a', '10'],
        ['1', 'b', '10'],
        ['2', 'c', '3'],
      ])
      expect([0, 1, 2].map((column) => batch.isMerged(1, column))).toEqual([true, false, true])
      expect(batch.isMerged(0, 0)).toBe(false)
    }
    expect(table.warnings()).toContainEqual({ code: 'merged_cells', details: { cells: 2 } })
    await table.close()
  })

  test('rows keep their number in the sheet, and a total at the end is skipped', async () => {
    const rows = rowsXml([['编号', '金额']]) + rowsXml([['1', '2']], 4) + rowsXml([['合计', '2']], 9)
    const read = await readRows(workbookBytes([{ name: 's', rows }]))
    expect(read.rows.map(({ lineNo, offset }) => [lineNo, offset])).toEqual([[4, 3]])
    expect(read.warnings).toContainEqual({ code: 'total_row_skipped', details: { rows: 1, lineNo: 9 } })
  })

  test('a workbook of more rows than one batch is read whole and more than once', async () => {
    const lines = Array.from({ length: 4500 }, (_, i) => [String(i), 'a'])
    const table = await openTable(bytesSource(workbookBytes([sheet([['编号', '金额'], ...lines])])))
    for (const _ of [1, 2]) {
      let count = 0
      for await (const batch of table.batches()) count += batch.rowCount
      expect(count).toBe(4500)
    }
    await table.close()
  })
})

describe('a workbook that means harm or is damaged is refused', () => {
  const parts = workbookParts([
    sheet([
      ['编号', '金额'],
      ['1', '2'],
    ]),
  ])
  const bomb = { name: 'xl/media/a.bin', data: Buffer.alloc(40 * 1024 * 1024) }

  test.each([
    ['cut off', 'table.archive_damaged', zipBytes(parts).subarray(0, -200)],
    ['no directory', 'table.archive_damaged', zipBytes(parts).subarray(0, 300)],
    ['a part that unpacks to a thousand times its size', 'table.archive_unsafe', zipBytes([...parts, bomb])],
    ['a directory that lies', 'table.archive_unsafe', zipBytes([...parts, { ...bomb, claimedSize: 100 }])],
    [
      'an archive that is no workbook',
      'table.kind_unknown',
      zipBytes([{ name: 'word/document.xml', data: Buffer.from('x') }]),
    ],
  ])('%s', async (_, code, bytes) => {
    await expect(readRows(bytes)).rejects.toMatchObject({ code })
  })

  test('more cells, bytes or rows than the limits', async () => {
    const bytes = workbookBytes([
      sheet([
        ['编号', '金额'],
        ['1', '2'],
        ['3', '4'],
      ]),
    ])
    await expect(readRows(bytes, { limits: { xlsxCells: 5 } })).rejects.toMatchObject({ code: 'table.too_large' })
    await expect(readRows(bytes, { limits: { xlsxBytes: 100 } })).rejects.toMatchObject({ code: 'table.too_large' })
    await expect(readSmallTable(bytes, { maxRows: 1 })).rejects.toMatchObject({ code: 'table.too_large' })
  })

  const head = rowsXml([['编号', '金额']])
  const far = (rows: string) => workbookBytes([{ name: '订单', rows: head + rows }])
  const cell = (ref: string, row = 2) => `<row r="${row}"><c r="${ref}"><v>1</v></c></row>`

  test.each([
    ['below the last row of a sheet', cell('A1048577', 1_048_577)],
    ['a thousand million rows down', cell('A999999999', 999_999_999)],
    ['beyond the last column of a sheet', cell('XFE2')],
    ['three hundred million columns to the right', cell('ZZZZZZ2')],
  ])('a cell %s', async (_, rows) => {
    await expect(readRows(far(rows))).rejects.toMatchObject({ code: 'table.archive_unsafe' })
  })

  test('few cells that lie so far apart that the room between is what costs', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => cell(`OJ${i + 2}`, i + 2)).join('')
    await expect(readRows(far(rows), { limits: { xlsxCells: 40_000 } })).rejects.toMatchObject({
      code: 'table.archive_unsafe',
    })
  })

  test('the last place of a sheet is read, without a walk over the empty rows before it', async () => {
    const { rows } = await readRows(far(cell('B1048576', 1_048_576)))
    expect(rows).toEqual([{ cells: ['', '1'], lineNo: 1_048_576, offset: 1_048_575, length: 0, fault: '' }])
  })

  test.each(['META-INF/manifest.xml', 'objectdata.xml', 'Root Entry/Index/Document.iwa'])(
    'a workbook that the reader would take for another kind: %s',
    async (name) => {
      const bytes = zipBytes([...parts, { name, data: Buffer.from('x') }])
      await expect(readRows(bytes)).rejects.toMatchObject({ code: 'table.kind_unknown' })
    },
  )

  test('one that takes longer than it may', async () => {
    await expect(readRows(far(''), { limits: { xlsxSeconds: 0.001 } })).rejects.toMatchObject({
      code: 'table.archive_unsafe',
      details: { seconds: 0.001 },
    })
  })
})

test('whoever leaves ends the thread that reads for them', async () => {
  const left = new AbortController()
  const lines = Array.from({ length: 5000 }, (_, i) => [String(i), 'a'])
  const table = await openTable(bytesSource(workbookBytes([sheet([['编号', '金额'], ...lines])])), {
    signal: left.signal,
  })
  const batches = table.batches()[Symbol.asyncIterator]()
  expect((await batches.next()).value?.rowCount).toBe(2000)
  left.abort()
  await expect(batches.next()).rejects.toMatchObject({ code: 'upload.unreadable' })
  await table.close()
})
