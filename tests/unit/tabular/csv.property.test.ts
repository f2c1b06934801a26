import { fc, test } from '@fast-check/vitest'
import { CsvScanner } from '@qudao/api/platform/tabular/csv-scanner'
import { parse } from 'csv-parse/sync'
import { describe, expect } from 'vitest'

type Newline = '\n' | '\r\n'

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '茶', '1', '.', ' ', '=', '\t'), maxLength: 8 }),
)
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 })
const newline = fc.constantFrom<Newline>('\n', '\r\n')

function encode(rows: readonly (readonly string[])[], end: Newline, alwaysQuote: boolean): string {
  const quote = (text: string) =>
    alwaysQuote || /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((cells) => cells.map(quote).join(',') + end).join('')
}

/** All cells as the scanner bounds them, in batches of `maxRows`, from a window that may end anywhere. */
function scanAll(text: string, end: Newline, maxRows: number, windowBytes: number): string[][] {
  const all = Buffer.from(text)
  const scanner = new CsvScanner({ delimiter: ',', newline: end }, { maxRows, maxCells: 10 })
  const rows: string[][] = []
  for (let base = 0, size = windowBytes; base < all.length; ) {
    const window = Buffer.from(new ArrayBuffer((Math.min(size, all.length - base) + 3) & ~3))
    const filled = all.copy(window, 0, base, Math.min(base + size, all.length))
    const stop = scanner.scan(window, 0, filled, base + filled === all.length)
    for (let row = 0; row < scanner.rowCount; row++) rows.push(cellsOf(scanner, window, row))
    size = stop.at === 0 ? size * 2 : windowBytes
    base += stop.at
  }
  return rows
}

function cellsOf(scanner: CsvScanner, window: Buffer, row: number): string[] {
  const cells: string[] = []
  for (let i = scanner.firstCell[row]!; i < scanner.firstCell[row + 1]!; i++) {
    const end = scanner.cellEnd[i]!
    const text = window.toString('utf8', scanner.cellStart[i], end < 0 ? ~end : end)
    cells.push(end < 0 ? text.replaceAll('""', '"') : text)
  }
  return cells
}

const isBlank = (cells: readonly string[]) => cells.every((text) => /^[ \t\r\n",]*$/.test(text))

describe('the scanner', () => {
  test.prop([table, newline, fc.boolean(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 64 })])(
    'finds the cells that another CSV reader finds, however the bytes arrive',
    (rows, end, alwaysQuote, maxRows, windowBytes) => {
      const text = encode(rows, end, alwaysQuote)
      const expected: string[][] = parse(text, { delimiter: ',', record_delimiter: end, relax_column_count: true })
      const blankless = (all: string[][]) => all.filter((cells) => !isBlank(cells))
      expect(blankless(scanAll(text, end, maxRows, windowBytes))).toEqual(blankless(expected))
    },
  )

  test.prop([fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', '1'), maxLength: 60 })])(
    'gives every line of a mangled file to exactly one row, broken or not',
    (text) => {
      const bytes = Buffer.from(text)
      const window = Buffer.from(new ArrayBuffer((bytes.length + 3) & ~3))
      bytes.copy(window)
      const scanner = new CsvScanner({ delimiter: ',', newline: '\n' }, { maxRows: 100, maxCells: 10 })
      expect(scanner.scan(window, 0, bytes.length, true)).toEqual({ at: bytes.length, reason: 'end' })
      let at = 0
      for (let row = 0; row < scanner.rowCount; row++) {
        const skipped = text.slice(at, scanner.rowStart[row])
        expect(skipped).toMatch(/^[,"\s]*$/)
        at = scanner.rowEnd[row]!
      }
      expect(text.slice(at)).toMatch(/^[,"\s]*$/)
    },
  )
})
