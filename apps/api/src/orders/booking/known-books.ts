import type { TransactionSql } from '@qudao/db/client'
import type { Period } from '../../domain/clocks.ts'
import type { Uuid } from '../../platform/ids.ts'
import {
  findCandidates,
  findKnownKeys,
  findRefundsByKey,
  type KnownRefund,
  type LineCandidate,
  type Place,
  readClosedMonths,
} from '../queries/read-known.ts'
import type { KnownKey } from './classify.ts'
import type { RefundedLine } from './plan-refunds.ts'
import { loadRefundedLines } from './refunded-lines.ts'

/** What planning looks up of what is known: in the database, or in memory when a month is replayed. */
export type KnownBooks = Readonly<{
  /** The last closed month of each currency. */
  closedMonths(): Promise<ReadonlyMap<string, Period>>
  keysOfOrders(orderNos: readonly string[]): Promise<readonly KnownKey[]>
  lines(ids: readonly Uuid[]): Promise<readonly RefundedLine[]>
  refundsByKey(keys: readonly string[]): Promise<readonly KnownRefund[]>
  candidates(lineKeys: readonly string[], orderNos: readonly string[]): Promise<readonly LineCandidate[]>
}>

/** What one transaction sees. */
export const booksInDatabase = (sql: TransactionSql, place: Place): KnownBooks => ({
  closedMonths: () => readClosedMonths(sql, place.brandId),
  keysOfOrders: (orderNos) => findKnownKeys(sql, place, orderNos),
  lines: (ids) => loadRefundedLines(sql, place.brandId, ids),
  refundsByKey: (keys) => findRefundsByKey(sql, place, keys),
  candidates: (lineKeys, orderNos) => findCandidates(sql, place, lineKeys, orderNos),
})
