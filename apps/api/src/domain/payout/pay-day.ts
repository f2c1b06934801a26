import { addMonths, type Period } from '../clocks.ts'

/** A day of the month on which a brand pays, 1 to 31; a shorter month pays on its last day. */
export type PayDay = number

/**
 * The first pay day on or after a local date `YYYY-MM-DD`: the 25th after 2026-11-26 is 2026-12-25, the 31st after
 * 2026-02-01 is 2026-02-28.
 *
 * @throws RangeError unless the day is 1 to 31
 */
export function firstPayDay(payDay: PayDay, date: string): string {
  if (!Number.isInteger(payDay) || payDay < 1 || payDay > 31) throw new RangeError('a pay day is 1 to 31')
  const month = date.slice(0, 7)
  const inMonth = payDayOf(payDay, month)
  return inMonth >= date ? inMonth : payDayOf(payDay, addMonths(month, 1))
}

function payDayOf(payDay: PayDay, month: Period): string {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate()
  return `${month}-${String(payDay < last ? payDay : last).padStart(2, '0')}`
}
