import { matchAlipayResult, parseAlipayResult } from '@qudao/api/payouts/formats/index'
import { describe, expect, test } from 'vitest'

const HEAD = [
  '账号户称',
  '山隐文化有限公司',
  '付款账户',
  'pay@example.com',
  '订单号',
  '20261103990001',
  '付款状态',
  '全部成功',
  '总金额（元）',
  '999.99',
  '成功金额（元）',
  '888.88',
  '失败金额（元）',
  '1.11',
]
const COLUMNS = ['序号', '创建时间', '订单号', '流水号', '收款账号', '姓名', '金额（元）', '状态', '备注', '失败原因']

type Row = Partial<{
  account: string
  name: string
  amount: string
  status: string
  remark: string
  reason: string
  flow: string
}>
const row = ({
  account = '13800138000',
  name = '林清玄',
  amount = '30.00',
  status = '成功',
  remark = '',
  reason = '',
  flow = '',
}: Row) => ['1', '2026-11-03 10:00:00', 'O1', flow, account, name, amount, status, remark, reason]
const file = (...rows: string[][]) => [HEAD, [''], COLUMNS, ...rows]

const expected = (id: string, amountMinor = 3_000n, account = '13800138000') => ({
  id,
  account,
  name: '林清玄',
  amountMinor,
})

describe('parseAlipayResult', () => {
  test('reads mixed outcomes with their reasons and flow numbers', () => {
    const { lines } = parseAlipayResult(
      file(
        row({ remark: 'pol_1', flow: 'F1' }),
        row({ remark: 'pol_2', status: '失败', reason: '账户不存在', amount: '50' }),
      ),
    )
    expect(lines).toMatchObject([
      { row: 4, remark: 'pol_1', status: 'paid', amountMinor: 3_000n, flowNo: 'F1', reason: null },
      { row: 5, remark: 'pol_2', status: 'failed', amountMinor: 5_000n, flowNo: null, reason: '账户不存在' },
    ])
    expect(lines[0]!.createdAt).toEqual(new Date('2026-11-03T02:00:00Z'))
  })

  test('totals come from the lines, whatever the head claims', () => {
    const { head, totals } = parseAlipayResult(
      file(row({}), row({ status: '失败', amount: '12.00' }), row({ status: '处理中' })),
    )
    expect(head).toMatchObject({
      accountName: '山隐文化有限公司',
      orderNo: '20261103990001',
      total: '999.99',
      failed: '1.11',
    })
    expect(totals).toEqual({
      paid: { count: 1, amountMinor: 3_000n },
      failed: { count: 1, amountMinor: 1_200n },
      pending: { count: 1, amountMinor: 3_000n },
    })
  })

  test('a head of two rows is read as well, and none is needed', () => {
    const labels = HEAD.filter((_, i) => i % 2 === 0)
    const values = HEAD.filter((_, i) => i % 2 === 1)
    expect(parseAlipayResult([labels, values, [], COLUMNS, row({})]).head).toMatchObject({
      payerAccount: 'pay@example.com',
    })
    expect(parseAlipayResult([COLUMNS, row({})])).toMatchObject({ head: null, lines: [{ row: 2 }] })
  })

  test('half-width brackets, full-width digits, tabs and protecting apostrophes do no harm', () => {
    const halfWidth = COLUMNS.map((label) => label.replace('（', '(').replace('）', ')'))
    const { lines } = parseAlipayResult([
      halfWidth,
      row({ amount: '１,２３４.５０', remark: 'pol_1\t', name: "'=cmd()" }),
    ])
    expect(lines).toMatchObject([{ amountMinor: 123_450n, remark: 'pol_1', name: '=cmd()' }])
  })

  test('blank rows and a row of totals are no lines', () => {
    const total = ['合计', '', '', '', '', '', '30.00', '', '', '']
    expect(parseAlipayResult(file(row({}), ['', ''], total))).toMatchObject({ lines: [{}], rejected: [] })
  })

  test('an unknown status and an unreadable amount reject their own row only', () => {
    const { lines, rejected } = parseAlipayResult(file(row({ status: '冻结' }), row({ amount: '3E+1' }), row({})))
    expect(lines).toHaveLength(1)
    expect(rejected).toEqual([
      { row: 4, code: 'status_unknown', text: '冻结' },
      { row: 5, code: 'amount_unreadable', text: '3E+1' },
    ])
  })

  test('a word that every object has is no status', () => {
    const words = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Function.prototype)]
    const { lines, rejected } = parseAlipayResult(file(...words.map((status) => row({ status }))))
    expect(lines).toEqual([])
    expect(rejected.map(({ code, text }) => [code, text])).toEqual(words.map((word) => ['status_unknown', word]))
  })

  test('another file is refused with a sentence instead of being read as empty', () => {
    const parse = () => parseAlipayResult([['创建时间', '订单编号', '付款金额']])
    expect(parse).toThrow(expect.objectContaining({ code: 'payout_result.not_recognised' }))
  })
})

