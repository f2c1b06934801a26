import type { Random } from './random.ts'

/** Region 990000 is not assigned to any place, so these numbers belong to nobody. */
const NO_REGION = '990000'
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** An invented 居民身份证 number with a right check character (GB 11643). */
export function inventResidentId(random: Random): string {
  const birthday = `${random.int(1972, 2003)}${twoDigits(random.int(1, 12))}${twoDigits(random.int(1, 28))}`
  const body = `${NO_REGION}${birthday}${random.digits(3)}`
  const total = RESIDENT_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0)
  return body + '10X98765432'[total % 11]
}

/** An invented 统一社会信用代码 (91 company, 92 sole trader) that passes both of its checks. */
export function inventUscc(kind: '91' | '92', random: Random): string {
  const organisation = organisationCode(`MA${random.digits(6)}`)
  const body = `${kind}${NO_REGION}${organisation}`
  const total = [...body].reduce((sum, char, i) => sum + USCC_ALPHABET.indexOf(char) * powerOfThree(i), 0)
  return body + USCC_ALPHABET[(31 - (total % 31)) % 31]
}

function organisationCode(eight: string): string {
  const total = ORGANISATION_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number.parseInt(eight[i]!, 36), 0)
  return eight + '0X987654321'[total % 11]
}

function powerOfThree(exponent: number): number {
  return exponent === 0 ? 1 : (powerOfThree(exponent - 1) * 3) % 31
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
