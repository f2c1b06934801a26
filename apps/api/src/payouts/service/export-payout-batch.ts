import { inBrand, type Tx } from '@qudao/db/client'
import { monthOf } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { bookDocument, lockBooks, type PostingDraft } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchRow, type LineRow, lockBatch, updateBatch } from '../queries/batches.ts'
import { linesOfBatch, listPayees, type Payee, updateLines, updateMonthsBefore } from '../queries/lines.ts'
import { totalsOf } from './batch-plan.ts'
import { freezeFiles } from './freeze-files.ts'
import { recheckLines } from './recheck-lines.ts'

/**
 * Checks an approved batch again, writes its files once and books the money as on its way. One transaction: a crash
 * before its end leaves an approved batch and at most bytes that nothing names; a second call after it finds the batch
 * exported and changes nothing, so the bytes of a batch are frozen for good.
 *
 * @throws DomainError `payout_batch.not_approved`, `payout_batch.month_over`, `payout_batch.nothing_to_pay`,
 *   `payout_batch.fields_missing`
 */
export function exportPayoutBatch(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockBatch(tx, actor.brandId, id)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status === 'exported' || batch.status === 'reconciled') return
    assertExportable(deps, actor, batch)
    const drafted = (await linesOfBatch(tx, actor.brandId, id)).filter(({ status }) => status === 'pending')
    const payees = await payeesOf(tx, batch, drafted)
    const sound = await leaveOutUnsound(tx, batch, drafted, payees)
    const frozen = await freezeFiles(deps, tx, actor, batch, sound, payees)
    const { id: documentId } = await bookDocument(tx, actor, {
      kind: 'export',
      sourceKey: `payout-export:${id}`,
      occurredAt: deps.now(),
      postings: sound.flatMap(exportPostings),
    })
    await updateLines(tx, actor.brandId, idsOf(sound), { status: 'sent' })
    const exportedAt = deps.now()
    await audit(tx, actor, exportedAt, {
      action: 'payouts.export',
      subject: { type: 'payout_batch', id },
      summary: { lines: sound.length, leftOut: drafted.length - sound.length, ...totalsOf(sound), ...frozen },
    })
    await updateBatch(tx, batch, { status: 'exported', exportedBy: actor.memberId, exportedAt, documentId })
  })
}

function assertExportable(deps: Deps, { brand }: Member, { status, payMonth }: BatchRow): void {
  if (status !== 'approved')
    throw new DomainError('payout_batch.not_approved', 'a second person approves the batch first', { status })
  const month = monthOf(deps.now(), brand.timeZone)
  if (month === payMonth) return
  throw new DomainError(
    'payout_batch.month_over',
    `the tax was computed for ${payMonth} and it is ${month}; cancel the batch and make it anew`,
    { payMonth, month },
  )
}

async function payeesOf(tx: Tx, batch: BatchRow, lines: readonly LineRow[]): Promise<ReadonlyMap<Uuid, Payee>> {
  const payees = await listPayees(tx, batch.brandId, batch.method, [...new Set(lines.map((line) => line.partnerId))])
  return new Map(payees.map((payee) => [payee.partnerId, payee]))
}

/** @throws DomainError `payout_batch.nothing_to_pay`; the batch then stays as it is, to be cancelled */
async function leaveOutUnsound(
  tx: Tx,
  batch: BatchRow,
  drafted: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
): Promise<LineRow[]> {
  const { sound, leftOut, before } = await recheckLines(tx, batch, drafted, payees)
  for (const [reason, ids] of leftOut) await updateLines(tx, batch.brandId, ids, { status: 'left_out', reason })
  await updateMonthsBefore(tx, batch, before)
  if (sound.length > 0) return sound
  throw new DomainError('payout_batch.nothing_to_pay', 'no line of the batch can still be paid; cancel it', {
    reasons: [...leftOut.keys()],
  })
}

const idsOf = (lines: readonly LineRow[]): Uuid[] => lines.map(({ id }) => id)

function exportPostings({ partnerId, currency, grossMinor, taxMinor, feeMinor }: LineRow): PostingDraft[] {
  const inFlight = { kind: 'in_flight', partnerId, currency } as const
  const gross: PostingDraft = { from: { kind: 'payable', partnerId, currency }, to: inFlight, amountMinor: grossMinor }
  const tax: PostingDraft = { from: inFlight, to: { kind: 'tax_withheld', currency }, amountMinor: taxMinor }
  const fee: PostingDraft = { from: inFlight, to: { kind: 'fee', currency }, amountMinor: feeMinor }
  return [gross, tax, fee].filter(({ amountMinor }) => amountMinor > 0n)
}
