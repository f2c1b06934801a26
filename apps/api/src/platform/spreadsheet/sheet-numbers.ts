/** Excel keeps 15 significant digits; a longer figure is written as text rather than changed. */
const LARGEST_EXACT = 10n ** 15n
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

export function isTooLong(value: number | bigint): boolean {
  const whole = BigInt(value)
  return whole >= LARGEST_EXACT || whole <= -LARGEST_EXACT
}

/** A date as Excel's day number, counted without a time zone so that it reads the same everywhere; undefined if none. */
export function dayNumber(text: string): { serial: number; hasTime: boolean } | undefined {
  const parts = DATE.exec(text)
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const serial = (Date.UTC(year, month - 1, day, hour, minute, second) - EXCEL_EPOCH) / DAY_MS
  return { serial, hasTime: parts[4] !== undefined }
}
