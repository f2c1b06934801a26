import type { ColumnType } from './sheet.ts'

/** Positions in cellXfs below. */
export const HEADER = 1
export const TEXT = 2
export const QUOTED_TEXT = 3
const INTEGER = 4
const PERCENT = 5
export const DAY = 6
export const MINUTE = 7
const AMOUNT = 8
const MOST_DECIMALS = 4

/** The style of a number; an amount shows the decimals of its currency. */
export function numberStyle(type: ColumnType, decimals = 2): number {
  if (type === 'percent') return PERCENT
  return type === 'amount' ? AMOUNT + Math.min(decimals, MOST_DECIMALS) : INTEGER
}

const FORMATS = [
  '0.00##%',
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm:ss',
  '#,##0',
  '#,##0.0',
  '#,##0.00',
  '#,##0.000',
  '#,##0.0000',
]
const FIRST_OWN_FORMAT = 164
const AS_TEXT = 49
const WHOLE = 3

const xf = (format: number, more = '') =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`
const own = FORMATS.map((_, i) => xf(FIRST_OWN_FORMAT + i))

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** xl/styles.xml. A quoted text stays a text even when somebody edits its cell. */
export const STYLES = `${XML}<styleSheet xmlns="${NS}"><numFmts count="${FORMATS.length}">${FORMATS.map(
  (code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${code}"/>`,
).join(
  '',
)}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEDE6"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${5 + own.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="${AS_TEXT}" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>${xf(AS_TEXT)}${xf(AS_TEXT, ' quotePrefix="1"')}${xf(WHOLE)}${own.join('')}</cellXfs></styleSheet>`
