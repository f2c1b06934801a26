import type { Uuid } from '../../platform/ids.ts'
import type { ReplayedClose, StoredStatement } from '../queries/replay.ts'
import type { ReplayedStatement } from './compare-month.ts'
import type { DueFacts } from './due-entries.ts'
import { type StatedMonth, stateMonth } from './state-month.ts'

type Closed = Readonly<{ statements: ReadonlyMap<Uuid, ReplayedStatement>; unreleased: StatedMonth['unreleased'] }>

/** Statements month after month: what was counted once is not counted again, and what was counted is carried. */
export class StatementChain {
  /** Statements of the last close. */
  size = 0
  readonly #stated = new Set<Uuid>()
  /** Σ counted so far, by currency and partner. */
  readonly #before = new Map<string, bigint>()

  close(facts: DueFacts, { currency }: ReplayedClose, end: Date, stored: readonly StoredStatement[]): Closed {
    const { ofPartner, unreleased } = stateMonth(facts, currency, end, this.#stated)
    const documents = new Map(stored.map((statement) => [statement.partnerId, statement]))
    const statements = new Map<Uuid, ReplayedStatement>()
    for (const partnerId of new Set([...ofPartner.keys(), ...documents.keys()])) {
      const { earnedMinor, takenMinor } = ofPartner.get(partnerId) ?? { earnedMinor: 0n, takenMinor: 0n }
      const { enteredMinor = 0n, paidMinor = 0n } = documents.get(partnerId) ?? {}
      const key = `${currency}|${partnerId}`
      const before = this.#before.get(key) ?? 0n
      const surplus = takenMinor > 0n ? takenMinor : 0n
      statements.set(partnerId, {
        partnerId,
        openingMinor: before - paidMinor,
        earnedMinor: earnedMinor + surplus,
        reversedMinor: takenMinor - surplus,
        adjustedMinor: enteredMinor,
      })
      this.#before.set(key, before + earnedMinor + takenMinor + enteredMinor)
    }
    this.size = statements.size
    return { statements, unreleased }
  }
}
