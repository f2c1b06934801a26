import { accrue, hasBase, NO_BOOKS } from '../../domain/commission/accrual.ts'
import { compilePlan } from '../../domain/commission/compile-plan.ts'
import { type PeriodLine, periodIncrement } from '../../domain/commission/period.ts'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import type { PlanAudience } from '../../domain/commission/select-plan.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { BackTestLine } from '../queries/back-test.ts'

export type PartnerOutcome = Readonly<{ partnerId: Uuid; lines: number; thenMinor: bigint; nowMinor: bigint }>
export type BackTestOutcome = Readonly<{
  partners: readonly PartnerOutcome[]
  /** Served lines that no rule covers, or whose report lacks the base. */
  withoutRate: number
}>

type Tally = { lines: number; thenMinor: bigint; nowMinor: bigint }

/**
 * Adds up what a draft would have paid, through the functions that pay. Lines come partner by partner and month by
 * month; only one month of one partner is kept, since tiers look at that.
 */
export function createTally(terms: PlanTerms, audience: PlanAudience) {
  const rateOf = compilePlan(terms)
  const tallies = new Map<Uuid, Tally>()
  let month: { key: string; partnerId: Uuid; lines: PeriodLine[] } | undefined
  let withoutRate = 0

  const closeMonth = () => {
    if (!month) return
    const tally = tallies.get(month.partnerId)
    if (tally) tally.nowMinor += periodIncrement(terms, month.lines).amountMinor
    month = undefined
  }

  return {
    add(line: BackTestLine): void {
      const key = `${line.partnerId}|${line.period}`
      if (month?.key !== key) closeMonth()
      if (!serves(audience, line)) return
      const { partnerId } = line
      month ??= { key, partnerId, lines: [] }
      const tally = tallies.get(partnerId) ?? { lines: 0, thenMinor: 0n, nowMinor: 0n }
      tallies.set(partnerId, tally)
      tally.lines += 1
      tally.thenMinor += line.thenMinor
      const rate = rateOf({ ...line, grade: line.grade ?? undefined, partner: partnerId })
      if (!rate || !hasBase(terms.base, line)) {
        withoutRate += 1
        return
      }
      const periodLine = toPeriodLine(terms, line, rate)
      tally.nowMinor += periodLine.earnedMinor - periodLine.reversedMinor
      month.lines.push(periodLine)
    },
    outcome(): BackTestOutcome {
      closeMonth()
      return { partners: [...tallies].map(([partnerId, tally]) => ({ partnerId, ...tally })), withoutRate }
    },
  }
}

function serves(audience: PlanAudience, { partnerId, grade }: BackTestLine): boolean {
  if (audience.kind === 'partners') return audience.partnerIds.includes(partnerId)
  return audience.kind === 'everyone' || (grade !== null && audience.grades.includes(grade))
}

function toPeriodLine(
  terms: PlanTerms,
  line: BackTestLine,
  { ruleId, ratePpm }: { ruleId: string; ratePpm: number },
): PeriodLine {
  const rate = { base: terms.base, ratePpm, mode: terms.rounding.mode }
  const drafts = accrue({ lineId: line.lineId, slot: 'main', rate, line, books: NO_BOOKS, newId: () => line.lineId })
  const total = (kind: 'line' | 'reversal', key: 'amountMinor' | 'baseMinor') =>
    drafts.filter((draft) => draft.kind === kind).reduce((sum, draft) => sum + draft[key], 0n)
  return {
    lineId: line.stableKey,
    orderNo: line.orderNo,
    ruleId,
    baseMinor: total('line', 'baseMinor'),
    refundedMinor: -total('reversal', 'baseMinor'),
    earnedMinor: total('line', 'amountMinor'),
    reversedMinor: -total('reversal', 'amountMinor'),
  }
}
