import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { type BatchRow, lockBatch } from '../queries/batches.ts'
import { countPaperVersions, insertPayoutFiles } from '../queries/files.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { storeBytes } from './freeze-files.ts'
import { keptPayees } from './paper-payees.ts'
import { summaryFiles } from './summary-files.ts'

/**
 * Writes 结算汇总表 and 扣缴明细 by the result once every payment of a batch has one: the papers that left with the file
 * hold what was sent, and a failed payment is no income to declare. Money that comes back later gives a further
 * version; the earlier ones stay. They name the people the batch left with, whatever is corrected at the partner since.
 * The day book takes over the fingerprints.
 *
 * @throws DomainError `upload.disk_full`; the result is then not booked either
 */
export async function freezePaidPapers(deps: Deps, tx: Tx, actor: Member, { brandId, id }: BatchRow): Promise<void> {
  const batch = await lockBatch(tx, brandId, id)
  if (batch?.status !== 'reconciled') return
  const sent = (await linesOfBatch(tx, brandId, id)).filter(({ status }) => status === 'paid' || status === 'returned')
  const paid = sent.filter(({ status }) => status === 'paid')
  const { versions, nextSequence } = await countPaperVersions(tx, brandId, id)
  const partnerIds = [...new Set(sent.map(({ partnerId }) => partnerId))]
  const payees = await keptPayees(deps, tx, batch, partnerIds)
  const papers = await summaryFiles(tx, actor, batch, sent, payees, { version: versions + 1 })
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
    summary: { version: versions + 1, files: rows.map(({ name, fileSha256 }) => ({ name, sha256: fileSha256 })) },
  })
}
