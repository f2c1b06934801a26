import { addDays, addMonths, dateOf, monthOf, periodBounds } from '../../../domain/clocks.ts'
import { can, type Member } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { type DaySales, findNewestSale, readMonth, type Sales } from '../../queries/workbench/sales.ts'

type SalesOf = Readonly<{ period: string; until: Date; salesMinor: bigint; lines: number }>
export type MonthFigures = SalesOf &
  Readonly<{
    currency: string
    commissionMinor: bigint | null
    channelMinor: bigint | null
    before: SalesOf | null
    days: readonly DaySales[]
  }>

/**
 * The newest month with sales, per currency, beside the month before. Reports often come only after a month is over, so
 * it is seldom the present one; while it still runs, the month before counts up to the same point of it.
 */
export async function readMonthFigures(deps: Deps, actor: Member): Promise<MonthFigures[]> {
  const { timeZone } = actor.brand
  const newest = await findNewestSale(deps.db, actor)
  if (!newest) return []
  const now = deps.now()
  const period = monthOf(newest, timeZone)
  const whole = periodBounds(period, timeZone)
  const month = { start: whole.start, end: now < whole.end && now > whole.start ? now : whole.end }
  const earlier = addMonths(period, -1)
  const before = samePart(periodBounds(earlier, timeZone), month, whole.end)
  const [sales, salesBefore, days, commission] = await readMonth(deps.db, actor, { month, before, period, timeZone })
  const ofCurrency = <Row extends { currency: string }>(rows: readonly Row[], currency: string) =>
    rows.find((row) => row.currency === currency)
  const seesMoney = can(actor, 'settlements.read')
  return sales.map(({ currency, salesMinor, lines }: Sales) => {
    const past = ofCurrency(salesBefore, currency)
    return {
      currency,
      period,
      until: month.end,
      salesMinor,
      lines,
      commissionMinor: seesMoney ? (ofCurrency(commission, currency)?.amountMinor ?? 0n) : null,
      channelMinor: seesMoney ? (ofCurrency(commission, currency)?.channelMinor ?? 0n) : null,
      before: past ? { period: earlier, until: before.end, salesMinor: past.salesMinor, lines: past.lines } : null,
      days: everyDay(month, timeZone).map(
        (day) =>
          days.find((known) => known.currency === currency && known.day === day) ?? { currency, day, salesMinor: 0n },
      ),
    }
  })
}

type Span = { start: Date; end: Date }

/** The local days of a span, those without a sale too: a picture of a month has as many places as the month has days. */
function everyDay({ start, end }: Span, timeZone: string): string[] {
  const days: string[] = []
  for (let at = start; at < end; at = addDays(at, 1, timeZone)) days.push(dateOf(at, timeZone))
  return days
}

function samePart(before: Span, month: Span, monthEnd: Date): Span {
  if (month.end >= monthEnd) return before
  const end = new Date(before.start.getTime() + (month.end.getTime() - month.start.getTime()))
  return { start: before.start, end: end < before.end ? end : before.end }
}
