import type { Period } from '../../domain/clocks.ts'
import type { PeriodShare } from '../../domain/commission/period.ts'
import type { Payer } from '../../domain/commission/plan.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { EntryRow } from '../booking/chunk-plan.ts'
import { EMPTY_LEDGER, type LineLedger } from '../booking/line-ledger.ts'

/** A period entry of a close, as lines keep their shares of it. */
export type PeriodOrigin = Readonly<{
  id: Uuid
  payer: Payer
  planId: Uuid
  planVersion: number
  period: Period
}>

type Changeable<Part> = { -readonly [Key in keyof Part]: Part[Key] }
type Own = { entries: Changeable<LineLedger['entries'][number]>[]; shares: Changeable<LineLedger['shares'][number]>[] }

/** What is booked on every line, kept in step with the entries that planning asks for. */
export class MemoryLedger {
  readonly #lines = new Map<Uuid, Own>()

  of(lineId: Uuid): LineLedger {
    return this.#lines.get(lineId) ?? EMPTY_LEDGER
  }

  book(entry: EntryRow): void {
    const own = this.#own(entry.lineId)
    if (entry.kind === 'line') own.entries.push(toSlice(entry))
    else takeBack(own, entry)
  }

  share(origin: PeriodOrigin, { lineId, amountMinor, baseMinor, refundedAtMinor }: PeriodShare): void {
    const { id: entryId, payer, planId, planVersion, period } = origin
    const booked = { amountMinor, baseMinor, refundedAtMinor, reversedMinor: 0n, reversals: 0 }
    const of = { entryId, payer, planId, planVersion, ruleId: null, ratePpm: 0, period, isReleased: false }
    this.#own(lineId).shares.push({ ...of, ...booked })
  }

  #own(lineId: Uuid): Own {
    const known = this.#lines.get(lineId) ?? { entries: [], shares: [] }
    this.#lines.set(lineId, known)
    return known
  }
}

function toSlice(entry: EntryRow): Own['entries'][number] {
  const { id, payer, planId, planVersion, ruleId, ratePpm, amountMinor, baseMinor, period } = entry
  if (planId === null || planVersion === null) throw new Error(`the entry ${id} of a line has no plan`)
  const origin = { entryId: id, payer, planId, planVersion, ruleId, ratePpm, period, isReleased: false }
  return { ...origin, amountMinor, baseMinor, reversedMinor: 0n, refundedMinor: 0n, reversals: 0 }
}

function takeBack({ entries, shares }: Own, { reversesId, amountMinor, baseMinor }: EntryRow): void {
  const slice = entries.find(({ entryId }) => entryId === reversesId)
  if (slice) slice.refundedMinor -= baseMinor
  const part = slice ?? shares.find(({ entryId }) => entryId === reversesId)
  if (!part) throw new Error(`nothing is booked that ${reversesId} could take back`)
  part.reversedMinor -= amountMinor
  part.reversals++
}
