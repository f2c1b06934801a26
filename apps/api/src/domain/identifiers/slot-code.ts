import { toHalfWidth } from './half-width.ts'

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g
const NOISE_AT_THE_ENDS = /^[\s_'"=]+|[\s_'"]+$/g

/**
 * The key that two spellings of one slot share: half-width, lower case, without invisible characters and without
 * what copying and spreadsheets leave at the ends (spaces, quotes, `=`, a trailing underscore, which has cost
 * people commission). Compare by this key; store and show the code as it came.
 */
export function slotKey(raw: string): string {
  return toHalfWidth(raw).replace(INVISIBLE, '').replace(NOISE_AT_THE_ENDS, '').toLowerCase()
}
