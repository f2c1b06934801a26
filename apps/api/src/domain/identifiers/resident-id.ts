import { toHalfWidth } from './half-width.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

export type ResidentIdCheck = 'length' | 'alphabet' | 'date' | 'mod11'
export type ResidentIdResult = Readonly<{
  ok: boolean
  normalised: string
  failed: readonly ResidentIdCheck[]
  /** `YYYY-MM-DD`, if the number holds a date that exists */
  birthDate?: string
}>

/** Checks a 居民身份证 number (GB 11643): shape, a birth date that exists, and the mod-11 check character. */
export function checkResidentId(text: string): ResidentIdResult {
  const normalised = toHalfWidth(text).replace(/\s/g, '').toUpperCase()
  if (normalised.length !== 18) return { ok: false, normalised, failed: ['length'] }
  if (!/^\d{17}[\dX]$/.test(normalised)) return { ok: false, normalised, failed: ['alphabet'] }
  const birthDate = existingDate(normalised.slice(6, 14))
  const failed: ResidentIdCheck[] = []
  if (!birthDate) failed.push('date')
  if (normalised[17] !== checkCharacter(normalised)) failed.push('mod11')
  return { ok: failed.length === 0, normalised, failed, ...(birthDate && { birthDate }) }
}

function existingDate(yyyymmdd: string): string | undefined {
  const iso = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

function checkCharacter(id: string): string | undefined {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0)
  return CHECK_CHARACTERS[total % 11]
}
