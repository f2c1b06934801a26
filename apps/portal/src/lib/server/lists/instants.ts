import { addDays, parseLocalTime } from '@qudao/api/domain/clocks'
import { readDays } from '../../lists/days.ts'

/** The instants of `?dates=`: the last day is inclusive on the screen and exclusive in the question. */
export function instantsOf(params: URLSearchParams, timeZone: string): { from?: string; to?: string } {
  const { from, to } = readDays(params.get('dates'))
  const start = from ? parseLocalTime(from, timeZone) : undefined
  const last = to ? parseLocalTime(to, timeZone) : undefined
  return {
    ...(start ? { from: start.toISOString() } : {}),
    ...(last ? { to: addDays(last, 1, timeZone).toISOString() } : {}),
  }
}
