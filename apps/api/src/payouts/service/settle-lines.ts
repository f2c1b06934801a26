import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import { bookDocument, type PostingDraft } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { toPublicId, type Uuid } from '../../platform/ids.ts'
import { type BatchRow, type LineRow, updateBatch } from '../queries/batches.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { insertOutcomes, markSettled } from '../queries/outcomes.ts'

export type Outcome = {
  line: LineRow
  paid: boolean
  reason: string | null
  flowNo: string | null
  /** Who had asked for the return of paid money, where a second person confirms it. */
  askedBy?: Uuid
}

/** Who tells, by hand or with a file, as the source key says; and when. */
export type Telling = Readonly<{ sourceKey: string; toldBy: Uuid; at: Date }>

/** Keeps who asks for returns of paid money; nothing is booked until somebody else tells the same. */
export async function askReturns(
  tx: Tx,
  brandId: number,
  asked: readonly Outcome[],
  { toldBy, at }: Pick<Telling, 'toldBy' | 'at'>,
): Promise<void> {
  await insertOutcomes(
    tx,
    asked.map(({ line, reason, flowNo }) => {
      const request = { outcome: 'return_asked' as const, wasPaid: true, reason: reason ?? NO_REASON, flowNo }
      return { brandId, lineId: line.id, ...request, at, toldBy }
    }),
  )
}

/**
 * Books what became of payments: paid leaves for good, failed returns gross to the balance and its tax with it. A paid
 * line that the bank sends back later (退票) returns too. Lines that already are as told are left alone.
 */
export async function settleLines(
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  telling: Telling,
  outcomes: readonly Outcome[],
): Promise<Outcome[]> {
  const news = outcomes.filter(isNews)
  if (news.length === 0) return []
  const { id: documentId } = await bookDocument(tx, actor, {
    kind: 'result',
    sourceKey: telling.sourceKey,
    occurredAt: telling.at,
    postings: news.flatMap(({ line, paid }) => (paid ? paidPostings(line) : returnedPostings(line))),
  })
  const { toldBy, at } = telling
  await insertOutcomes(
    tx,
    news.map(toSettled).map((row) => ({ brandId: batch.brandId, ...row, documentId, at, toldBy })),
  )
  await markSettled(
    tx,
    batch.brandId,
    news.map(({ line }) => line.id),
  )
  const isOpen = (await linesOfBatch(tx, batch.brandId, batch.id)).some(({ status }) => status === 'sent')
  if (!isOpen && batch.status === 'exported') await updateBatch(tx, batch, { status: 'reconciled' })
  return news
}

export const isNews = ({ line, paid }: Outcome): boolean => line.status === 'sent' || (line.status === 'paid' && !paid)

/** Told to be paid after its money went back to the balance, where another batch may have paid it. */
export const isTooLate = ({ line, paid }: Outcome): boolean => paid && line.status === 'returned'

const NO_REASON = 'payout.failed_without_reason'

const toSettled = ({ line, paid, reason, flowNo, askedBy }: Outcome) => ({
  lineId: line.id,
  outcome: paid ? ('paid' as const) : ('returned' as const),
  wasPaid: line.status === 'paid',
  reason: paid ? null : (reason ?? NO_REASON),
  flowNo: flowNo ?? line.flowNo,
  askedBy: askedBy ?? null,
})

function paidPostings({ partnerId, currency, netMinor }: LineRow): PostingDraft[] {
  return [{ from: { kind: 'in_flight', partnerId, currency }, to: { kind: 'cash', currency }, amountMinor: netMinor }]
}

function returnedPostings({ partnerId, currency, status, netMinor, taxMinor, feeMinor }: LineRow): PostingDraft[] {
  const payable: PostingDraft['to'] = { kind: 'payable', partnerId, currency }
  const money: PostingDraft['from'] =
    status === 'paid' ? { kind: 'cash', currency } : { kind: 'in_flight', partnerId, currency }
  const net: PostingDraft = { from: money, to: payable, amountMinor: netMinor }
  const tax: PostingDraft = { from: { kind: 'tax_withheld', currency }, to: payable, amountMinor: taxMinor }
  const fee: PostingDraft = { from: { kind: 'fee', currency }, to: payable, amountMinor: feeMinor }
  return [net, tax, fee].filter(({ amountMinor }) => amountMinor > 0n)
}

export type OutcomeCounts = { paid: number; paidMinor: bigint; returned: number; returnedMinor: bigint }

export function countOutcomes(news: readonly Outcome[]): OutcomeCounts {
  const of = (paid: boolean) => news.filter((outcome) => outcome.paid === paid).map(({ line }) => line.netMinor)
  return { paid: of(true).length, paidMinor: sum(of(true)), returned: of(false).length, returnedMinor: sum(of(false)) }
}

/** What the day book keeps of each payment, so that the act can be traced to it. */
export const notesOf = (news: readonly Outcome[]) =>
  news.map(({ line, paid, reason, flowNo }) => ({
    id: toPublicId('pyl', line.id),
    outcome: paid ? 'paid' : 'returned',
    wasPaid: line.status === 'paid',
    netMinor: line.netMinor,
    reason,
    flowNo,
  }))

/** The same of the returns that wait for somebody else. */
export const askedNotesOf = (asked: readonly Outcome[]) =>
  asked.map(({ line, reason }) => ({ id: toPublicId('pyl', line.id), reason }))
