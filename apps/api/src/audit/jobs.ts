import { z } from 'zod'
import { defineJob } from '../platform/jobs.ts'
import { listBrandIds } from './queries.ts'
import { sealDayBook } from './service/seal-day-book.ts'

/** Seals every brand's new events once an hour. The second delivery finds nothing unsealed and writes no page. */
export const sealDayBooks = defineJob({
  queue: 'audit.seal',
  payload: z.object({}),
  retry: { limit: 3 },
  schedule: '17 * * * *',
  async run(deps) {
    let events = 0
    for (const brand of await listBrandIds(deps.db)) events += await sealDayBook(deps, brand)
    return { events }
  },
})
