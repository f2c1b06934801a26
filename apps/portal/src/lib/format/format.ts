import type { Messages } from '../messages/index.ts'
import { clock, daysBetween, isoDate, tableDate, toWallTime, type WallTime } from './dates.ts'
import { formatMoney } from './money.ts'
import { formatBytes, formatCount, formatRate } from './numbers.ts'

/**
 * How a date is told: `day` 11 月 23 日 in sentences, `weekday` adds 周一, `date` 11-23 and `time` 11-23 14:22 in tables,
 * `document` 2026-11-23, `clock` 14:22, `due` a deadline (超期 1 天, 18:00 前, 周三 12:00, 12 月 3 日), `left` 还剩 9 小时 12 分.
 */
export type DateKind = 'day' | 'weekday' | 'date' | 'time' | 'document' | 'clock' | 'due' | 'left'

export type FormatSource = Readonly<{ locale: string; timeZone: string; messages: Messages; now: Date }>

/** Words for amounts, counts and dates in the reader's language and the brand's time zone. Read it inside markup or `$derived`. */
export class Format {
  readonly #source: () => FormatSource

  constructor(source: () => FormatSource) {
    this.#source = source
  }

  get locale(): string {
    return this.#source().locale
  }

  money(minor: string | bigint, currency: string, options: { signed?: boolean } = {}): string {
    return formatMoney(minor.toString(), currency, this.locale, options.signed)
  }

  count(count: number | bigint): string {
    return formatCount(count, this.locale)
  }

  rate(ratePpm: number): string {
    return formatRate(ratePpm)
  }

  bytes(bytes: number): string {
    return formatBytes(bytes)
  }

  /** A month like `2026-10`: 2026 年 10 月; without the year when it is this one. */
  month(month: string): string {
    const [year = 0, number = 1] = month.split('-').map(Number)
    const isThisYear = year === this.#wall(this.#source().now).year
    return this.#source().messages.dates.month(number, isThisYear ? undefined : year)
  }

  date(instant: string | Date, kind: DateKind): string {
    const at = new Date(instant)
    const time = this.#wall(at)
    const now = this.#wall(this.#source().now)
    if (kind === 'document') return isoDate(time)
    if (kind === 'date') return tableDate(time, now)
    if (kind === 'clock') return clock(time)
    if (kind === 'time') return `${tableDate(time, now)} ${clock(time)}`
    if (kind === 'due') return this.#due(at, time, now)
    if (kind === 'left') return this.#left(at)
    const words = this.#source().messages.dates
    const day = words.day(time.month, time.day, time.year === now.year ? undefined : time.year)
    return kind === 'weekday' ? words.dayAndWeekday(day, words.weekday(time.weekday)) : day
  }

  #wall(instant: Date): WallTime {
    return toWallTime(instant, this.#source().timeZone)
  }

  #due(at: Date, time: WallTime, now: WallTime): string {
    const words = this.#source().messages.dates
    const days = daysBetween(now, time)
    if (at <= this.#source().now) return this.#overdue(at, -days)
    if (days === 0) return words.before(clock(time))
    if (days < 7) return `${words.weekday(time.weekday)} ${clock(time)}`
    return words.day(time.month, time.day, time.year === now.year ? undefined : time.year)
  }

  #overdue(at: Date, days: number): string {
    const words = this.#source().messages.dates
    const hours = Math.max(1, Math.floor((this.#source().now.getTime() - at.getTime()) / 3_600_000))
    return days > 0 ? words.overdueDays(days) : words.overdueHours(hours)
  }

  #left(at: Date): string {
    const words = this.#source().messages.dates
    const minutes = Math.floor((at.getTime() - this.#source().now.getTime()) / 60_000)
    if (minutes <= 0) return this.date(at, 'due')
    return minutes >= 48 * 60
      ? words.leftDays(Math.floor(minutes / 1440))
      : words.leftHours(Math.floor(minutes / 60), minutes % 60)
  }
}
