import { gbkUnencodable, neutraliseFormula, type Sheet, writeCsv } from '@qudao/api/platform/spreadsheet/index'
import { describe, expect, test } from 'vitest'

const sheet = (rows: Sheet['rows'], extra: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  columns: [
    { header: '编号', type: 'text' },
    { header: '金额', type: 'amount' },
  ],
  rows,
  ...extra,
})

describe('gbkUnencodable', () => {
  test.each([
    { text: '山隐茶社 No.1', lost: [] },
    { text: '李𠮷祥', lost: ['𠮷'] },
    { text: '王㛃', lost: ['㛃'] },
    { text: '陈𬀩𬀩', lost: ['𬀩'] },
    { text: '€5', lost: ['€'] },
    { text: '¥5 ä', lost: ['¥', 'ä'] },
    { text: '\ue000', lost: ['\ue000'] },
    { text: '—·①〇㎡（）￥', lost: [] },
  ])('$text loses $lost', ({ text, lost }) => expect(gbkUnencodable(text)).toEqual(lost))
})

describe('neutraliseFormula', () => {
  test.each(['=1+1', '+86', '-5', '@x', '\tx', '\rx'])('a text cell %j becomes harmless', (text) =>
    expect(neutraliseFormula(text, 'text')).toBe(`'${text}`),
  )
  test('a negative figure in a numeric column stays a figure', () => {
    expect(neutraliseFormula('-5.00', 'amount')).toBe('-5.00')
    expect(neutraliseFormula('-2.5%', 'percent')).toBe('-2.5%')
  })
  test('a formula in a numeric column is still neutralised', () =>
    expect(neutraliseFormula('-2+3', 'amount')).toBe("'-2+3"))
})

describe('writeCsv', () => {
  test('GBK with CRLF, title first, amounts as plain decimals, quotes only where needed', () => {
    const bytes = writeCsv(sheet([['a,"b"', -123_450n]], { titleRows: [['标题']], totals: ['合计', 5n] }), {
      encoding: 'gbk',
    })
    expect(new TextDecoder('gbk').decode(bytes)).toBe('标题\r\n编号,金额\r\n"a,""b""",-1234.50\r\n合计,0.05\r\n')
  })

  test('UTF-8 starts with a byte order mark, so that Excel reads Chinese', () => {
    const bytes = writeCsv(sheet([['𠮷', null]]), { encoding: 'utf-8-bom', newline: '\n' })
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('编号,金额\n𠮷,\n')
  })

  test('a character GBK lacks is refused by name instead of written as a question mark', () => {
    const write = () => writeCsv(sheet([['李𠮷祥', 1n]]), { encoding: 'gbk' })
    expect(write).toThrow(expect.objectContaining({ code: 'text.outside_gbk', details: { characters: ['𠮷'] } }))
  })

  test('a yuan figure that is not bigint minor units is refused', () => {
    expect(() => writeCsv(sheet([['a', 12.5]]), { encoding: 'gbk' })).toThrow(TypeError)
  })

  test('a currency without decimals has none', () => {
    const yen = sheet([['a', 1234n]], {
      columns: [
        { header: 'a', type: 'text' },
        { header: 'b', type: 'amount', decimals: 0 },
      ],
    })
    expect(new TextDecoder().decode(writeCsv(yen, { encoding: 'utf-8-bom', newline: '\n' }))).toBe('a,b\na,1234\n')
  })
})
