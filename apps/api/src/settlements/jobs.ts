import { z } from 'zod'
import { toPublicId } from '../platform/ids.ts'
import { defineJob } from '../platform/jobs.ts'
import { listBrandIds } from './queries/brands.ts'
import { releaseBrand } from './service/release.ts'
import { runClose } from './service/run-close.ts'

/**
 * Releases what has become payable, for one brand or, on its timetable, for all. Released entries stay released, so a
 * second delivery finds only what became due since.
 */
export const releaseJob = defineJob({
  queue: 'settlements.release',
  payload: z.object({ brandId: z.int().optional() }),
  retry: { limit: 5 },
  schedule: '10 2 * * *',
  run: async (deps, { brandId }) => {
    const brandIds = brandId === undefined ? await listBrandIds(deps.db) : [brandId]
    let entries = 0
    for (const id of brandIds) entries += (await releaseBrand(deps, id, deps.now())).entries
    return { entries }
  },
})

/**
 * Closes a month in one transaction. The payload carries the id of the settlement to be: a second delivery after the
 * commit finds it and returns, one after a crash before the commit finds nothing and closes.
 */
export const closeJob = defineJob({
  queue: 'settlements.close',
  payload: z.object({
    settlementId: z.uuid(),
    period: z.string(),
    currency: z.string(),
    by: z.object({ slug: z.string(), userId: z.uuid(), name: z.string() }),
  }),
  retry: { limit: 3 },
  run: async (deps, payload) => {
    const { settlementId, closingMinor, ...counts } = await runClose(deps, payload)
    return {
      ...counts,
      settlementId: toPublicId('stl', settlementId ?? payload.settlementId),
      ...(closingMinor === undefined ? {} : { closingMinor: String(closingMinor) }),
    }
  },
})
