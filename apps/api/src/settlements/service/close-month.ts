import type { Tx } from '@qudao/db/client'
import { addMonths, parsePeriod, periodBounds } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { sum } from '../../domain/money.ts'
import { joinInSets, lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listFigures, type Month, stateEntries } from '../queries/figures.ts'
import { findCloseFacts, insertSettlement, insertStatements } from '../queries/settlement.ts'
import { bookPeriods } from './book-periods.ts'
import { releaseDue } from './release.ts'

export type CloseRequest = Readonly<{ period: string; currency: string }>
export type Closed = Readonly<{
  settlementId: Uuid
  statements: number
  entries: number
  periodEntries: number
  released: number
  closingMinor: bigint
}>

/**
 * Closes a month in one transaction: tiers are brought to the plan's amount, what has become payable is released,
 * and every partner with something to count or carry gets a statement. All of it happens or nothing does, and no
 * import, release or other close of the brand runs meanwhile.
 *
 * @throws DomainError `settlement.already_closed`, `settlement.period_open`, `settlement.gap`,
 *   `settlement.import_running`, `settlement.nothing_to_close`
 */
export async function closeMonth(
  tx: Tx,
  actor: Member,
  request: CloseRequest & { settlementId: Uuid },
  now: Date,
): Promise<Closed> {
  const month = monthFor(actor, request)
  await lockBooks(tx, actor.brandId)
  await assertClosable(tx, month, now)
  return writeClose(tx, actor, month, request.settlementId, now)
}

/** The close itself, without asking whether the month may close: for `closeMonth`, and for a rehearsal. */
export async function writeClose(tx: Tx, actor: Member, month: Month, settlementId: Uuid, now: Date): Promise<Closed> {
  const { period, currency } = month
  const mark = { closedBy: actor.memberId, closedAt: now }
  await insertSettlement(tx, actor.brandId, { id: settlementId, period, currency, ...mark })
  const periodEntries = await bookPeriods(tx, actor, month, settlementId)
  const { entries: released } = await releaseDue(tx, actor, month.end)
  const figures = await joinInSets(tx, () => listFigures(tx, month))
  const prepared = { preparedBy: actor.memberId, preparedAt: now }
  await insertStatements(tx, actor.brandId, { settlementId, period, currency, ...prepared }, figures)
  const entries = await joinInSets(tx, () => stateEntries(tx, month, settlementId))
  const closingMinor = sum(figures.map((figure) => figure.closingMinor))
  const closed = { settlementId, statements: figures.length, entries, periodEntries, released, closingMinor }
  await audit(tx, actor, now, {
    action: 'settlements.close',
    subject: { type: 'settlement', id: settlementId },
    summary: { period, currency, statements: figures.length, entries, closingMinor },
  })
  return closed
}

/** @throws DomainError `period.invalid` */
export function monthFor(actor: Member, { period, currency }: CloseRequest): Month {
  const { end } = periodBounds(parsePeriod(period), actor.brand.timeZone)
  return { brandId: actor.brandId, period, currency, end }
}

/** @throws DomainError as `closeMonth` */
export async function assertClosable(tx: Tx, month: Month, now: Date): Promise<void> {
  const [blocker] = await listBlockers(tx, month, now)
  if (blocker) throw blocker
}

/** Everything that keeps a month from closing, the most final first. */
export async function listBlockers(
  tx: Tx,
  { brandId, period, currency, end }: Month,
  now: Date,
): Promise<DomainError[]> {
  const { lastClosed, firstEntry, importsRunning } = await findCloseFacts(tx, brandId, currency)
  const next = nextToClose(lastClosed, firstEntry)
  const refusal = (code: keyof typeof CLOSE_REFUSALS, details: Record<string, unknown> = {}) =>
    new DomainError(code, CLOSE_REFUSALS[code], { period, currency, ...details })
  if (lastClosed !== null && period <= lastClosed) return [refusal('settlement.already_closed', { lastClosed })]
  if (next === null) return [refusal('settlement.nothing_to_close')]
  if (period !== next) return [refusal('settlement.gap', { next })]
  return [
    ...(now < end ? [refusal('settlement.period_open', { endsAt: end.toISOString() })] : []),
    ...(importsRunning > 0 ? [refusal('settlement.import_running', { importsRunning })] : []),
  ]
}

/** The month after the last closed one, else the first with an entry; null while there is none. */
export const nextToClose = (lastClosed: string | null, firstEntry: string | null): string | null =>
  lastClosed === null ? firstEntry : addMonths(lastClosed, 1)

const CLOSE_REFUSALS = {
  'settlement.already_closed': 'the month was closed before',
  'settlement.period_open': 'the month is not over yet',
  'settlement.gap': 'months are closed in order; close the earlier one first',
  'settlement.import_running': 'wait until the running import is done',
  'settlement.nothing_to_close': 'there is nothing to close in this currency',
} as const
