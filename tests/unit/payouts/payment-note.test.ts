import { numberInNote, paymentNote, paymentNumber } from '@qudao/api/payouts/formats/index'
import { encodeGbk } from '@qudao/api/platform/spreadsheet/index'
import { describe, expect, test } from 'vitest'

const LINE = '019a0000-0000-7000-8000-000000000197' // 0x197 is 407
const NUMBER = paymentNumber(3, 12, LINE)

describe('paymentNumber', () => {
  test('says the batch, the place in it, and three digits of the line itself', () => {
    expect(NUMBER).toBe('3-12-407')
    expect(paymentNumber(3, 12, '019a0000-0000-7000-8000-000000000005')).toBe('3-12-005')
  })
})

describe('paymentNote', () => {
  test('says who pays, for which month, and the number', () => {
    expect(paymentNote('听泉茶事', '2026-10', NUMBER)).toBe('听泉茶事 10月佣金 3-12-407')
    expect(paymentNote(' Tea,\tHouse ', '2026-01', NUMBER)).toBe('Tea, House 1月佣金 3-12-407')
  })

  test.each([
    ['is too long for the field', '武夷山深处的一家很老很老的茶铺', '武夷山深处的一家很 10月佣金 3-12-407'],
    ['is too long in letters and characters', 'A武夷山深处的一家很老很老的茶铺', 'A武夷山深处的一家 10月佣金 3-12-407'],
    ['has characters a GBK file cannot hold', '听😀泉𠮷', '听泉 10月佣金 3-12-407'],
    ['has none that it can hold', '😀', '10月佣金 3-12-407'],
    ['begins like a formula', '=+茶', '茶 10月佣金 3-12-407'],
  ])('a name that %s gives way to the rest', (_, name, note) => {
    const written = paymentNote(name, '2026-10', NUMBER)
    expect(written).toBe(note)
    expect(encodeGbk(written).length).toBeLessThanOrEqual(36)
  })
})

describe('numberInNote', () => {
  test.each(['听泉茶事 10月佣金 3-12-407', '10月佣金3-12-407 ', '改了名字 1-2-345 10月佣金 3-12-407'])('%s', (note) =>
    expect(numberInNote(note)).toBe('3-12-407'),
  )

  test.each(['3-12-407', '2026-10-001', '听泉茶事 10月佣金', '听泉茶事 10月佣金 3-12', '10月佣金 3-12-407 重复', ''])(
    'is nothing in %j',
    (note) => expect(numberInNote(note)).toBeUndefined(),
  )
})
