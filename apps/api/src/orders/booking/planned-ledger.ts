import type { EntryRow } from './chunk-plan.ts'
import type { LineLedger } from './line-ledger.ts'

/** The ledger that entries planned for a new line will make, for what is planned on top of them. */
export function plannedLedger(entries: readonly EntryRow[]): LineLedger {
  const own = entries.filter(
    ({ kind, planId, planVersion }) => kind === 'line' && planId !== null && planVersion !== null,
  )
  return {
    shares: [],
    entries: own.map((entry) => {
      const taken = entries.filter(({ reversesId }) => reversesId === entry.id)
      return {
        entryId: entry.id,
        payer: entry.payer,
        planId: entry.planId!, // safe because of the filter above
        planVersion: entry.planVersion!,
        ruleId: entry.ruleId,
        ratePpm: entry.ratePpm,
        amountMinor: entry.amountMinor,
        baseMinor: entry.baseMinor,
        period: entry.period,
        isReleased: false,
        reversedMinor: -taken.reduce((total, { amountMinor }) => total + amountMinor, 0n),
        refundedMinor: -taken.reduce((total, { baseMinor }) => total + baseMinor, 0n),
        reversals: taken.length,
      }
    }),
  }
}
