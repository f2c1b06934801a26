import { dateOf, parseLocalTime } from '../../domain/clocks.ts'
import { firstPayDay } from '../../domain/payout/pay-day.ts'
import type { BrandView } from '../../platform/actor.ts'

/** When a brand that has said its pay day will pay what was closed at an instant. */
export type ExpectedPayDay = Readonly<{
  /** 1 to 31; null while the brand has not said one. */
  dayOfMonth: number | null
  /** Its first pay day from the close on, a local date. */
  on: string | null
  startsAt: Date | null
  /** That day is over: nothing is promised for it any more. */
  isPast: boolean
}>

export function expectedPayDay(
  { settings, timeZone }: Pick<BrandView, 'settings' | 'timeZone'>,
  closedAt: Date | null,
  now: Date,
): ExpectedPayDay {
  const dayOfMonth = settings.payDay ?? null
  if (dayOfMonth === null || closedAt === null) return { dayOfMonth, on: null, startsAt: null, isPast: false }
  const on = firstPayDay(dayOfMonth, dateOf(closedAt, timeZone))
  return { dayOfMonth, on, startsAt: parseLocalTime(on, timeZone) ?? null, isPast: on < dateOf(now, timeZone) }
}