describe('matchAlipayResult', () => {
  const match = (rows: string[][], ...payments: ReturnType<typeof expected>[]) =>
    matchAlipayResult(parseAlipayResult(file(...rows)), payments)

  test('the remark names the payment, even if the receipt masks the account', () => {
    const result = match([row({ remark: 'pol_2', account: '138****8000' })], expected('pol_1'), expected('pol_2'))
    expect(result).toMatchObject({ matched: [{ id: 'pol_2' }], unmatched: [], missing: ['pol_1'] })
  })

  test('without a remark, account, name and amount have to fit exactly one payment', () => {
    expect(match([row({})], expected('pol_1'), expected('pol_2', 1n)).matched).toMatchObject([{ id: 'pol_1' }])
    expect(match([row({})], expected('pol_1'), expected('pol_2')).unmatched).toMatchObject([{ code: 'ambiguous' }])
    expect(match([row({ account: 'ghost@example.com' })], expected('pol_1')).unmatched).toMatchObject([
      { code: 'unknown_payment' },
    ])
  })

  test("another batch's remark never pays this batch's line, however alike", () => {
    expect(match([row({ remark: 'pol_of_last_month' })], expected('pol_1'))).toMatchObject({
      matched: [],
      unmatched: [{ code: 'unknown_payment' }],
      missing: ['pol_1'],
    })
  })

  test('a known payment with another amount is reported, not booked', () => {
    expect(match([row({ remark: 'pol_1', amount: '30.01' })], expected('pol_1'))).toMatchObject({
      matched: [],
      unmatched: [{ code: 'amount_differs' }],
    })
  })

  test.each([{ account: '13900139000' }, { name: '马洛里' }])(
    'a known payment to another account or person is reported, not booked (%o)',
    (change) => {
      expect(match([row({ remark: 'pol_1', ...change })], expected('pol_1'))).toMatchObject({
        matched: [],
        unmatched: [{ code: 'account_differs' }],
        missing: ['pol_1'],
      })
    },
  )

  test.each([
    { account: '' },
    { name: '' },
    { name: '林**' },
    { name: '林 清玄' },
    { account: '１３８００１３８０００' },
  ])('what a file leaves out, hides or spells otherwise is no other account (%o)', (change) => {
    expect(match([row({ remark: 'pol_1', ...change })], expected('pol_1')).matched).toMatchObject([{ id: 'pol_1' }])
  })

  test('rows without a remark take payments that are alike only once one of them is left', () => {
    const named = row({ remark: 'pol_1' })
    const { matched, unmatched } = match([row({}), named, row({}), row({})], expected('pol_1'), expected('pol_2'))
    expect(matched.map(({ id, line }) => [id, line.row])).toEqual([
      ['pol_1', 5],
      ['pol_2', 6],
    ])
    expect(unmatched.map(({ code }) => code)).toEqual(['ambiguous', 'repeated'])
  })

  test.each([{ remark: 'pol_1' }, {}])('the same line twice counts once ($remark)', (change) => {
    expect(match([row(change), row(change)], expected('pol_1'))).toMatchObject({
      matched: [{ id: 'pol_1', line: { row: 4 } }],
      unmatched: [{ code: 'repeated', line: { row: 5 } }],
    })
  })

  test('a line still 处理中 takes no place: the later final line counts', () => {
    const result = match([row({ status: '处理中' }), row({})], expected('pol_1'))
    expect(result.matched.map(({ line }) => line.status)).toEqual(['pending', 'paid'])
    expect(result.missing).toEqual([])
  })
})
