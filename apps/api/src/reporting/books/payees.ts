import { fingerprintOfPayees, type PayeeRow } from '../../payouts/index.ts'
import { listBatchTotals, listKeptPayees, listPaperEvents } from '../queries/paper-laws.ts'
import { listSentBatches, type SentBatch } from '../queries/payout-laws.ts'
import type { Books, Flaw, Law } from './law.ts'

/**
 * The people that the papers of a batch name are those it was sent to, as the day book's fingerprint has them. Of a
 * batch that left before they were taken down there are none.
 */
export const payeesOfEveryBatch: Law = {
  name: 'payees',
  async find(books) {
    const { sql, brand } = books
    const exports = (await listPaperEvents(sql, brand.id)).filter(({ action }) => action === 'payouts.export')
    const told = new Map(exports.map(({ batchId, payees }) => [batchId, payees]))
    const totals = new Map((await listBatchTotals(sql, brand.id)).map((row) => [row.batchId, row]))
    for (const batch of await listSentBatches(sql, brand.id)) {
      const kept = await listKeptPayees(sql, brand.id, batch.id)
      const fingerprint = told.get(batch.id) ?? null
      if (kept.length === 0 && fingerprint === null) continue
      const flaw =
        findStranger(batch, kept, totals.get(batch.id)?.partnerIds ?? []) ??
        findChanged(books, batch, kept, fingerprint)
      if (flaw) return flaw
    }
    return undefined
  },
}

function findStranger({ number }: SentBatch, kept: readonly PayeeRow[], sent: readonly string[]): Flaw | undefined {
  const left = new Set(sent)
  const stranger = kept.find(({ partnerId }) => !left.delete(partnerId))
  if (stranger)
    return {
      subject: `payees of batch ${number}`,
      expected: 'only whom it was sent to',
      found: `${stranger.legalName}, partner ${stranger.partnerId}`,
    }
  const [missing] = left
  return missing === undefined
    ? undefined
    : { subject: `payees of batch ${number}`, expected: `partner ${missing}`, found: 'nobody' }
}

function findChanged(
  { deps, brand }: Books,
  { number }: SentBatch,
  kept: readonly PayeeRow[],
  expected: string | null,
): Flaw | undefined {
  if (expected === null) return undefined
  const found = fingerprintText(() => fingerprintOfPayees(deps.vault, brand.id, kept))
  return found === expected ? undefined : { subject: `payees of batch ${number}`, expected, found }
}

function fingerprintText(make: () => string): string {
  try {
    return make()
  } catch (error) {
    // a sealed number that was changed does not open
    return `no readable number: ${(error as Error).message}`
  }
}
