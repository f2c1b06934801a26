import { fc, test } from '@fast-check/vitest'
import { parseAlipayAccount } from '@qudao/api/domain/identifiers/alipay-account'
import { toHalfWidth } from '@qudao/api/domain/identifiers/half-width'
import { normaliseMobile } from '@qudao/api/domain/identifiers/mobile'
import { formatPid, parsePid } from '@qudao/api/domain/identifiers/pid'
import { slotKey } from '@qudao/api/domain/identifiers/slot-code'
import { describe, expect } from 'vitest'

describe('toHalfWidth', () => {
  test.each([
    ['１２３，４．５％', '123,4.5%'],
    ['ＡＢｃ＿（）', 'ABc_()'],
    ['全　角', '全 角'],
    ['中文、。￥', '中文、。￥'],
  ])('%s → %s', (text, expected) => expect(toHalfWidth(text)).toBe(expected))
})

describe('normaliseMobile', () => {
  test.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '+86 13800138000',
    '+8613800138000',
    '(+86)138-0013-8000',
    '008613800138000',
    '8613800138000',
    '＋８６　１３８００１３８０００',
    '138‑0013‑8000',
  ])('%s is one number', (text) => expect(normaliseMobile(text)).toBe('13800138000'))

  test.each(['', '1380013800', '138001380000', '12800138000', '+85213800138000', '1.38E+10', '0755-26535888'])(
    '%j is no mainland mobile',
    (text) => expect(normaliseMobile(text)).toBeUndefined(),
  )
})

describe('parseAlipayAccount', () => {
  test.each([
    ['Ming@Example.COM', { kind: 'email', account: 'ming@example.com' }],
    [' ming＠example．com ', { kind: 'email', account: 'ming@example.com' }],
    ['+86 138 0013 8000', { kind: 'mobile', account: '13800138000' }],
    ['2088123412341234', { kind: 'user_id', account: '2088123412341234' }],
  ])('%s', (text, account) => expect(parseAlipayAccount(text)).toEqual(account))

  test.each([
    '',
    '208812341234123',
    '20881234123412345',
    'ming@',
    'ming@example',
    'a b@example.com',
    '1@2@3.com',
    '小明',
  ])('%j names no account', (text) => expect(parseAlipayAccount(text)).toBeUndefined())
})

describe('PID', () => {
  test.each([
    ['mm_12345_678_90', { memberId: '12345', siteId: '678', adzoneId: '90' }],
    [' MM_1_2_99999999999999999999 ', { memberId: '1', siteId: '2', adzoneId: '99999999999999999999' }],
  ])('%s', (text, pid) => expect(parsePid(text)).toEqual(pid))

  test.each(['', 'mm_1_2', 'mm_1_2_3_4', 'mm_1_2_', 'mm_a_b_c', '1_2_3'])('%j is none', (text) => {
    expect(parsePid(text)).toBeUndefined()
  })

  const id = fc.stringMatching(/^[0-9]{1,20}$/)
  test.prop([id, id, id])('survives being written and read', (memberId, siteId, adzoneId) => {
    expect(parsePid(formatPid({ memberId, siteId, adzoneId }))).toEqual({ memberId, siteId, adzoneId })
  })
})

describe('slotKey', () => {
  test.each([
    'SHANYIN10',
    'shanyin10',
    ' SHANYIN10 ',
    'SHANYIN10_',
    '_SHANYIN10__',
    "'SHANYIN10",
    '="SHANYIN10"',
    'ＳＨＡＮＹＩＮ１０',
    'SHANYIN\u200B10',
    '\uFEFFSHANYIN10\t',
  ])('%j is the same slot', (raw) => expect(slotKey(raw)).toBe('shanyin10'))

  test('what is inside a code tells slots apart', () => {
    expect(slotKey('mm_1_2_3')).toBe('mm_1_2_3')
    expect(slotKey('SHAN_YIN')).not.toBe(slotKey('SHANYIN'))
  })

  test.prop([fc.string()])('the key of a key is itself', (raw) => {
    expect(slotKey(slotKey(raw))).toBe(slotKey(raw))
  })
})
