import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx'

const SERIAL_EPOCH_1900 = Date.UTC(1899, 11, 30)
const DAYS_1904 = 1462
const FALSE_LEAP_DAY = 60 // Excel counts a 29 February 1900 that never was
const MS_PER_DAY = 86_400_000

/** More digits than a double, and so Excel, keeps exactly: the rest of such a number is lost. */
const EXACT_INTEGER = 1e15

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/**
 * The text of a sheet's cell: dates as `YYYY-MM-DD HH:mm:ss`, numbers as the shortest plain decimal, formulas by the
 * value that was saved with them. A number beyond 15 digits comes in scientific notation, since its last digits are
 * invented: whoever reads an identifier there can tell that it is damaged.
 */
export function sheetCellText(cell: CellObject | undefined, is1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = cell.z !== undefined && SSF.is_date(String(cell.z))
    return isDate ? serialToText(cell.v, is1904) : numberToText(cell.v)
  }
  if (cell.t === 'e') return ERROR_TEXTS[Number(cell.v)] ?? '#ERROR!'
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE'
  return String(cell.v)
}

/** 15 significant digits are what Excel shows and means: 0.1 + 0.2 is stored as 0.30000000000000004 and is 0.3. */
export function numberToText(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!'
  if (Math.abs(value) >= EXACT_INTEGER) return value.toExponential()
  const text = String(Number(value.toPrecision(15)))
  return /e/.test(text) ? Number(text).toFixed(20).replace(/0+$/, '') : text
}

/** A date serial of a workbook as local time, to the second; '' for what is no date. */
export function serialToText(serial: number, is1904: boolean): string {
  const days = is1904 ? serial + DAYS_1904 : serial < FALSE_LEAP_DAY ? serial + 1 : serial
  const ms = SERIAL_EPOCH_1900 + Math.round((days * MS_PER_DAY) / 1000) * 1000
  const date = new Date(ms)
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return numberToText(serial)
  return date.toISOString().slice(0, 19).replace('T', ' ')
}

export type MergeFill = Readonly<{ row: number; column: number; fromRow: number }>

/** The cells that a vertical merge hides: each repeats the value above it. Horizontal merges stay empty: they are titles. */
export function listMergeFills(sheet: WorkSheet, rowCount: number, maxColumns: number, maxFills: number): MergeFill[] {
  const fills: MergeFill[] = []
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.c >= maxColumns) continue
    for (let row = s.r + 1; row <= Math.min(e.r, rowCount - 1); row++) {
      if (fills.length === maxFills) return fills
      fills.push({ row, column: s.c, fromRow: s.r })
    }
  }
  return fills
}
