import { fc, test } from '@fast-check/vitest'
import { checkGtin } from '@qudao/api/domain/identifiers/gtin'
import { passesLuhn } from '@qudao/api/domain/identifiers/luhn'
import { checkResidentId } from '@qudao/api/domain/identifiers/resident-id'
import { checkUscc, passesOrganisationCode } from '@qudao/api/domain/identifiers/uscc'
import { describe, expect } from 'vitest'

const DIGITS = '0123456789'
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The text with one character replaced by another of the alphabet. */
function oneWrong(text: string, alphabet: string) {
  return fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom(...alphabet))
    .filter(([at, char]) => text[at] !== char)
    .map(([at, char]) => text.slice(0, at) + char + text.slice(at + 1))
}

describe('one wrong character is always noticed in', () => {
  test.prop([oneWrong('91440300708461136T', USCC_ALPHABET)])('a 统一社会信用代码', (code) => {
    expect(checkUscc(code).ok).toBe(false)
  })

  test.prop([oneWrong('99000019900307001', DIGITS)])('a 居民身份证', (body) => {
    expect(checkResidentId(`${body}3`).ok).toBe(false)
  })

  test.prop([oneWrong('6222020000000000000', DIGITS)])('a bank card', (card) => {
    expect(passesLuhn(card)).toBe(false)
  })

  test.prop([oneWrong('6901234567892', DIGITS)])('a barcode', (gtin) => {
    expect(checkGtin(gtin).ok).toBe(false)
  })
})

const usccBody = fc.string({ unit: fc.constantFrom(...USCC_ALPHABET), minLength: 17, maxLength: 17 })
test.prop([usccBody])('exactly one check character fits a 统一社会信用代码', (body) => {
  expect([...USCC_ALPHABET].filter((check) => !checkUscc(body + check).failed.includes('mod31'))).toHaveLength(1)
})

test.prop([fc.stringMatching(/^[0-9A-Z]{8}$/)])('exactly one check character fits an organisation code', (body) => {
  expect([...`${DIGITS}X`].filter((check) => passesOrganisationCode(body + check))).toHaveLength(1)
})

test.prop([fc.stringMatching(/^[0-9]{6}(19|20)[0-9]{9}$/)])(
  'at most one check character fits a resident id',
  (body) => {
    const fitting = [...`${DIGITS}X`].filter((check) => checkResidentId(body + check).ok)
    expect(fitting).toHaveLength(checkResidentId(`${body}0`).birthDate ? 1 : 0)
  },
)
