import { normalizeHeader } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { cellsOf, readRows } from './read-rows.ts'

const headerHints = new Set(['订单编号', '商品id', '付款金额'])

describe('the header row', () => {
  test('is found below titles and notes, and the rows keep the numbers a spreadsheet shows', async () => {
    const text = '推广者订单报表,,\n导出时间：2026-11-01,,\n\n订单编号,商品ID,付款金额,,\n1,2,3,,\n'
    const { columns, rows, headerLineNo, warnings } = await readRows(text, { headerHints })
    expect(columns).toEqual(['订单编号', '商品ID', '付款金额'])
    expect(headerLineNo).toBe(4)
    expect(rows.map(({ cells, lineNo, fault }) => [lineNo, cells, fault])).toEqual([[5, ['1', '2', '3'], '']])
    expect(warnings).toContainEqual({ code: 'title_rows_skipped', details: { rows: 3 } })
  })

  test('known names win over a group header above them', async () => {
    const text = '订单,商品,金额\n订单编号,商品ID,付款金额\n1,2,3\n'
    expect((await readRows(text, { headerHints })).columns).toEqual(['订单编号', '商品ID', '付款金额'])
  })

  test('without known names it is the first row of labels that is wide enough', async () => {
    const { columns, rows } = await readRows('合作伙伴名单\n名称,类型,手机\n素手茶集,淘宝客,13800138000\n')
    expect(columns).toEqual(['名称', '类型', '手机'])
    expect(cellsOf(rows)).toEqual([['素手茶集', '淘宝客', '13800138000']])
  })

  test('two columns of one name are refused with the name, however they are spaced or cased', async () => {
    await expect(readRows('订单编号,商品ID,付款金额,商品 id\n1,2,3,4\n')).rejects.toMatchObject({
      code: 'table.header_duplicated',
      details: { names: ['商品 id'] },
    })
  })

  test.each([
    ['table.empty', '\n\n,,\n'],
    ['table.header_not_found', '1,2,3\n4,5,6\n'],
  ])('%s', async (code, text) => {
    await expect(readRows(text)).rejects.toMatchObject({ code })
  })

  test('a name that JavaScript gives a meaning is only a name', async () => {
    const { columns, rows } = await readRows('__proto__,constructor\na,b\n')
    expect(columns).toEqual(['__proto__', 'constructor'])
    expect(cellsOf(rows)).toEqual([['a', 'b']])
  })

  test('names are compared without width, case, spaces and quotes', () => {
    expect(normalizeHeader(' 付款 金额（元）\u200B')).toBe('付款金额(元)')
    expect(normalizeHeader('PID')).toBe(normalizeHeader('ｐｉｄ'))
  })
})

describe('rows that are no rows', () => {
  test('totals at the end are skipped and reported, with and without a line end', async () => {
    for (const tail of ['\n', '', '\n\n,,\n']) {
      const { rows, warnings } = await readRows(`编号,标题,金额\n1,a,2\n合计,,2${tail}`)
      expect(cellsOf(rows)).toEqual([['1', 'a', '2']])
      expect(warnings).toEqual([{ code: 'total_row_skipped', details: { rows: 1, lineNo: 3 } }])
    }
  })

  test.each(['总计：6,412 笔', '合计', '合计 3', 'Total', 'Grand total:'])('%s is a total', async (word) => {
    expect((await readRows(`编号,标题,金额\n1,a,2\n"${word}",,2\n`)).rows).toHaveLength(1)
  })

  test.each(['合计达人工作室', 'Totally tea'])('%s is none', async (word) => {
    expect((await readRows(`编号,标题,金额\n1,a,2\n${word},,2\n`)).rows).toHaveLength(2)
  })

  test('a row that looks like a total before the end is an ordinary row, in its place', async () => {
    const filler = Array.from({ length: 5000 }, (_, i) => `${i},a,2\n`)
    const { rows, warnings } = await readRows(
      `编号,标题,金额\n${filler.slice(0, 4095).join('')}合计,,9\n${filler.join('')}`,
    )
    expect(rows).toHaveLength(9096)
    expect(rows[4095]).toMatchObject({ cells: ['合计', '', '9'], lineNo: 4097 })
    expect(warnings).toEqual([])
  })

  test('blank rows are skipped but counted', async () => {
    const { rows } = await readRows('编号,标题\n1,a\n\n,\n"",""\n \t,\n2,b\n')
    expect(rows.map(({ lineNo }) => lineNo)).toEqual([2, 7])
  })
})
