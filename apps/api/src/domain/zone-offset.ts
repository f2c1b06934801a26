export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** China has kept one offset since its summer time ended in 1991; nothing we date is older. */
const FIXED_OFFSETS_MS: Readonly<Record<string, number>> = { 'Asia/Shanghai': 8 * HOUR_MS, UTC: 0 }

/** How far the wall clock of the zone is ahead of UTC at this instant, in milliseconds. */
export function offsetAt(epochMs: number, zone: string): number {
  return FIXED_OFFSETS_MS[zone] ?? rememberedOffset(epochMs, zone)
}

/**
 * The instant at which the wall clock of the zone shows this time, given as if it were UTC. Of a time that the
 * clock shows twice, the first; one that it skips counts as so much later.
 */
export function instantOfWall(wallMs: number, zone: string): number {
  const before = offsetAt(wallMs - DAY_MS, zone)
  const after = offsetAt(wallMs + DAY_MS, zone)
  const isStillBefore = offsetAt(wallMs - before, zone) === before
  const isAlreadyAfter = offsetAt(wallMs - after, zone) === after
  return wallMs - (!isStillBefore && isAlreadyAfter ? after : before)
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsetsOfDays = new Map<string, Map<number, number>>()

/** Intl is slow, and an offset that is the same at both ends of a UTC day holds in between: ask once a day. */
function rememberedOffset(epochMs: number, zone: string): number {
  const day = Math.floor(epochMs / DAY_MS)
  const offsets = offsetsOfDays.get(zone) ?? new Map<number, number>()
  offsetsOfDays.set(zone, offsets)
  const known = offsets.get(day)
  if (known !== undefined) return known
  const atStart = askIntl(day * DAY_MS, zone)
  if (atStart !== askIntl((day + 1) * DAY_MS, zone)) return askIntl(epochMs, zone)
  offsets.set(day, atStart)
  return atStart
}

function askIntl(epochMs: number, zone: string): number {
  const formatter =
    formatters.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, formatter)
  const offset = /GMT([+-])?(\d\d)?:?(\d\d)?:?(\d\d)?$/.exec(formatter.format(epochMs)) // `GMT`, `GMT-05:00`
  const [hours, minutes, seconds] = [offset?.[2], offset?.[3], offset?.[4]].map((part) => Number(part ?? 0))
  const magnitude = hours! * HOUR_MS + minutes! * 60_000 + seconds! * 1000
  return offset?.[1] === '-' ? -magnitude : magnitude
}
