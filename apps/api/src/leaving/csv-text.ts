const NEEDS_QUOTES = /[",\r\n]/

/**
 * One line of a file that is read again by programs: nothing is changed in a value, not even one that a spreadsheet
 * would run as a formula. Nothing between two commas is a missing value, `""` is an empty text.
 */
export const csvLine = (values: readonly (string | null)[]): string => `${values.map(csvValue).join(',')}\r\n`

function csvValue(value: string | null): string {
  if (value === null) return ''
  return value === '' || NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Tells spreadsheet programs that the file is UTF-8. */
export const BOM = '\ufeff'
