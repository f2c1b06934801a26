import { addMonths } from '@qudao/api/domain/clocks'

type Month = Readonly<{ period: string; until: string }>

/** The last day of a month, `2026-10-31`. */
export function lastDayOf(period: string): string {
  const next = new Date(`${addMonths(period, 1)}-01T00:00:00Z`)
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/** Whether the figures stop before the month does: it still runs. A whole month ends with the first day of the next. */
export function isRunning({ period, until }: Month): boolean {
  const lastNoon = new Date(`${lastDayOf(period)}T00:00:00Z`)
  return new Date(until) < lastNoon
}

/** The change against an earlier amount in parts per million; nothing to compare with when that was nothing. */
export function changePpm(minor: string, beforeMinor: string): number | null {
  const before = BigInt(beforeMinor)
  if (before <= 0n) return null
  // a tenth of a percent is as fine as anybody reads it
  return Number(((BigInt(minor) - before) * 1000n) / before) * 1000
}
