import { accrue, type EntryDraft, hasBase } from '../../domain/commission/accrual.ts'
import { earnsNow } from '../../domain/commission/line-base.ts'
import type { PlanSlot } from '../../domain/commission/select-plan.ts'
import { newId } from '../../platform/ids.ts'
import type { EntryRow } from './chunk-plan.ts'
import type { ImportBooks } from './import-books.ts'
import { type BookedPart, booksOfSlot, type LineLedger } from './line-ledger.ts'
import { type LineRow, moneyOf, type RefundSum } from './line-row.ts'
import { isPlanProblem, type PlanChoice, type PlanVersion } from './plan-choices.ts'

/** Why a line cannot be booked; the row stays out until it is resolved. */
export type AccrualProblem = Readonly<{
  code: 'plan_missing' | 'plan_ambiguous' | 'rate_missing' | 'income_missing'
  details: Readonly<Record<string, unknown>>
}>

export type LineAccrual = Readonly<{ entries: readonly EntryRow[]; holdDays: number; base: string }>

const NOTHING: LineAccrual = { entries: [], holdDays: 0, base: 'paid' }

type Frozen = Readonly<{ slot: PlanSlot; version: PlanVersion; ruleId: string | null; ratePpm: number }>

/**
 * The entries that a line needs now. Plan version, rule and rate are decided when it first earns and frozen then: a
 * later version, a new top-up or another grade never touches a line that has earned.
 */
export function accrueLine(
  books: ImportBooks,
  row: LineRow,
  refunds: RefundSum,
  ledger: LineLedger,
): LineAccrual | AccrualProblem {
  const money = moneyOf(row, refunds)
  const hasEarned = ledger.entries.length > 0
  if (!hasEarned && (row.excluded !== null || !earnsNow(money))) return NOTHING
  const rates = hasEarned ? frozenRates(books, ledger) : firstRates(books, row)
  if ('code' in rates) return rates
  const unknownBase = rates.find(({ version }) => !hasBase(version.terms.base, money))
  if (unknownBase) {
    return {
      code: 'income_missing',
      details: { planId: unknownBase.version.planId, base: unknownBase.version.terms.base },
    }
  }
  const entries = rates.flatMap((rate) => {
    const { base, rounding } = rate.version.terms
    const drafts = accrue({
      lineId: row.id,
      slot: rate.slot,
      rate: { base, ratePpm: rate.ratePpm, mode: rounding.mode },
      line: money,
      books: booksOfSlot(ledger, rate.slot),
      newId,
    })
    const takenAtMs = Math.min(refunds.lastAtMs ?? books.facts.asOfMs, books.facts.asOfMs)
    return drafts.map((draft) => ({
      ...toEntryRow(books, row, rate, draft, ledger),
      // what is taken back happened when the platform refunded, however late its report came
      ...(draft.amountMinor < 0n && draft.kind === 'reversal' ? { occurredAtMs: takenAtMs } : {}),
    }))
  })
  const { holdDays, base } = rates[0]!.version.terms
  return { entries, holdDays, base }
}

export const isAccrualProblem = (answer: LineAccrual | AccrualProblem): answer is AccrualProblem => 'code' in answer

function firstRates(books: ImportBooks, row: LineRow): Frozen[] | AccrualProblem {
  const choices = books.facts.choices.choose(row)
  if (isPlanProblem(choices)) return choices
  const frozen = (slot: PlanSlot, { version, rate }: PlanChoice): Frozen => ({
    slot,
    version,
    ruleId: rate.ruleId,
    ratePpm: rate.ratePpm,
  })
  const { main, topUp } = choices
  return topUp ? [frozen('main', main), frozen('top_up', topUp)] : [frozen('main', main)]
}

function frozenRates({ facts }: ImportBooks, ledger: LineLedger): Frozen[] {
  const rates = new Map<PlanSlot, Frozen>()
  for (const { payer, planId, planVersion, ruleId, ratePpm } of ledger.entries) {
    const slot = payer === 'top_up' ? 'top_up' : 'main'
    if (!rates.has(slot))
      rates.set(slot, { slot, version: facts.choices.versionOf(planId, planVersion), ruleId, ratePpm })
  }
  return [...rates.values()]
}

function toEntryRow(books: ImportBooks, row: LineRow, rate: Frozen, draft: EntryDraft, ledger: LineLedger): EntryRow {
  const reversed = draft.reversesId === null ? undefined : findPart(ledger, draft.reversesId)
  return {
    id: draft.id,
    kind: draft.kind,
    partnerId: row.partnerId,
    payer: rate.version.payer,
    planId: rate.version.planId,
    planVersion: rate.version.version,
    ruleId: reversed ? reversed.ruleId : rate.ruleId,
    lineId: row.id,
    reversesId: draft.reversesId,
    sourceKey: draft.sourceKey,
    period: books.periodOf(row.datedAtMs, row.currency),
    currency: row.currency,
    amountMinor: draft.amountMinor,
    baseMinor: draft.baseMinor,
    refundedAtMinor: draft.refundedAtMinor,
    ratePpm: reversed ? reversed.ratePpm : rate.ratePpm,
    occurredAtMs: draft.kind === 'line' ? row.datedAtMs : books.facts.asOfMs,
    isReleased: reversed?.isReleased ?? false,
  }
}

function findPart(ledger: LineLedger, entryId: string): BookedPart | undefined {
  return (
    ledger.entries.find((part) => part.entryId === entryId) ?? ledger.shares.find((part) => part.entryId === entryId)
  )
}
