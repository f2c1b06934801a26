import { parseLocalTime } from '@qudao/api/domain/clocks'
import type { Me } from '#lib/me.ts'

/** The first instant of a day that was typed as 2026-11-23, in the brand's time zone; undefined if none was typed. */
export function startOfDay(me: Me | null, brand: string, day: string): string | undefined {
  const zone = me?.brands.find((membership) => membership.brand === brand)?.timeZone
  return parseLocalTime(day, zone)?.toISOString()
}
