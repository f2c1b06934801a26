import { checkGtin } from '@qudao/api/domain/identifiers/gtin'
import { checkBankCard, passesLuhn } from '@qudao/api/domain/identifiers/luhn'
import { checkResidentId } from '@qudao/api/domain/identifiers/resident-id'
import { checkUscc, passesOrganisationCode } from '@qudao/api/domain/identifiers/uscc'
import { describe, expect, test } from 'vitest'
import vectors from '../../../fixtures/vectors/identifiers.json' with { type: 'json' }

describe('统一社会信用代码', () => {
  test.each(vectors.uscc.valid)('$code of $name passes both checks', ({ code }) => {
    expect(checkUscc(code)).toEqual({ ok: true, normalised: code, failed: [] })
  })

  test.each(vectors.uscc.invalid)('$code fails: $why', ({ code }) => expect(checkUscc(code).ok).toBe(false))

  test.each([
    ['91310000631295002H', ['mod11']],
    ['911000001000044477', ['mod31']],
    ['91440300192203821Y', ['mod31']],
    ['9133000073600620X', ['length']],
    ['9144O0300192203821', ['alphabet']],
    ['', ['length']],
  ])('%s fails exactly %j', (code, failed) => expect(checkUscc(code).failed).toEqual(failed))

  test('full width, lower case and spaces are no failure', () => {
    expect(checkUscc(' ９１４４ 0300708461136ｔ')).toEqual({ ok: true, normalised: '91440300708461136T', failed: [] })
  })
})

describe('组织机构代码', () => {
  test.each(['192203821', '71526726X', 'MAEQDDYM9'].map((code) => ({ code })))('$code passes', ({ code }) => {
    expect(passesOrganisationCode(code)).toBe(true)
  })

  test.each(['', '19220382', '1922038211', '19220382-1', '192203822', '10000396x'])('%j does not', (code) => {
    expect(passesOrganisationCode(code)).toBe(false)
  })
})

describe('居民身份证', () => {
  test.each(vectors.resident_id.vectors)('$id: $note', ({ id, valid_checksum, valid = valid_checksum }) => {
    expect(checkResidentId(id).ok).toBe(valid)
  })

  test.each([
    ['990000199002300016', ['date']],
    ['990000199003070011', ['mod11']],
    ['990000199013450011', ['date', 'mod11']],
    ['99000019900307001', ['length']],
    ['X90000199003070013', ['alphabet']],
  ])('%s fails exactly %j', (id, failed) => expect(checkResidentId(id).failed).toEqual(failed))

  test('tells the birth date and accepts a small x', () => {
    expect(checkResidentId('11010519491231002x')).toEqual({
      ok: true,
      normalised: '11010519491231002X',
      failed: [],
      birthDate: '1949-12-31',
    })
  })
})

describe('bank cards', () => {
  test.each(vectors.luhn.vectors)('$number', ({ number, valid }) => expect(passesLuhn(number)).toBe(valid))

  test.each([
    ['6222 0200 0000 0000 000', []],
    ['6222-0200-0000-0000-001', ['luhn']],
    ['6225880000000001', []],
    ['79927398713', ['length']],
    ['62220200000000000000', ['length']],
    ['6.22202E+18', ['alphabet']],
    ['', ['length']],
  ])('%s fails exactly %j', (text, failed) => {
    expect(checkBankCard(text)).toMatchObject({ ok: failed.length === 0, failed })
  })

  test('only digits pass Luhn', () => {
    expect(passesLuhn('')).toBe(false)
    expect(passesLuhn('７９９２７３９８７１３')).toBe(false)
    expect(checkBankCard('６２２５８８００００００００01').normalised).toBe('6225880000000001')
  })
})

describe('GTIN', () => {
  test.each(vectors.gtin.vectors)('$gtin', ({ gtin, valid }) => expect(checkGtin(gtin).ok).toBe(valid))

  test.each([
    ['6901234567893', ['mod10']],
    ['690123456789', ['mod10']],
    ['69012345678', ['length']],
    ['690123456789A', ['alphabet']],
  ])('%s fails exactly %j', (text, failed) => expect(checkGtin(text).failed).toEqual(failed))

  test.each([
    ['2001234567893', true],
    ['6901234567892', false],
    ['212345678905', true],
    ['96385074', false],
  ])('%s is a number of one shop only: %s', (text, inStore) => expect(checkGtin(text).inStore).toBe(inStore))

  test('a UPC-A is known by its thirteen digits', () => {
    expect(checkGtin('0-12345-67890-5').normalised).toBe('0012345678905')
  })
})
