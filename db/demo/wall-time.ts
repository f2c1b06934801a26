/** Milliseconds of a Beijing wall clock read as if it were UTC: all that a platform's report knows of time. */
export type WallMs = number

export const SECOND_MS = 1_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** `2026-06-18`, or with a time `2026-06-18 20:30:00`. */
export function wallMs(text: string): WallMs {
  return Date.parse(`${text.length > 10 ? text.replace(' ', 'T') : `${text}T00:00:00`}Z`)
}

export function wallText(at: WallMs): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

export function wallDate(at: WallMs): string {
  return wallText(at).slice(0, 10)
}

/** The first instant of the month after `month` ('YYYY-MM'). */
export function monthEnd(month: string): WallMs {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Date.UTC(year, number, 1)
}
