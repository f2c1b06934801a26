import { toHalfWidth } from '../../domain/identifiers/half-width.ts'

// a plain space, NBSP, the ideographic space, zero-width characters and the BOM: what copying leaves at the ends
const SPACE_AT_THE_ENDS = /^[\s\u00A0\u200B-\u200F\u2060\u3000\uFEFF]+|[\s\u00A0\u200B-\u200F\u2060\u3000\uFEFF]+$/g
const EXCEL_ARMOUR = /^="([^"]*)"$/
const EMPTY_MARK = /^[-\u2010-\u2015\u2212\uFF0D]{1,3}$/

/**
 * The text a cell means, without what spreadsheets and exports wrap around it: outer spaces of any width, the armour
 * that keeps Excel from rewriting long numbers (`="…"`, a leading `'` or tab), and dashes that stand for nothing.
 */
export function cleanCell(raw: string): string {
  let text = raw.replace(SPACE_AT_THE_ENDS, '')
  text = EXCEL_ARMOUR.exec(text)?.[1]?.trim() ?? text
  if (text.length > 1 && text.startsWith("'")) text = text.slice(1).trimStart()
  return EMPTY_MARK.test(text) ? '' : text
}

const INVISIBLE = /[\s\u00A0\u200B-\u200F\u2060\u3000\uFEFF"']/g

/** The form in which column names are compared: half-width, lower case, without spaces, breaks and quotes. */
export function normalizeHeader(text: string): string {
  return toHalfWidth(text).replace(INVISIBLE, '').toLowerCase()
}
