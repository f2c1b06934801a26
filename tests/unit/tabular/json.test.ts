import { bytesSource, openTable, readSmallTable } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { cellsOf, readRows } from './read-rows.ts'

const isJsonRow = (value: Readonly<Record<string, unknown>>) => 'trade_id' in value
const read = (text: string) => readRows(text, { isJsonRow })

describe('JSON', () => {
  test.each([
    ['an array', '[{"trade_id":"1","fee":2},{"trade_id":"2","fee":null}]'],
    [
      'an envelope',
      '{"a_response":{"data":{"results":{"dto":[{"trade_id":"1","fee":2},{"trade_id":"2"}]}},"request_id":"x"}}',
    ],
    ['pages one after the other', '[{"data":[{"trade_id":"1","fee":2}]},{"data":[{"trade_id":"2"}]}]'],
    [
      'JSON inside a string',
      JSON.stringify({ r: { queryResult: '{"code":200,"data":[{"trade_id":"1","fee":2},{"trade_id":"2"}]}' } }),
    ],
    [
      'JSON inside a string inside a string',
      JSON.stringify([JSON.stringify([{ x: JSON.stringify([{ trade_id: '1', fee: 2 }, { trade_id: '2' }]) }])]),
    ],
  ])('rows are found in %s', async (_, text) => {
    const { columns, rows } = await read(text)
    expect(columns).toEqual(['trade_id', 'fee'])
    expect(cellsOf(rows)).toEqual([
      ['1', '2'],
      ['2', ''],
    ])
  })

  test('a row says where its bytes lie, and what is nested in it is no row and no cell', async () => {
    const text = '\uFEFF[ {"trade_id":"茶1","list":[{"trade_id":"9"}]}, {"trade_id":"2","a":{"b":1}} ]'
    const { rows, columns } = await read(text)
    const bytes = Buffer.from(text)
    expect(columns).toEqual(['trade_id'])
    expect(
      rows.map(({ offset, length }) => JSON.parse(bytes.toString('utf8', offset, offset + length)).trade_id),
    ).toEqual(['茶1', '2'])
  })

  test('whole numbers beyond 2^53 keep every digit, also in negative; texts are left alone', async () => {
    const { rows } = await read(
      '[{"trade_id":3862047719305524417,"t":"n: 3862047719305524417,","f":1234567890.12,"g":-9007199254740993}]',
    )
    expect(cellsOf(rows)).toEqual([
      ['3862047719305524417', 'n: 3862047719305524417,', '1234567890.12', '-9007199254740993'],
    ])
  })

  test('a page that is not the last one says so', async () => {
    const more = await read('{"data":{"has_next":true,"list":[{"trade_id":"1"}]}}')
    expect(more.warnings).toEqual([{ code: 'more_pages', details: {} }])
    expect((await read('{"data":{"has_next":false,"list":[{"trade_id":"1"}]}}')).warnings).toEqual([])
  })

  test.each([
    ['table.json_damaged', '[{"trade_id":"1"},{"trade_id":"2"'],
    ['table.json_damaged', '[{"trade_id":"1"},{"trade_id":"2}]'],
    ['table.json_damaged', '[{"trade_id":"1"}]]'],
    ['table.json_damaged', '[{"trade_id":"1",}]'],
    ['table.json_damaged', `[${'['.repeat(200)}${']'.repeat(200)}]`],
    ['table.empty', '[]'],
    ['table.empty', '{"error_response":{"code":15,"msg":"Remote service error"}}'],
  ])('%s: %s', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ code })
  })

  test.each([
    ['a number of two million digits', `[{"trade_id":"1"},{"trade_id":${'9'.repeat(2_000_000)}}]`],
    ['a text of two million characters', `[{"trade_id":"1"},{"trade_id":"${'x'.repeat(2_000_000)}"}]`],
  ])('a row longer than any report row is refused, not left out: %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'table.row_too_long' })
  })

  test('a page longer than any row is an envelope as any other', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => ({ trade_id: String(i), title: '松烟盖碗一套两件' }))
    const read30 = await read(JSON.stringify([{ data: rows.slice(0, 20_000) }, { data: rows.slice(20_000) }]))
    expect(read30.rows).toHaveLength(30_000)
  })

  test('whoever leaves ends the reading', async () => {
    const text = `[${'{"trade_id":"1"},'.repeat(400_000)}{"trade_id":"2"}]`
    const signal = AbortSignal.timeout(1)
    await expect(readRows(text, { isJsonRow, signal })).rejects.toMatchObject({ code: 'upload.unreadable' })
  })

  test('keys that JavaScript gives a meaning are only keys', async () => {
    const { rows, columns } = await read('[{"trade_id":"1","__proto__":"x","constructor":"y"},{"trade_id":"2"}]')
    expect(columns).toEqual(['trade_id', '__proto__', 'constructor'])
    expect(cellsOf(rows)).toEqual([
      ['1', 'x', 'y'],
      ['2', '', ''],
    ])
  })
})

describe('readSmallTable', () => {
  test('gives a whole list with its row numbers', async () => {
    const { columns, rows, lineNos } = await readSmallTable(Buffer.from('名称,手机\n素手茶集,138\n\n半山器物,139\n'), {
      maxRows: 10,
    })
    expect(columns).toEqual(['名称', '手机'])
    expect(rows).toEqual([
      ['素手茶集', '138'],
      ['半山器物', '139'],
    ])
    expect(lineNos).toEqual([2, 4])
  })

  test('without a header gives every row as it stands, so that a payment result can be taken apart', async () => {
    const text = '账号户称,付款账户\n山隐,pay@example.com\n\n序号,金额（元）,状态\n1,30.00,成功\n合计,30.00,\n'
    const { rows, lineNos } = await readSmallTable(Buffer.from(text), { maxRows: 10, header: 'none' })
    expect(rows).toEqual([
      ['账号户称', '付款账户'],
      ['山隐', 'pay@example.com'],
      ['序号', '金额（元）', '状态'],
      ['1', '30.00', '成功'],
      ['合计', '30.00'],
    ])
    expect(lineNos).toEqual([1, 2, 4, 5, 6])
  })
})

test('a table can be sampled before it is read', async () => {
  const table = await openTable(bytesSource(Buffer.from('编号,标题\n1,a\n2,b\n3,c\n')))
  expect(await table.sample(2)).toEqual([
    ['1', 'a'],
    ['2', 'b'],
  ])
  await table.close()
})
