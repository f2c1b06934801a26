import { toHalfWidth } from './half-width.ts'

/** 31 characters: no I, O, S, V or Z, which read like digits and each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = Array.from({ length: 17 }, (_, i) => 3 ** i % 31)
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ORGANISATION_CHECK_CHARACTERS = '0X987654321'

export type UsccCheck = 'length' | 'alphabet' | 'mod31' | 'mod11'
export type UsccResult = Readonly<{ ok: boolean; normalised: string; failed: readonly UsccCheck[] }>

/**
 * Checks a 统一社会信用代码: its own mod-31 digit (GB 32100-2015) and the mod-11 digit of the organisation code inside
 * it (GB 11714), because mod-31 alone lets invented codes through. A failure is a warning that a person may
 * override, not a refusal: codes that fail one check have been seen in circulation.
 */
export function checkUscc(text: string): UsccResult {
  const normalised = toHalfWidth(text).replace(/\s/g, '').toUpperCase()
  const failed = failedChecks(normalised)
  return { ok: failed.length === 0, normalised, failed }
}

function failedChecks(code: string): UsccCheck[] {
  if (code.length !== 18) return ['length']
  if ([...code].some((char) => !ALPHABET.includes(char))) return ['alphabet']
  const failed: UsccCheck[] = []
  if (code[17] !== checkCharacter(code)) failed.push('mod31')
  if (!passesOrganisationCode(code.slice(8, 17))) failed.push('mod11')
  return failed
}

function checkCharacter(code: string): string | undefined {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * ALPHABET.indexOf(code[i]!), 0)
  return ALPHABET[(31 - (total % 31)) % 31]
}

/** The mod-11 digit of a nine-character 组织机构代码 (GB 11714), hyphen left out. */
export function passesOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false
  const total = ORGANISATION_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number.parseInt(code[i]!, 36), 0)
  return code[8] === ORGANISATION_CHECK_CHARACTERS[total % 11]
}
