import { BUSY_DAYS, CAMPAIGN, HOUR_WEIGHTS, WEEKDAY_FACTORS } from '../data/calendar.ts'
import { type Random, weightedPicker } from '../random.ts'
import { DAY_MS, HOUR_MS, monthEnd, SECOND_MS, type WallMs, wallDate, wallMs } from '../wall-time.ts'

/** Draws instants of a month as orders fall on it: by day of the week, campaign and hour. */
export function orderTimes(month: string): (random: Random) => WallMs {
  const firstDay = wallMs(`${month}-01`)
  const days = Array.from({ length: (monthEnd(month) - firstDay) / DAY_MS }, (_, i) => firstDay + i * DAY_MS)
  const pickDay = weightedPicker(days, dayFactor)
  const pickHour = weightedPicker([...HOUR_WEIGHTS.keys()], (hour) => HOUR_WEIGHTS[hour]!)
  return (random) => pickDay(random) + pickHour(random) * HOUR_MS + random.int(0, 3_599) * SECOND_MS
}

function dayFactor(day: WallMs): number {
  const date = wallDate(day)
  const busy = BUSY_DAYS.find(({ from, until }) => from <= date && date <= until)?.factor ?? 1
  return busy * WEEKDAY_FACTORS[new Date(day).getUTCDay()]!
}

export function isInCampaign(at: WallMs): boolean {
  const date = wallDate(at)
  return CAMPAIGN.from <= date && date <= CAMPAIGN.until
}
