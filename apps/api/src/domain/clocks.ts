import { DomainError } from './errors.ts'
import { DAY_MS, instantOfWall, offsetAt } from './zone-offset.ts'

/** Where business days and months begin, unless the brand says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai'

/** A calendar month of the brand's zone, `YYYY-MM`. */
export type Period = string

/** @throws DomainError `period.invalid` unless the text is `YYYY-MM` */
export function parsePeriod(text: string): Period {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) {
    throw new DomainError('period.invalid', 'a period is a month, written YYYY-MM', { text })
  }
  return text
}

/** The instants of a month: `start` belongs to it, `end` to the next. */
export function periodBounds(period: Period, zone: string = DEFAULT_ZONE): { start: Date; end: Date } {
  return { start: startOf(parsePeriod(period), zone), end: startOf(addMonths(period, 1), zone) }
}

function startOf(period: Period, zone: string): Date {
  return new Date(instantOfWall(Date.parse(`${period}-01T00:00:00Z`), zone))
}

export function addMonths(period: Period, months: number): Period {
  const [year, month] = parsePeriod(period).split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 1 + months)).toISOString().slice(0, 7)
}

/** The month in which an instant falls. */
export function monthOf(instant: Date, zone: string = DEFAULT_ZONE): Period {
  return wallText(instant, zone).slice(0, 7)
}

/** The local date of an instant, `YYYY-MM-DD`. */
export function dateOf(instant: Date, zone: string = DEFAULT_ZONE): string {
  return wallText(instant, zone).slice(0, 10)
}

/** The local time of an instant, `YYYY-MM-DD HH:mm:ss`. */
export function formatLocalTime(instant: Date, zone: string = DEFAULT_ZONE): string {
  return wallText(instant, zone).slice(0, 19).replace('T', ' ')
}

function wallText(instant: Date, zone: string): string {
  return new Date(wallOf(instant, zone)).toISOString()
}

function wallOf(instant: Date, zone: string): number {
  return instant.getTime() + offsetAt(instant.getTime(), zone)
}

/** The same wall time so many local days later: when a hold of `days` ends. */
export function addDays(instant: Date, days: number, zone: string = DEFAULT_ZONE): Date {
  return new Date(instantOfWall(wallOf(instant, zone) + days * DAY_MS, zone))
}

const LOCAL_TIME = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/

/**
 * The instant of a local time as reports write it: `2026-10-18 20:41:07`, `2026/1/5 9:04`, or a date alone for its
 * midnight. Fractions of a second are dropped. `undefined` if no such time exists, e.g. on 30 February.
 */
export function parseLocalTime(text: string, zone: string = DEFAULT_ZONE): Date | undefined {
  const match = LOCAL_TIME.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const [hour, minute, second] = [Number(match[5] ?? 0), Number(match[6] ?? 0), Number(match[7] ?? 0)]
  if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined
  return new Date(instantOfWall(Date.UTC(year, month - 1, day, hour, minute, second), zone))
}

function isDate(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
