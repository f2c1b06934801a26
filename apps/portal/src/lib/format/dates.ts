/** A moment as the clock on the wall of a time zone shows it. */
export type WallTime = Readonly<{
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}>

const formats = new Map<string, Intl.DateTimeFormat>()

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export function toWallTime(instant: Date, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    partsFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    weekday: WEEKDAYS.indexOf(parts.weekday ?? ''),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026-11-23`, for documents and public pages. */
export function isoDate({ year, month, day }: WallTime): string {
  return `${year}-${two(month)}-${two(day)}`
}

/** `11-23`, or `2025-11-23` when it is not this year: for tables. */
export function tableDate(time: WallTime, now: WallTime): string {
  return time.year === now.year ? `${two(time.month)}-${two(time.day)}` : isoDate(time)
}

export function clock({ hour, minute }: WallTime): string {
  return `${two(hour)}:${two(minute)}`
}

/** Days from one wall date to another, by the calendar. */
export function daysBetween(from: WallTime, to: WallTime): number {
  return Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  )
}
