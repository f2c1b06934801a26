import { checkPayments, type PaymentLine } from '@qudao/api/payouts/formats/index'
import { describe, expect, test } from 'vitest'

const line = (change: Partial<PaymentLine> = {}): PaymentLine => ({
  id: 'pol_1',
  partnerId: 'p1',
  account: '13800138000',
  name: '林清玄',
  currency: 'CNY',
  amountMinor: 3_000n,
  ...change,
})

const codes = (lines: PaymentLine[], limit?: bigint) =>
  checkPayments(lines, { channel: 'alipay', encoding: 'gbk', perPaymentLimitMinor: limit }).map(({ code }) => code)

describe('checkPayments', () => {
  test.each([
    { name: 'a clean line', change: {}, expected: [] },
    { name: 'an e-mail account', change: { account: 'tea@example.com' }, expected: [] },
    { name: 'a user id account', change: { account: '2088123412341234' }, expected: [] },
    { name: 'a name outside GBK', change: { name: '李𠮷祥' }, expected: ['payment.name_outside_gbk'] },
    { name: 'a blank name', change: { name: '　' }, expected: ['payment.name_empty'] },
    { name: 'no account', change: { account: ' ' }, expected: ['payment.account_empty'] },
    { name: 'something else as the account', change: { account: '微信同号' }, expected: ['payment.account_invalid'] },
    { name: 'zero', change: { amountMinor: 0n }, expected: ['payment.amount_not_positive'] },
    { name: 'a negative amount', change: { amountMinor: -1n }, expected: ['payment.amount_not_positive'] },
    { name: 'another currency', change: { currency: 'GBP' }, expected: ['payment.currency_not_cny'] },
    { name: 'a name that starts a formula', change: { name: '=1+1' }, expected: ['payment.formula_character'] },
  ])('$name gives $expected', ({ change, expected }) => expect(codes([line(change)])).toEqual(expected))

  test('the limit itself is allowed, one fen more is not', () => {
    expect(codes([line({ amountMinor: 5_000_000n })], 5_000_000n)).toEqual([])
    expect(codes([line({ amountMinor: 5_000_001n })], 5_000_000n)).toEqual(['payment.over_limit'])
  })

  test('the finding names the characters, so that somebody can ask for another spelling', () => {
    const [finding] = checkPayments([line({ name: '李𠮷祥' })], { channel: 'alipay', encoding: 'gbk' })
    expect(finding).toMatchObject({ lineId: 'pol_1', severity: 'blocks', details: { characters: ['𠮷'] } })
    expect(checkPayments([line({ name: '李𠮷祥' })], { channel: 'alipay', encoding: 'unicode' })).toEqual([])
  })

  test('one account under two partners is reported on both, split payments of one partner are not', () => {
    const shared = [line(), line({ id: 'pol_2', partnerId: 'p2' }), line({ id: 'pol_3', account: 'other@example.com' })]
    expect(checkPayments(shared, { channel: 'alipay', encoding: 'gbk' })).toMatchObject([
      { lineId: 'pol_1', code: 'payment.account_duplicate', details: { otherLineIds: ['pol_2'] } },
      { lineId: 'pol_2', code: 'payment.account_duplicate', details: { otherLineIds: ['pol_1'] } },
    ])
    expect(codes([line(), line({ id: 'pol_2' })])).toEqual([])
  })
})
