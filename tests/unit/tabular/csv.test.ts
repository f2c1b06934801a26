import { encodeGbk } from '@qudao/api/platform/spreadsheet/gbk'
import { describe, expect, test } from 'vitest'
import { cellsOf, readRows } from './read-rows.ts'

describe('CSV', () => {
  test('quotes, doubled quotes, delimiters and line breaks inside of them belong to the cell', async () => {
    const { rows } = await readRows('编号,标题\n1,"茶具, 白瓷"\n2,"他说 ""好"""\n3,"两\r\n行"\n4,plain\n')
    expect(cellsOf(rows)).toEqual([
      ['1', '茶具, 白瓷'],
      ['2', '他说 "好"'],
      ['3', '两\r\n行'],
      ['4', 'plain'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('line end %j, with and without one at the end', async (end) => {
    const lines = ['甲,乙', '1,2', '3,4']
    const expected = [
      ['1', '2'],
      ['3', '4'],
    ]
    expect(cellsOf((await readRows(lines.join(end))).rows)).toEqual(expected)
    expect(cellsOf((await readRows(lines.join(end) + end)).rows)).toEqual(expected)
  })

  test.each([
    [',', 'comma'],
    ['\t', 'tab'],
    [';', 'semicolon'],
    ['|', 'bar'],
  ])('the delimiter %j is found by itself', async (delimiter) => {
    const text = `${['订单编号', '金额', '说明'].join(delimiter)}\n${['1', '2.50', 'a b'].join(delimiter)}\n`
    const { columns, rows } = await readRows(text)
    expect(columns).toEqual(['订单编号', '金额', '说明'])
    expect(cellsOf(rows)).toEqual([['1', '2.50', 'a b']])
  })

  test('every row says where its bytes lie in the file, in any encoding', async () => {
    const text = '编号,标题\r\n1,茶\r\n\r\n2,"两\r\n行"\r\n3,𠮷野家'
    const encodings = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    ]
    for (const bytes of encodings) {
      const { rows, sniffed } = await readRows(bytes)
      expect(rows.map(({ lineNo }) => lineNo)).toEqual([2, 4, 5])
      const decoder = new TextDecoder(sniffed.encoding === 'utf-16le' ? 'utf-16le' : 'utf-8')
      expect(rows.map(({ offset, length }) => decoder.decode(bytes.subarray(offset, offset + length)))).toEqual([
        '1,茶\r\n',
        '2,"两\r\n行"\r\n',
        '3,𠮷野家',
      ])
    }
  })

  test('no byte of a GBK character is ever taken for a quote, a delimiter or a line end', async () => {
    const tea = encodeGbk('茶叶')
    const parts: Uint8Array[] = [encodeGbk('编号,标题说明文字\n')]
    const expected: string[] = []
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
        if (trail === 0x7f || character.length !== 1 || character === '\uFFFD') continue
        parts.push(Buffer.from(`${expected.length},`), tea, Uint8Array.of(lead, trail), tea, Buffer.from('\n'))
        expected.push(`茶叶${character}茶叶`)
      }
    }
    const { rows, sniffed } = await readRows(Buffer.concat(parts))
    expect(sniffed.encoding).toBe('gbk')
    expect(expected.length).toBeGreaterThan(21_000)
    expect(rows.map(({ cells }) => cells[1])).toEqual(expected)
  })

  test('characters of four bytes are read too', async () => {
    const bytes = Buffer.concat([
      encodeGbk('编号,标题说明文字\n1,茶'),
      Buffer.from([0x95, 0x32, 0x82, 0x36]),
      Buffer.from('\n'),
    ])
    expect(cellsOf((await readRows(bytes)).rows)).toEqual([['1', '茶𠀀']])
  })
})

describe('what spreadsheets leave in cells', () => {
  test.each([
    ['="3862047719305524417"', '3862047719305524417'],
    ['"=""3862047719305524417"""', '3862047719305524417'],
    ["'3862047719305524417", '3862047719305524417'],
    ['\t3862047719305524417', '3862047719305524417'],
    ['"\t3862047719305524417"', '3862047719305524417'],
    ['  12.50\u00A0', '12.50'],
    ['\u3000松烟盖碗\u3000', '松烟盖碗'],
    ['--', ''],
    ['-', ''],
    ['—', ''],
    ['-5', '-5'],
    ["'", "'"],
  ])('%j reads as %j', async (cell, expected) => {
    const { rows } = await readRows(`编号,内容\n1,${cell}\n`)
    expect(rows[0]?.cells[1]).toBe(expected)
  })
})

describe('damage in a CSV is reported and nothing else suffers', () => {
  test('a quote that never closes breaks one line, not the rest of the file', async () => {
    const { rows } = await readRows('编号,标题\n1,a\n2,"b\n3,c\n4,d\n')
    expect(rows.map(({ cells, fault, lineNo }) => [lineNo, fault, cells[0]])).toEqual([
      [2, '', '1'],
      [3, 'broken_quote', ''],
      [4, '', '3'],
      [5, '', '4'],
    ])
  })

  test('text after a closing quote breaks its line only', async () => {
    const { rows } = await readRows('编号,标题\n1,"a"b\n2,"c\n3,"d"\n4,"e"\n')
    expect(rows.map(({ fault }) => fault)).toEqual(['broken_quote', 'broken_quote', '', ''])
  })

  test('a last row that was cut off is marked', async () => {
    const { rows, warnings } = await readRows('编号,标题,金额\n1,a,2\n2,b')
    expect(rows.map(({ fault }) => fault)).toEqual(['', 'cut_off'])
    expect(warnings).toContainEqual({ code: 'file_cut_off', details: { lineNo: 3 } })
  })

  test('a whole last row without a line end is whole', async () => {
    const { rows, warnings } = await readRows('编号,标题,金额\n1,a,2\n2,b,3')
    expect(rows.map(({ fault }) => fault)).toEqual(['', ''])
    expect(warnings).toEqual([])
  })

  test('rows that a spreadsheet saved without their empty cells at the end are whole', async () => {
    const { rows, warnings } = await readRows('编号,标题,备注\n1,a\n2,b,c\n')
    expect(cellsOf(rows)).toEqual([
      ['1', 'a', ''],
      ['2', 'b', 'c'],
    ])
    expect(rows[0]?.fault).toBe('')
    expect(warnings).toContainEqual({ code: 'short_rows', details: { rows: 1 } })
  })

  test('an unquoted comma shifts cells: the row is marked; empty cells beyond the header are not', async () => {
    const { rows } = await readRows('编号,标题,金额\n1,茶具,白瓷,2\n2,b,3,,\n')
    expect(rows.map(({ fault }) => fault)).toEqual(['too_many_cells', ''])
  })

  test('a quote that opens a file of many megabytes breaks its own line only', async () => {
    const { rows } = await readRows(`编号,标题\n1,"a\n${'2,b\n'.repeat(1_500_000)}`)
    expect(rows).toHaveLength(1_500_001)
    expect(rows.filter(({ fault }) => fault !== '').map(({ lineNo }) => lineNo)).toEqual([2])
  })

  test('a row longer than any report row is refused', async () => {
    const bytes = Buffer.concat([Buffer.from('编号,标题\n1,2\n3,'), Buffer.alloc(9 * 1024 * 1024, 'x')])
    await expect(readRows(bytes)).rejects.toMatchObject({ code: 'table.row_too_long' })
  })
})
