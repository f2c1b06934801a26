import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { sha256Hex } from '../../platform/vault.ts'
import { type BatchRow, lockBatch } from '../queries/batches.ts'
import { countPaperVersions, insertPayoutFiles, newestPapers } from '../queries/files.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { batchesAfter } from '../queries/papers.ts'
import { storeBytes } from './freeze-files.ts'
import { keptPayees } from './paper-payees.ts'
import { summaryFiles } from './summary-files.ts'

/**
 * Writes 结算汇总表 and 扣缴明细 by the result once every payment of a batch has one: the papers that left with the file
 * hold what was sent, and a failed payment is no income to declare. A payment that failed or came back is no income
 * before a later payment of the month either, so the later batches that paid the same people get a further version too,
 * whether or not this one has all its results. One act writes one version, and only of a paper that says something else
 * than before; earlier versions stay. Ask for it after each act, holding the brand's books.
 *
 * @throws DomainError `upload.disk_full`; the result is then not booked either
 */
export async function freezePaidPapers(deps: Deps, tx: Tx, actor: Member, told: BatchRow): Promise<void> {
  const later = await batchesAfter(tx, told)
  for (const id of [told.id, ...later]) await freezePapersOf(deps, tx, actor, id)
}

/** They name the people the batch left with, whatever is corrected at the partner since. The day book takes over the fingerprints. */
async function freezePapersOf(deps: Deps, tx: Tx, actor: Member, id: Uuid): Promise<void> {
  const { brandId } = actor
  const batch = await lockBatch(tx, brandId, id)
  if (batch?.status !== 'reconciled') return
  const sent = (await linesOfBatch(tx, brandId, id)).filter(({ status }) => status === 'paid' || status === 'returned')
  const paid = sent.filter(({ status }) => status === 'paid')
  const { versions, nextSequence } = await countPaperVersions(tx, brandId, id)
  const partnerIds = [...new Set(sent.map(({ partnerId }) => partnerId))]
  const payees = await keptPayees(deps, tx, batch, partnerIds)
  const written = await summaryFiles(tx, actor, batch, sent, payees, { version: versions + 1 })
  const newest = await newestPapers(tx, brandId, id)
  const papers = written.filter(({ purpose, bytes }) => newest.get(purpose) !== sha256Hex(bytes))
  if (papers.length === 0) return
  const netMinor = sum(paid.map((line) => line.netMinor))
  const rows = []
  for (const [i, { purpose, ...made }] of papers.entries()) {
    const fileSha256 = await storeBytes(deps, tx, actor, id, made)
    const place = { brandId, batchId: id, sequence: nextSequence + i }
    rows.push({ ...place, purpose, fileSha256, name: made.fileName, lineCount: paid.length, netMinor })
  }
  await insertPayoutFiles(tx, rows)
  await audit(tx, actor, deps.now(), {
    action: 'payouts.write_paid_papers',
    subject: { type: 'payout_batch', id },
    summary: {
      version: versions + 1,
      lines: paid.length,
      netMinor,
      files: rows.map(({ name, fileSha256 }) => ({ name, sha256: fileSha256 })),
    },
  })
}
