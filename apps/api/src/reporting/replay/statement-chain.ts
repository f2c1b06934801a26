import type { Uuid } from '../../platform/ids.ts'
import type { Entered, Payment, ReplayedClose } from '../queries/replay.ts'
import type { ReplayedStatement } from './compare-month.ts'
import type { DueFacts } from './due-entries.ts'
import { type StatedMonth, stateMonth } from './state-month.ts'

type Closed = Readonly<{ statements: ReadonlyMap<Uuid, ReplayedStatement>; unreleased: StatedMonth['unreleased'] }>

/** What a replay cannot compute and takes from the documents. */
export type Documents = Readonly<{ entered: readonly Entered[]; payments: readonly Payment[] }>

/** Statements month after month: what was counted once is not counted again, and what was counted is carried. */
export class StatementChain {
  /** Statements of the last close. */
  size = 0
  readonly #documents: Documents
  readonly #stated = new Set<Uuid>()
  /** Σ counted so far, by currency and partner. */
  readonly #before = new Map<string, Map<Uuid, bigint>>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** Whoever has something to count, or to carry from the months before, gets a statement. */
  close(facts: DueFacts, close: ReplayedClose, end: Date): Closed {
    const { currency } = close
    const { ofPartner, unreleased } = stateMonth(facts, currency, end, this.#stated)
    const entered = this.#enteredOf(close)
    const paid = this.#paidBefore(close)
    const before = this.#before.get(currency) ?? new Map<Uuid, bigint>()
    this.#before.set(currency, before)
    const statements = new Map<Uuid, ReplayedStatement>()
    for (const partnerId of new Set([...ofPartner.keys(), ...entered.keys(), ...before.keys()])) {
      const counted = ofPartner.get(partnerId)
      const { earnedMinor, takenMinor } = counted ?? { earnedMinor: 0n, takenMinor: 0n }
      const adjustedMinor = entered.get(partnerId) ?? 0n
      const openingMinor = (before.get(partnerId) ?? 0n) - (paid.get(partnerId) ?? 0n)
      if (!counted && !entered.has(partnerId) && openingMinor === 0n) continue
      const surplus = takenMinor > 0n ? takenMinor : 0n
      statements.set(partnerId, {
        partnerId,
        openingMinor,
        earnedMinor: earnedMinor + surplus,
        reversedMinor: takenMinor - surplus,
        adjustedMinor,
      })
      before.set(partnerId, (before.get(partnerId) ?? 0n) + earnedMinor + takenMinor + adjustedMinor)
    }
    this.size = statements.size
    return { statements, unreleased }
  }

  /** Adjustments and opening balances count in their own month, once; none is entered into a month that is closed. */
  #enteredOf({ period, currency }: ReplayedClose): Map<Uuid, bigint> {
    const due = this.#documents.entered.filter(
      (entry) => entry.currency === currency && entry.period <= period && !this.#stated.has(entry.id),
    )
    for (const { id } of due) this.#stated.add(id)
    return sumByPartner(due.map(({ partnerId, amountMinor }) => [partnerId, amountMinor]))
  }

  /** Gross of the payments that were live when the month was closed. */
  #paidBefore(close: ReplayedClose): Map<Uuid, bigint> {
    const mark = markOf(close)
    const live = this.#documents.payments.filter(
      ({ id, currency, ended }) => currency === close.currency && id < mark && (ended === null || ended > mark),
    )
    return sumByPartner(live.map(({ partnerId, grossMinor }) => [partnerId, grossMinor]))
  }
}

/** Where a close stands among documents: they and its statements are numbered while the books are held. */
const markOf = ({ id, firstStatementId }: ReplayedClose): Uuid => firstStatementId ?? id

function sumByPartner(amounts: readonly (readonly [Uuid, bigint])[]): Map<Uuid, bigint> {
  const sums = new Map<Uuid, bigint>()
  for (const [partnerId, minor] of amounts) sums.set(partnerId, (sums.get(partnerId) ?? 0n) + minor)
  return sums
}
