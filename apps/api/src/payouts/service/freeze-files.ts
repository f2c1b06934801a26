import { Readable } from 'node:stream'
import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { WrittenFile } from '../../platform/spreadsheet/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import { insertPayoutFiles, recordFile } from '../queries/files.ts'
import { type Payee, placesOfBatch } from '../queries/lines.ts'
import { keepPayees } from './paper-payees.ts'
import { paymentFiles } from './payment-files.ts'
import { summaryFiles } from './summary-files.ts'

const MAX_FILE_BYTES = 256 * 1024 * 1024

/** What the day book keeps of the files that left, and of the people they name. */
export type FrozenPapers = Readonly<{ files: readonly Readonly<{ name: string; sha256: string }>[]; payees: string }>

/** Writes what leaves, the payment files first, and names their bytes and the people paid for good. */
export async function freezeFiles(
  deps: Deps,
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
): Promise<FrozenPapers> {
  const batchNetMinor = sum(lines.map(({ netMinor }) => netMinor))
  const places = await placesOfBatch(tx, batch.brandId, batch.id)
  const payments = await paymentFiles(deps, actor, batch, lines, payees, places)
  // the file is what moves money: if it says anything but the batch, nothing leaves
  if (sum(payments.map(({ totalMinor }) => totalMinor)) !== batchNetMinor)
    throw new Error(`the files of batch ${batch.id} do not add up to it`)
  const paid = [...new Set(lines.map(({ partnerId }) => partnerId))].map((partnerId) => payees.get(partnerId)!)
  const kept = await keepPayees(deps, tx, batch, paid)
  const papers = await summaryFiles(tx, actor, batch, lines, kept.payees)
  const files = [
    ...payments.map(({ totalMinor, ...f }) => ({ ...f, purpose: 'payment' as const, netMinor: totalMinor })),
    ...papers.map((paper) => ({ ...paper, lineCount: lines.length, netMinor: batchNetMinor })),
  ]
  const rows = []
  for (const [i, { purpose, lineCount, netMinor, ...made }] of files.entries()) {
    const fileSha256 = await storeBytes(deps, tx, actor, batch.id, made)
    const place = { brandId: batch.brandId, batchId: batch.id, sequence: i + 1 }
    rows.push({ ...place, purpose, fileSha256, name: made.fileName, lineCount, netMinor })
  }
  await insertPayoutFiles(tx, rows)
  return { files: rows.map(({ name, fileSha256 }) => ({ name, sha256: fileSha256 })), payees: kept.fingerprint }
}

/** Puts the bytes of a file of a batch into the store, and answers what they are called by. */
export async function storeBytes(deps: Deps, tx: Tx, actor: Member, batchId: Uuid, made: WrittenFile): Promise<string> {
  const { brandId, memberId } = actor
  const { sha256, size } = await deps.files.put(brandId, Readable.from([Buffer.from(made.bytes)]), {
    limitBytes: MAX_FILE_BYTES,
  })
  const { fileName: name, contentType: mediaType } = made
  await recordFile(tx, { brandId, sha256, size, name, mediaType, createdBy: memberId })
  const use = { kind: 'payout_file', subject: batchId, permission: 'payouts.export' } as const
  await recordFileUse(tx, { brandId, sha256, ...use })
  return sha256
}
