import type { Tx } from '@qudao/db/client'
import { bookDocument, type PostingDraft } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { type BatchRow, type LineRow, updateBatch } from '../queries/batches.ts'
import { linesOfBatch, updateLines } from '../queries/lines.ts'

export type Outcome = { line: LineRow; paid: boolean; reason: string | null; flowNo: string | null }

/**
 * Books what became of payments: paid leaves for good, failed returns gross to the balance and its tax with it. A paid
 * line that the bank sends back later (退票) returns too. Lines that already are as told are left alone.
 */
export async function settleLines(
  deps: Deps,
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  sourceKey: string,
  outcomes: readonly Outcome[],
): Promise<Outcome[]> {
  const news = outcomes.filter(({ line, paid }) =>
    paid ? line.status === 'sent' : line.status === 'sent' || line.status === 'paid',
  )
  if (news.length === 0) return []
  const { id: documentId } = await bookDocument(tx, actor, {
    kind: 'result',
    sourceKey,
    occurredAt: deps.now(),
    postings: news.flatMap(({ line, paid }) => (paid ? paidPostings(line) : returnedPostings(line))),
  })
  for (const { line, paid, reason, flowNo } of news) {
    await updateLines(tx, batch.brandId, [line.id], {
      status: paid ? 'paid' : 'returned',
      reason: paid ? null : (reason ?? 'payout.failed_without_reason'),
      flowNo: flowNo ?? line.flowNo,
      settledAt: deps.now(),
      documentId,
    })
  }
  const open = (await linesOfBatch(tx, batch.brandId, batch.id)).some((line) => line.status === 'sent')
  if (!open && batch.status === 'exported') await updateBatch(tx, batch, { status: 'reconciled' })
  return news
}

function paidPostings({ partnerId, currency, netMinor }: LineRow): PostingDraft[] {
  return [{ from: { kind: 'in_flight', partnerId, currency }, to: { kind: 'cash', currency }, amountMinor: netMinor }]
}

function returnedPostings(line: LineRow): PostingDraft[] {
  const { partnerId, currency } = line
  const payable = { kind: 'payable', partnerId, currency } as const
  const money: PostingDraft['from'] =
    line.status === 'paid' ? { kind: 'cash', currency } : { kind: 'in_flight', partnerId, currency }
  const postings: PostingDraft[] = [{ from: money, to: payable, amountMinor: line.netMinor }]
  if (line.taxMinor > 0n)
    postings.push({ from: { kind: 'tax_withheld', currency }, to: payable, amountMinor: line.taxMinor })
  if (line.feeMinor > 0n) postings.push({ from: { kind: 'fee', currency }, to: payable, amountMinor: line.feeMinor })
  return postings
}

export type OutcomeCounts = { paid: number; paidMinor: bigint; returned: number; returnedMinor: bigint }

export function countOutcomes(news: readonly Outcome[]): OutcomeCounts {
  const total = (paid: boolean) => news.filter((o) => o.paid === paid).reduce((all, o) => all + o.line.netMinor, 0n)
  const paid = news.filter((o) => o.paid).length
  return { paid, paidMinor: total(true), returned: news.length - paid, returnedMinor: total(false) }
}
