import { z } from '@hono/zod-openapi'
import { defineJob, type JobDef, type QueuedWork } from '../platform/jobs.ts'
import { EXPORT_QUEUE } from './queries.ts'
import { removeOldExports, writeExport } from './service/write-export.ts'

const Payload = z.object({ brandId: z.int(), memberId: z.uuid(), exportId: z.uuid() })

/** What asking for an export queues. */
export const exportWork: QueuedWork<typeof Payload> = {
  queue: EXPORT_QUEUE,
  payload: Payload,
  retry: { limit: 3 },
  isLong: true,
}

/**
 * Writes the file of an export. The second delivery writes the same export again, over what the first one left: under
 * its name there is a whole file or none.
 */
const writeExportJob = defineJob({ ...exportWork, run: (deps, order, progress) => writeExport(deps, order, progress) })

/** Removes exports a week old, and what a killed process left of them. The second delivery finds nothing. */
const removeExports = defineJob({
  queue: 'leaving.remove',
  payload: z.object({}),
  retry: { limit: 3 },
  schedule: '20 * * * *',
  run: async (deps) => ({ removed: await removeOldExports(deps) }),
})

export const jobs: readonly JobDef[] = [writeExportJob, removeExports]
