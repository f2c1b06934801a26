import { read, utils } from '@e965/xlsx'
import { alipayBatchFiles, type NotedPayment } from '@qudao/api/payouts/formats/index'
import { describe, expect, test } from 'vitest'

const line = (id: string, change: Partial<NotedPayment> = {}): NotedPayment => ({
  id,
  partnerId: `partner of ${id}`,
  account: '13800138000',
  name: '林清玄',
  currency: 'CNY',
  amountMinor: 3_000n,
  purpose: `note of ${id}`,
  ...change,
})

const gbkText = (bytes: Uint8Array) => new TextDecoder('gbk').decode(bytes)

describe('alipayBatchFiles', () => {
  test('the CSV is the template to the letter: two head lines, GBK, CRLF, amounts with two decimals', async () => {
    const lines = [line('pol_1'), line('pol_2', { account: 'tea@example.com', name: '苏茗', amountMinor: 1_234_567n })]
    const [file] = await alipayBatchFiles(lines, { format: 'csv', fileStem: 'B1' })
    expect(gbkText(file!.bytes)).toBe(
      [
        '支付宝批量付款文件模板（前面两行请勿删除）',
        '序号（必填）,收款方支付宝账号（必填）,收款方姓名（必填）,金额（必填，单位：元）,备注（选填）',
        '1,13800138000,林清玄,30.00,note of pol_1',
        '2,tea@example.com,苏茗,12345.67,note of pol_2',
        '',
      ].join('\r\n'),
    )
    expect(file).toMatchObject({ fileName: 'B1.csv', lineCount: 2, totalMinor: 1_237_567n })
  })

  test('the XLSX has the template sheet, the merged title, and text in every cell', async () => {
    const [file] = await alipayBatchFiles([line('pol_1')], { format: 'xlsx', fileStem: 'B1' })
    const book = read(file!.bytes)
    expect(book.SheetNames).toEqual(['页一支付宝批量付款文件上传模板'])
    const sheet = book.Sheets[book.SheetNames[0]!]!
    expect(sheet['!merges']).toEqual([utils.decode_range('A1:E1')])
    expect(['A3', 'B3', 'C3', 'D3', 'E3'].map((at) => [sheet[at].t, sheet[at].v])).toEqual(
      ['1', '13800138000', '林清玄', '30.00', 'note of pol_1'].map((text) => ['s', text]),
    )
  })

  test('more lines than the limit give several files that together hold each line once', async () => {
    const lines = Array.from({ length: 5 }, (_, i) => line(`pol_${i}`, { amountMinor: BigInt(i + 1) }))
    const files = await alipayBatchFiles(lines, { format: 'csv', fileStem: 'B1', lineLimit: 2 })
    expect(files.map((file) => [file.fileName, file.lineCount, file.totalMinor])).toEqual([
      ['B1-1of3.csv', 2, 3n],
      ['B1-2of3.csv', 2, 7n],
      ['B1-3of3.csv', 1, 5n],
    ])
    expect(gbkText(files[2]!.bytes)).toContain('\r\n1,13800138000,林清玄,0.05,note of pol_4\r\n')
  })

  test('1,000 lines are one file, 1,001 are two', async () => {
    const lines = Array.from({ length: 1_001 }, (_, i) => line(`pol_${i}`))
    const fileCount = async (count: number) =>
      (await alipayBatchFiles(lines.slice(0, count), { format: 'csv', fileStem: 'B1' })).length
    expect([await fileCount(1_000), await fileCount(1_001)]).toEqual([1, 2])
  })

  test.each([
    { name: 'a zero amount', lines: [line('a', { amountMinor: 0n })] },
    { name: 'a negative amount', lines: [line('a', { amountMinor: -1n })] },
    { name: 'an empty account', lines: [line('a', { account: '' })] },
    { name: 'another currency', lines: [line('a', { currency: 'GBP' })] },
    { name: 'no lines at all', lines: [] },
  ])('$name never becomes a file', async ({ lines }) => {
    await expect(alipayBatchFiles(lines, { format: 'csv', fileStem: 'B1' })).rejects.toThrow(RangeError)
  })

  test('a name outside GBK is refused for CSV and carried by XLSX', async () => {
    const lines = [line('a', { name: '李𠮷祥' })]
    await expect(alipayBatchFiles(lines, { format: 'csv', fileStem: 'B1' })).rejects.toMatchObject({
      code: 'text.outside_gbk',
    })
    const [file] = await alipayBatchFiles(lines, { format: 'xlsx', fileStem: 'B1' })
    expect(read(file!.bytes).Sheets.页一支付宝批量付款文件上传模板!.C3.v).toBe('李𠮷祥')
  })

  test('a name that would run as a formula is neutralised in the CSV', async () => {
    const [file] = await alipayBatchFiles([line('a', { name: '=cmd()' })], { format: 'csv', fileStem: 'B1' })
    expect(gbkText(file!.bytes)).toContain(",'=cmd(),")
  })
})
