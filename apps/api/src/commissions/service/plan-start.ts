import { inBrand } from '@qudao/db/client'
import { addMonths, monthOf } from '../../domain/clocks.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { findFirstSaleDay, listWaitingDays, type WaitingDay } from '../queries/plan-start.ts'
import { findLastClosedPeriod } from '../queries/plans.ts'

export type PlanStart = Readonly<{ startsOn: string; waiting: readonly WaitingDay[] }>

/**
 * From when a new plan should serve: the start of the earliest month that is not closed. Before the first close that is
 * the month of the first sale, and the month before this one while there are none: the first report is of a past month.
 */
export function getPlanStart(deps: Deps, actor: Member): Promise<PlanStart> {
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, brand } = actor
    const [waiting, firstSale, closed] = [
      await listWaitingDays(tx, brandId, brand),
      await findFirstSaleDay(tx, brandId, brand),
      await findLastClosedPeriod(tx, brandId, brand.currency),
    ]
    if (closed) return { startsOn: `${addMonths(closed, 1)}-01`, waiting }
    const lastMonth = addMonths(monthOf(deps.now(), brand.timeZone), -1)
    const months = [lastMonth, ...[waiting[0]?.day, firstSale].flatMap((day) => (day ? [day.slice(0, 7)] : []))]
    return { startsOn: `${months.toSorted()[0]}-01`, waiting }
  })
}
