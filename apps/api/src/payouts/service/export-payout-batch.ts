import { Readable } from 'node:stream'
import { inBrand, type Tx } from '@qudao/db/client'
import { file } from '@qudao/db/schema'
import { monthOf } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { sum } from '../../domain/money.ts'
import { bookDocument, lockBooks, type PostingDraft } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { WrittenFile } from '../../platform/spreadsheet/index.ts'
import { type BatchRow, type LineRow, lockBatch, updateBatch } from '../queries/batches.ts'
import { insertPayoutFiles, linesOfBatch, listPayees, type Payee, updateLines } from '../queries/lines.ts'
import { paymentFiles } from './payment-files.ts'
import { recheckLines } from './recheck-lines.ts'
import { summaryFiles } from './summary-files.ts'

const MAX_FILE_BYTES = 256 * 1024 * 1024

/**
 * Checks an approved batch again, writes its files once and books the money as on its way. One transaction: a crash
 * before its end leaves an approved batch and at most bytes that nothing names; a second call after it finds the batch
 * exported and changes nothing, so the bytes of a batch are frozen for good.
 *
 * @throws DomainError `payout_batch.not_approved`, `payout_batch.month_over`, `payout_batch.nothing_to_pay`
 */
export function exportPayoutBatch(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockBatch(tx, actor.brandId, id)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status === 'exported' || batch.status === 'reconciled') return
    if (batch.status !== 'approved')
      throw new DomainError('payout_batch.not_approved', 'a second person approves the batch first')
    const month = monthOf(deps.now(), actor.brand.timeZone)
    if (month !== batch.payMonth) {
      throw new DomainError(
        'payout_batch.month_over',
        `the tax was computed for ${batch.payMonth} and it is ${month}; cancel the batch and make it anew`,
      )
    }
    const drafted = (await linesOfBatch(tx, actor.brandId, id)).filter((line) => line.status === 'pending')
    const payees = await payeesOf(tx, batch, drafted)
    const { sound, leftOut } = await recheckLines(tx, actor, batch, drafted, payees)
    for (const [reason, ids] of leftOut) await updateLines(tx, actor.brandId, ids, { status: 'left_out', reason })
    if (sound.length === 0)
      throw new DomainError('payout_batch.nothing_to_pay', 'no line of the batch can still be paid', {
        reasons: [...leftOut.keys()],
      })
    await freezeFiles(deps, tx, actor, batch, sound, payees)
    const { id: documentId } = await bookDocument(tx, actor, {
      kind: 'export',
      sourceKey: `payout-export:${id}`,
      occurredAt: deps.now(),
      postings: sound.flatMap(exportPostings),
    })
    await updateLines(
      tx,
      actor.brandId,
      sound.map((line) => line.id),
      { status: 'sent' },
    )
    await updateBatch(tx, batch, { status: 'exported', exportedBy: actor.memberId, exportedAt: deps.now(), documentId })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.export',
      subject: { type: 'payout_batch', id },
      summary: {
        lines: sound.length,
        leftOut: drafted.length - sound.length,
        netMinor: sum(sound.map((line) => line.netMinor)),
      },
    })
  })
}

async function payeesOf(tx: Tx, batch: BatchRow, lines: readonly LineRow[]): Promise<ReadonlyMap<Uuid, Payee>> {
  const payees = await listPayees(tx, batch.brandId, batch.method, [...new Set(lines.map((line) => line.partnerId))])
  return new Map(payees.map((payee) => [payee.partnerId, payee]))
}

function exportPostings(line: LineRow): PostingDraft[] {
  const { partnerId, currency } = line
  const inFlight = { kind: 'in_flight', partnerId, currency } as const
  const postings: PostingDraft[] = [
    { from: { kind: 'payable', partnerId, currency }, to: inFlight, amountMinor: line.grossMinor },
  ]
  if (line.taxMinor > 0n)
    postings.push({ from: inFlight, to: { kind: 'tax_withheld', currency }, amountMinor: line.taxMinor })
  if (line.feeMinor > 0n) postings.push({ from: inFlight, to: { kind: 'fee', currency }, amountMinor: line.feeMinor })
  return postings
}

async function freezeFiles(
  deps: Deps,
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
) {
  const payments = await paymentFiles(deps, actor, batch, lines, payees)
  const papers = await summaryFiles(deps, tx, actor, batch, lines, payees)
  const files = [...payments.map((f) => ({ ...f, purpose: 'payment' as const })), ...papers]
  const rows = []
  for (const [i, made] of files.entries()) {
    const stored = await storeBytes(deps, tx, actor, made)
    const isPayment = made.purpose === 'payment'
    rows.push({
      brandId: batch.brandId,
      batchId: batch.id,
      sequence: i + 1,
      purpose: made.purpose,
      fileSha256: stored.sha256,
      name: made.fileName,
      lineCount: isPayment ? made.lineCount : lines.length,
      netMinor: isPayment ? made.totalMinor : sum(lines.map((line) => line.netMinor)),
    })
  }
  const written = sum(rows.filter((row) => row.purpose === 'payment').map((row) => row.netMinor))
  // the file is what moves money: if it says anything but the batch, nothing leaves
  if (written !== sum(lines.map((line) => line.netMinor)))
    throw new Error(`the files of batch ${batch.id} do not add up to it`)
  await insertPayoutFiles(tx, rows)
}

async function storeBytes(deps: Deps, tx: Tx, actor: Member, made: WrittenFile) {
  const stored = await deps.files.put(actor.brandId, Readable.from([Buffer.from(made.bytes)]), MAX_FILE_BYTES)
  await tx
    .insert(file)
    .values({
      brandId: actor.brandId,
      sha256: stored.sha256,
      size: stored.size,
      name: made.fileName,
      mediaType: made.contentType,
      createdBy: actor.memberId,
    })
    .onConflictDoNothing()
  return stored
}
