import { randomStream } from '../random.ts'
import { COLUMN } from './report-row.ts'

/** A promotion position that nobody has told the brand about: its lines wait for an owner. */
export const UNKNOWN_SLOT = { adzoneId: '110988888888', adzoneName: '八月新开推广位' } as const

type Damage = (row: string[]) => void

/** What people and programs do to reports, and in which month how often. */
const DAMAGE: readonly Readonly<{ months: readonly string[]; count: number; damage: Damage }>[] = [
  // opened and saved in Excel: the last digits are gone for good
  { months: ['2026-06', '2026-10'], count: 3, damage: (row) => setCell(row, COLUMN.orderNo, asScientific) },
  // a status the platform has introduced since
  { months: ['2026-07', '2026-09'], count: 2, damage: (row) => setCell(row, COLUMN.status, () => '订单冻结') },
  // three decimals: nobody can say which fen was meant
  { months: ['2026-05', '2026-09'], count: 1, damage: (row) => setCell(row, COLUMN.paid, (paid) => `${paid}5`) },
  { months: ['2026-08', '2026-09', '2026-10'], count: 9, damage: giveToUnknownSlot },
  // harmless once read with care
  { months: ['2026-05', '2026-08'], count: 4, damage: (row) => setCell(row, COLUMN.paid, (paid) => `￥${paid}`) },
  { months: ['2026-06'], count: 3, damage: (row) => setCell(row, COLUMN.paid, toFullWidth) },
]

/** Damages a few of a month's rows in place, each at most once. */
export function addDirt(month: string, rows: readonly string[][]): void {
  const random = randomStream(`dirt of ${month}`)
  const touched = new Set<string[]>()
  for (const { count, damage } of DAMAGE.filter(({ months }) => months.includes(month))) {
    for (let done = 0; done < count; ) {
      const row = random.pick(rows)
      if (touched.has(row)) continue
      damage(row)
      touched.add(row)
      done += 1
    }
  }
}

function setCell(row: string[], column: number, change: (text: string) => string): void {
  row[column] = change(row[column]!)
}

function giveToUnknownSlot(row: string[]): void {
  row[COLUMN.adzoneId] = UNKNOWN_SLOT.adzoneId
  row[COLUMN.adzoneName] = UNKNOWN_SLOT.adzoneName
}

function asScientific(digits: string): string {
  return `${digits[0]}.${digits.slice(1, 6)}E+${digits.length - 1}`
}

function toFullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}
