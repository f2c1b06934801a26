import { inBrand } from '@qudao/db/client'
import { z } from 'zod'
import { audit } from '../platform/audit.ts'
import { defineJob } from '../platform/jobs.ts'
import { applyImport } from './import/apply-import.ts'
import { MeaningsSchema } from './import/columns.ts'
import { countTaxUnset, type PlannedRow } from './import/plan-import.ts'
import { planRows, readRows } from './import/prepare.ts'
import { lockPartners } from './queries/partner-writes.ts'

/**
 * Writes a partner list in one transaction. The second delivery compares again and finds nothing left to do, so no
 * partner, grade or account is ever written twice.
 */
export const importPartnersJob = defineJob({
  queue: 'partners.import',
  payload: z.object({
    brandId: z.int(),
    sha256: z.string(),
    /** What the columns meant when the list was confirmed. */
    meanings: MeaningsSchema.default({}),
    overrideReason: z.string().nullable(),
    effectiveFrom: z.iso.datetime().nullable(),
    by: z.object({ memberId: z.uuid(), name: z.string(), ownPartnersOnly: z.boolean() }),
  }),
  retry: { limit: 3 },
  async run(deps, { brandId, sha256, meanings, overrideReason, effectiveFrom, by }, progress) {
    await progress(0, null, 'reading')
    const rows = await readRows(deps, { brandId, sha256, meanings }, overrideReason)
    await progress(0, rows.length, 'writing')
    const who = { brandId, ...(by.ownPartnersOnly ? { ownPartnersOnly: by.memberId } : {}) }
    const counts = await inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
      await lockPartners(tx, brandId)
      const planned = await planRows(deps, tx, who, rows)
      const from = effectiveFrom ? new Date(effectiveFrom) : null
      const writer = { kind: 'member', brandId, memberId: by.memberId, name: by.name } as const
      await applyImport(deps, tx, writer, { fileSha256: sha256, effectiveFrom: from }, planned)
      const result = countOutcomes(planned)
      await audit(tx, writer, deps.now(), {
        action: 'partners.import',
        subject: { type: 'file', id: sha256 },
        summary: result,
        ...(overrideReason ? { reason: overrideReason } : {}),
      })
      return { ...result, taxUnset: countTaxUnset(planned) }
    })
    await progress(rows.length, rows.length, 'done')
    const { new: created, changed, same, error: skipped, taxUnset } = counts
    return { created, changed, same, skipped, taxUnset }
  },
})

export function countOutcomes(planned: readonly PlannedRow[]) {
  const counts = { new: 0, changed: 0, same: 0, error: 0 }
  for (const { outcome } of planned) counts[outcome]++
  return counts
}
