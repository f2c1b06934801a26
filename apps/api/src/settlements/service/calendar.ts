import { inBrand } from '@qudao/db/client'
import { visibleTo } from '../../commissions/index.ts'
import { addMonths, monthOf, periodBounds } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type ClosedMonth, listClosedMonths, listOpenMonths } from '../queries/calendar.ts'
import { findMissing, type Missing } from '../queries/missing.ts'

export type MonthToClose = Readonly<{
  period: string
  currency: string
  /** `ready` can be closed now; `waiting` is over but an earlier month comes first; `running` is not over. */
  state: 'ready' | 'waiting' | 'running'
  endsAt: Date
  entries: number
  amountMinor: bigint
  missing: Missing | null
}>
export type Calendar = Readonly<{ open: readonly MonthToClose[]; closed: readonly ClosedMonth[] }>

/** Every month of every currency: what is closed, what can be closed now and what is missing for it, what still runs. */
export function listSettlements(deps: Deps, actor: Member): Promise<Calendar> {
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, brand } = actor
    const visible = visibleTo(actor)
    const closed = await listClosedMonths(tx, brandId, visible, { askedBy: actor.memberId })
    const earned = await listOpenMonths(tx, brandId, visible)
    const open: MonthToClose[] = []
    for (const currency of new Set([...earned, ...closed].map((month) => month.currency))) {
      const last = closed.find((month) => month.currency === currency)?.period
      const own = earned.filter((month) => month.currency === currency)
      const periods = periodsToClose(last, own[0]?.period, monthOf(deps.now(), brand.timeZone))
      for (const [index, period] of periods.entries()) {
        const { entries = 0, amountMinor = 0n } = own.find((month) => month.period === period) ?? {}
        const { end: endsAt } = periodBounds(period, brand.timeZone)
        const state = deps.now() < endsAt ? 'running' : index === 0 ? 'ready' : 'waiting'
        const missing = index === 0 ? await findMissing(tx, brandId, { currency, timeZone: brand.timeZone }) : null
        open.push({ period, currency, state, endsAt, entries, amountMinor, missing })
      }
    }
    return { open, closed }
  })
}

/** From the month after the last closed one, else the first with entries, to the present month. */
function periodsToClose(last: string | undefined, first: string | undefined, present: string): string[] {
  const periods: string[] = []
  const start = last === undefined ? first : addMonths(last, 1)
  if (start === undefined) return periods
  for (let period = start; period <= present; period = addMonths(period, 1)) periods.push(period)
  return periods
}

/** @throws DomainError `settlement.not_found` */
export function getSettlement(deps: Deps, actor: Member, id: Uuid): Promise<ClosedMonth> {
  return inBrand(deps.db, actor, async (tx) => {
    const [row] = await listClosedMonths(tx, actor.brandId, visibleTo(actor), { id, askedBy: actor.memberId })
    if (!row) throw new DomainError('settlement.not_found', 'no such settlement', { id })
    return row
  })
}
