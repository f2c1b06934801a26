import { toHalfWidth } from '../../domain/identifiers/half-width.ts'
import { toPlainText } from '../plain-text.ts'

/** As much as a cell of Excel holds. */
const MAX_CELL = 32_767
// spaces of every width, control and zero-width characters, the BOM: what copying leaves at the ends
const BLANK = /[\s\p{Cc}\u200B-\u200F\u2060\uFEFF]/u
const EXCEL_ARMOUR = /^="([^"]*)"$/
const EMPTY_MARK = /^[-\u2010-\u2015\u2212\uFF0D]{1,3}$/

/**
 * The text a cell means, without what spreadsheets and exports wrap around it: outer spaces of any width, the armour
 * that keeps Excel from rewriting long numbers (`="…"`, a leading `'` or tab), and dashes that stand for nothing.
 */
export function cleanCell(raw: string): string {
  let text = trimBlank(raw)
  text = EXCEL_ARMOUR.exec(text)?.[1]?.trim() ?? text
  if (text.length > 1 && text.startsWith("'")) text = text.slice(1).trimStart()
  return EMPTY_MARK.test(text) ? '' : toPlainText(text)
}

/** From the ends inwards: a pattern for the end would look at every run of spaces inside of a hostile cell. */
function trimBlank(raw: string): string {
  let start = 0
  let end = Math.min(raw.length, MAX_CELL)
  while (start < end && isBlank(raw, start)) start++
  while (start < end && isBlank(raw, end - 1)) end--
  return raw.slice(start, end)
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit <= 0x20 || unit >= 0x7f) && BLANK.test(text[at]!)
}

const INVISIBLE = /[\s\u00A0\u200B-\u200F\u2060\u3000\uFEFF"']/g

/** The form in which column names are compared: half-width, lower case, without spaces, breaks and quotes. */
export function normalizeHeader(text: string): string {
  return toHalfWidth(text).replace(INVISIBLE, '').toLowerCase()
}
