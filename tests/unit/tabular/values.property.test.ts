import { fc, test } from '@fast-check/vitest'
import { parseAmount } from '@qudao/api/domain/amount-text'
import { parseLocalTime } from '@qudao/api/domain/clocks'
import { readHundredths, readWallTime } from '@qudao/api/platform/tabular/byte-values'
import { cleanCell } from '@qudao/api/platform/tabular/clean-cell'
import { bytesSource, openTable } from '@qudao/api/platform/tabular/index'
import { numberToText, serialToText } from '@qudao/api/platform/tabular/sheet-cells'
import { hashText, hashWord } from '@qudao/api/platform/tabular/word-hash'
import { describe, expect } from 'vitest'

const amountLike = fc.oneof(
  fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, d]) => (n / 10 ** d).toFixed(d)),
  fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ',', ' ', 'e'), maxLength: 18 }),
)
const timeLike = fc.oneof(
  fc
    .date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  fc
    .tuple(
      fc.integer({ min: 1999, max: 2030 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom('', ' 09:30', ' 23:59:59', ' 24:00:00', ' 9:30', 'T09:30'),
    )
    .map(
      ([year, month, day, time]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time}`,
    ),
)

describe('the quick ways to read a cell', () => {
  test.prop([amountLike])('an amount is what parseAmount says, or left to it', (text) => {
    const bytes = Buffer.from(text)
    const quick = readHundredths(bytes, 0, bytes.length)
    if (!Number.isNaN(quick)) expect(BigInt(quick)).toBe(parseAmount(text))
  })

  test.prop([timeLike])('a time is what parseLocalTime says, and is never invented', (text) => {
    const bytes = Buffer.from(text)
    const quick = readWallTime(bytes, 0, bytes.length)
    const slow = parseLocalTime(text, 'UTC')
    if (!Number.isNaN(quick)) expect(quick).toBe(slow?.getTime())
    else expect(slow === undefined || /T| \d:/.test(text)).toBe(true)
  })

  test.prop([fc.string({ unit: fc.constantFrom('a', 'Z', '0', '9', '-', '_', '.', '茶'), maxLength: 40 }), fc.nat()])(
    'words hash alike as bytes and as text',
    (text, seed) => {
      const bytes = Buffer.from(text)
      const hash = hashWord(bytes, 0, bytes.length, seed)
      expect(hash).toBe(/^[\w-]+$/.test(text) ? hashText(text, seed) : -1)
    },
  )

  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('"', '=', "'", '-', '茶', ' ', '\u00A0', ',', '\t', 'a', '7'), maxLength: 8 }),
    fc.constantFrom('山隐旗舰店', '素手茶集', '推广位1', '推广位2'),
  )
  test.prop([fc.array(cell, { minLength: 1, maxLength: 40 }), fc.boolean()])(
    'a cell reads the same from bytes, remembered or not, as cleaned by hand',
    async (cells, isQuoted) => {
      const quote = (text: string) => (isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
      const text = `编号,内容\n${cells.map((content, i) => `r${i},${quote(content)}`).join('\n')}\n`
      const table = await openTable(bytesSource(Buffer.from(text)))
      for await (const batch of table.batches()) {
        for (let row = 0; row < batch.rowCount; row++) {
          const content = cells[Number(batch.text(row, 0).slice(1))]!
          expect(batch.text(row, 1)).toBe(cleanCell(content))
          expect(batch.shared(row, 1, (made) => ({ made })).made).toBe(cleanCell(content))
        }
      }
    },
  )
})

describe('numbers of a sheet', () => {
  test.prop([fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 4 })])(
    'a decimal keeps its digits',
    (n, decimals) => {
      const text = (n / 10 ** decimals).toFixed(decimals)
      expect(Number(numberToText(Number(text)))).toBe(Number(text))
      expect(numberToText(Number(text))).not.toMatch(/e/)
    },
  )

  test.prop([
    fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }),
  ])('a date survives as a serial, to the second', (date) => {
    const seconds = Math.floor(date.getTime() / 1000)
    const text = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
    expect(serialToText(seconds / 86_400 + 25_569, false)).toBe(text)
    expect(serialToText(seconds / 86_400 + 25_569 - 1462, true)).toBe(text)
  })
})
