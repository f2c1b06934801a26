import { parseLocalTime } from '@qudao/api/domain/clocks'
import type { Membership } from '#lib/me.ts'

/** The first instant of a day that was typed as 2026-11-23, in the brand's time zone; undefined if none was typed. */
export function startOfDay(membership: Membership | null, day: string): string | undefined {
  return parseLocalTime(day, membership?.timeZone)?.toISOString()
}
