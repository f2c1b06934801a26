import { type PeriodLineRow, periodIncrements } from '../../commissions/index.ts'
import type { Period } from '../../domain/clocks.ts'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import { sum } from '../../domain/money.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { PlacedLine, ReplayedBooks } from './replayed-books.ts'

export type TermsOf = (planId: Uuid, version: number) => PlanTerms

/** What a close adds: the months of partners under plans with tiers, or rounded by order or month, as they stand in memory. */
export function closePeriods(books: ReplayedBooks, period: Period, currency: string, termsOf: TermsOf): void {
  const rows = [...books.lines()]
    .filter(({ row }) => row.currency === currency)
    .flatMap((line) => rowsOf(line, period, termsOf))
  for (const { planId, planVersion, payer, partnerId, increment } of periodIncrements(rows, termsOf)) {
    const { amountMinor, shares, perRule } = increment
    if (shares.length === 0) continue
    books.addPeriod({
      kind: 'period',
      id: newId(),
      sourceKey: `period:${planId}:${planVersion}:${partnerId}:${period}`,
      partnerId,
      payer,
      planId,
      planVersion,
      period,
      currency,
      amountMinor,
      baseMinor: sum(perRule.map(({ netSalesMinor }) => netSalesMinor)),
      shares,
    })
  }
}

/** A line's month under each of its versions; several slices under one rule count together. */
function rowsOf({ row, books, key }: PlacedLine, period: Period, termsOf: TermsOf): PeriodLineRow[] {
  const slices = books.ledger
    .of(row.id)
    .entries.filter((slice) => slice.period === period && isClosedByMonth(termsOf(slice.planId, slice.planVersion)))
  const groups = Map.groupBy(slices, ({ planId, planVersion, payer, ruleId }) =>
    [planId, planVersion, payer, ruleId].join('|'),
  )
  return [...groups.values()].map((group) => {
    const { planId, planVersion, payer, ruleId } = group[0]!
    return {
      planId,
      planVersion,
      payer,
      partnerId: row.partnerId,
      lineId: row.id,
      stableKey: key,
      orderNo: row.orderNo,
      ruleId: ruleId ?? '',
      baseMinor: sum(group.map(({ baseMinor }) => baseMinor)),
      refundedMinor: sum(group.map(({ refundedMinor }) => refundedMinor)),
      earnedMinor: sum(group.map(({ amountMinor }) => amountMinor)),
      reversedMinor: sum(group.map(({ reversedMinor }) => reversedMinor)),
    }
  })
}

const isClosedByMonth = ({ rounding, rules }: PlanTerms): boolean =>
  rounding.step !== 'line' || rules.some(({ tiers }) => tiers.length > 1)
