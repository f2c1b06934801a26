import { read, utils } from '@e965/xlsx'
import {
  BANK_SHEET_PRESETS,
  type BankPaymentLine,
  BankSheetTemplate,
  bankSheetFile,
  missingBankFields,
} from '@qudao/api/payouts/formats/index'
import { describe, expect, test } from 'vitest'

const payer = { account: '110900000000000001', name: '山隐文化有限公司', bank: '交通银行杭州分行', place: '杭州' }
const line: BankPaymentLine = {
  id: 'pol_1',
  partnerId: 'p1',
  account: '6222600000000000123',
  name: '云栖茶业有限公司',
  currency: 'CNY',
  amountMinor: 1_234_567n,
  bankName: '交通银行上海分行',
  bankPlace: '上海',
  purpose: '推广服务费',
}
const preset = (code: string) => BANK_SHEET_PRESETS.find((template) => template.code === code)!

describe('bank sheets', () => {
  test.each(BANK_SHEET_PRESETS.map((template) => [template.code, template] as const))(
    'the preset %s is a valid template and says to check it with the bank',
    (_, template) => {
      expect(BankSheetTemplate.parse(template)).toEqual(template)
      expect(template.notice).toBe('请先与银行核对')
    },
  )

  test('BOCOM transfer: columns in order, the long account as text, yes and no only where known', async () => {
    const file = await bankSheetFile(preset('bocom_transfer'), [line], payer, 'B1')
    const sheet = read(file.bytes).Sheets['交通银行 转账']!
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      [
        '交易金额',
        '付款方账号',
        '付款方户名',
        '付款方账户开户行',
        '收款方开户行全称',
        '收款方账号',
        '收款方户名',
        '用途',
        '是否交行账号',
        '是否同城',
        '收款方支付行号',
        '币种',
        'ERP 序号',
      ],
      [
        '12345.67',
        payer.account,
        payer.name,
        payer.bank,
        line.bankName,
        line.account,
        line.name,
        '推广服务费',
        '是',
        '否',
        undefined,
        'CNY',
        'pol_1',
      ],
    ])
    expect(sheet.F2.t).toBe('s')
    expect(file).toMatchObject({ fileName: 'B1.xlsx', lineCount: 1, totalMinor: 1_234_567n })
  })

  test('MYbank is a GBK CSV', async () => {
    const file = await bankSheetFile(preset('mybank_csv'), [line], payer, 'B1')
    expect(new TextDecoder('gbk').decode(file.bytes)).toBe(
      '收款方名称,收款方账号,收款方开户行名称,收款行联行号,金额,附言/用途\r\n云栖茶业有限公司,6222600000000000123,交通银行上海分行,,12345.67,推广服务费\r\n',
    )
  })

  test("a template of one's own: fen, constants and numeric amounts", async () => {
    const template = BankSheetTemplate.parse({
      code: 'own',
      name: '自定义',
      file: 'csv_utf8',
      columns: [
        { label: '序', source: 'serial' },
        { label: '类型', source: 'constant', value: '代发' },
        { label: '账号', source: 'account' },
        { label: '分', source: 'amount', format: 'fen' },
        { label: '元', source: 'amount', format: 'number' },
      ],
    })
    const file = await bankSheetFile(template, [line], payer, 'B1')
    expect(new TextDecoder().decode(file.bytes)).toBe(
      '序,类型,账号,分,元\r\n1,代发,6222600000000000123,1234567,12345.67\r\n',
    )
  })

  test.each([
    { name: 'no amount column', columns: [{ label: '账号', source: 'account' }] },
    { name: 'no account column', columns: [{ label: '元', source: 'amount' }] },
    { name: 'a constant without its value', columns: [{ label: 'x', source: 'constant' }] },
  ])('a template with $name is refused', ({ columns }) => {
    expect(BankSheetTemplate.safeParse({ code: 'own', name: 'x', file: 'xlsx', columns }).success).toBe(false)
  })

  test('lines without a required field are named before the file is written', () => {
    const incomplete = { ...line, id: 'pol_2', bankName: undefined, name: '' }
    expect(missingBankFields(preset('cmb_payroll'), [line, incomplete], payer)).toEqual([
      { lineId: 'pol_2', labels: ['户名', '开户行'] },
    ])
  })

  test('two currencies never share a file', async () => {
    const lines = [line, { ...line, currency: 'GBP' }]
    await expect(bankSheetFile(preset('cmb_payroll'), lines, payer, 'B1')).rejects.toThrow(RangeError)
  })
})
