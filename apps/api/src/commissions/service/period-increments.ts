import { type PeriodIncrement, periodIncrement } from '../../domain/commission/period.ts'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { PeriodLineRow } from '../queries/period-lines.ts'

export type PartnerIncrement = Readonly<{
  planId: Uuid
  planVersion: number
  payer: PeriodLineRow['payer']
  partnerId: Uuid
  lines: readonly PeriodLineRow[]
  increment: PeriodIncrement
}>

/**
 * What the close of a month adds per partner and plan version (law 5). Lines meet the rounding in the order of the
 * platform's own keys, not of our ids: those follow the order of arrival, which must change nothing.
 */
export function periodIncrements(
  rows: readonly PeriodLineRow[],
  termsOf: (planId: Uuid, version: number) => PlanTerms,
): PartnerIncrement[] {
  const groups = Map.groupBy(rows, (row) => `${row.planId}|${row.planVersion}|${row.partnerId}`)
  return [...groups.values()].map((lines) => {
    const { planId, planVersion, payer, partnerId } = lines[0]!
    const idOf = new Map(lines.map(({ stableKey, lineId }) => [stableKey, lineId]))
    const { shares, ...increment } = periodIncrement(
      termsOf(planId, planVersion),
      lines.map((line) => ({ ...line, lineId: line.stableKey })),
    )
    const ownShares = shares.map((share) => ({ ...share, lineId: idOf.get(share.lineId)! }))
    return { planId, planVersion, payer, partnerId, lines, increment: { ...increment, shares: ownShares } }
  })
}
