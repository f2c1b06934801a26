import { read, utils } from '@e965/xlsx'
import { type StreamedCell, writeXlsxStream } from '@qudao/api/platform/spreadsheet/index'
import { describe, expect, test } from 'vitest'

const columns = ['订单编号', '金额', '日元', '件数', '比例', '时间'].map((header) => ({ header, width: 16 }))

const ROWS: StreamedCell[][] = [
  [
    { value: '3842716059284016537', type: 'text' },
    { value: -123_450n, type: 'amount' },
    { value: 1200n, type: 'amount', decimals: 0 },
    { value: 3, type: 'integer' },
    { value: 25_000, type: 'percent' },
    { value: '2026-06-18', type: 'date' },
  ],
  [{ value: '=1+1', type: 'text' }, null, null, null, null, { value: '2026-06-18 20:30:00', type: 'date' }],
  [
    { value: ' 𠮷 & <b> _x0041_\u0001\ud800', type: 'text' },
    { value: 10n ** 15n, type: 'amount' },
    null,
    { value: null, type: 'integer' },
    { value: '', type: 'text' },
    { value: '不详', type: 'date' },
  ],
]

async function* arriving(rows: readonly StreamedCell[][]) {
  yield* rows
}

async function write(rows: AsyncIterable<readonly StreamedCell[]>, name = '合作伙伴'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsxStream({ name, columns, rows })) pieces.push(piece)
  return Buffer.concat(pieces)
}

const cells = (bytes: Uint8Array) => read(bytes, { cellDates: false, cellNF: true }).Sheets.合作伙伴!
function partOf(bytes: Uint8Array, name: string): string {
  // safe because the library lists the archive's files when asked to
  const { files } = read(bytes, { bookFiles: true }) as { files?: Record<string, { content: Uint8Array }> }
  return new TextDecoder().decode(files?.[name]?.content)
}

describe('a workbook written while its rows arrive', () => {
  test('keeps long numbers, negative amounts, two currencies, rates and times', async () => {
    const sheet = cells(await write(arriving(ROWS)))
    expect(sheet.A2).toMatchObject({ t: 's', v: '3842716059284016537' })
    expect(sheet.B2).toMatchObject({ t: 'n', v: -1234.5, w: '-1,234.50' })
    expect(sheet.C2).toMatchObject({ t: 'n', v: 1200, w: '1,200' })
    expect(sheet.D2).toMatchObject({ t: 'n', v: 3 })
    expect(sheet.E2).toMatchObject({ t: 'n', v: 0.025, w: '2.50%' })
    expect([sheet.F2?.w, sheet.F3?.w, sheet.F4?.v]).toEqual(['2026-06-18', '2026-06-18 20:30:00', '不详'])
    expect(sheet.B4).toMatchObject({ t: 's', v: '10000000000000.00' })
    expect(sheet.B3).toBeUndefined()
  })

  test('never holds a formula, and says of what looks like one that it is a text', async () => {
    const rows = ['=1+1', '+86', '-2', '@sum', '\t=1', 'plain'].map((value): StreamedCell[] => [
      { value, type: 'text' },
    ])
    const bytes = await write(arriving(rows))
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    const styles = [...xml.matchAll(/<c s="(\d)" t="inlineStr">/g)]
      .map(([, style]) => Number(style))
      .slice(columns.length)
    const quoted = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*xfId="0"[^>]*>/g)].map(([xf]) =>
      xf.includes('quotePrefix="1"'),
    )
    expect(styles.map((style) => quoted[style])).toEqual([true, true, true, true, true, false])
  })

  test('drops what XML cannot hold and keeps the rest of a text as it was', async () => {
    expect(cells(await write(arriving(ROWS))).A4?.v).toBe(' 𠮷 & <b> _x0041_\ufffd')
  })

  test('is read back whole at thousands of rows', async () => {
    const many = Array.from({ length: 5000 }, (_, i): StreamedCell[] => [{ value: `订单 ${i}`, type: 'text' }])
    const rows = utils.sheet_to_json<string[]>(cells(await write(arriving(many))), { header: 1 })
    expect(rows).toHaveLength(5001)
    expect(rows.at(-1)).toEqual(['订单 4999'])
  })

  test('has no directory, so that nothing opens it, when its rows break off', async () => {
    async function* breaking() {
      yield ROWS[0]!
      throw new Error('gone')
    }
    const pieces: Uint8Array[] = []
    const writing = (async () => {
      for await (const piece of writeXlsxStream({ name: '甲', columns, rows: breaking() })) pieces.push(piece)
    })()
    await expect(writing).rejects.toThrow('gone')
    expect(Buffer.concat(pieces).includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]))).toBe(false)
  })

  test('takes a name that no sheet may have', async () => {
    const bytes = await write(arriving([]), '结算/对比: [10 月] 这个名字比三十一个字还要长得多得多得多得多得多')
    expect(read(bytes).SheetNames[0]).toMatch(/^结算 对比 {3}10 月 {2}这个名字.{13}$/)
  })
})
