import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { lockBatch } from '../queries/batches.ts'
import { linesOfBatch } from '../queries/lines.ts'
import { countOutcomes, settleLines } from './settle-lines.ts'

export type ToldOutcome = { lineId: Uuid; paid: boolean; reason?: string | undefined; flowNo?: string | undefined }

/**
 * What a person read off the bank's page, line by line, where no result file exists. Telling it twice changes nothing.
 * @throws DomainError `payout_batch.not_exported`, `payout_line.not_found`
 */
export function recordPayoutOutcome(deps: Deps, actor: Member, batchId: Uuid, told: readonly ToldOutcome[]) {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockBatch(tx, actor.brandId, batchId)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status !== 'exported' && batch.status !== 'reconciled') {
      throw new DomainError(
        'payout_batch.not_exported',
        'results belong to a batch whose file has left; export it first',
      )
    }
    const lines = new Map((await linesOfBatch(tx, actor.brandId, batchId)).map((line) => [line.id, line]))
    const outcomes = told.map(({ lineId, paid, reason, flowNo }) => {
      const line = lines.get(lineId)
      if (!line) throw new DomainError('payout_line.not_found', 'a line is not of this batch', { lineId })
      return { line, paid, reason: reason ?? null, flowNo: flowNo ?? null }
    })
    const news = await settleLines(deps, tx, actor, batch, `payout-told:${newId()}`, outcomes)
    const counts = countOutcomes(news)
    await audit(tx, actor, deps.now(), {
      action: 'payouts.record_outcome',
      subject: { type: 'payout_batch', id: batchId },
      summary: counts,
    })
    return { ...counts, unchanged: outcomes.length - news.length }
  })
}
