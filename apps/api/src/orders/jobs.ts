import { z } from 'zod'
import { defineJob } from '../platform/jobs.ts'
import { previewImport } from './booking/preview-import.ts'
import { resumeImports } from './booking/resume-imports.ts'
import { takeInImport } from './booking/take-in-import.ts'
import { sweepUploads } from './service/sweep-uploads.ts'

const ImportPayload = z.object({ brandId: z.int(), importId: z.string() })

/**
 * Takes in a confirmed file, after those confirmed before it. A second delivery finds the committed pieces and goes on
 * after them, or finds the import done and answers what it did.
 */
export const importJob = defineJob({
  queue: 'orders.import',
  payload: ImportPayload,
  retry: { limit: 5 },
  run: (deps, { brandId, importId }) => takeInImport(deps, brandId, importId),
})

/** Says what a file would do to the books. It writes nothing but its own answer, so it may run any number of times. */
export const previewJob = defineJob({
  queue: 'orders.preview',
  payload: ImportPayload,
  retry: { limit: 2 },
  run: (deps, { brandId, importId }, progress) => previewImport(deps, brandId, importId, progress),
})

/**
 * Goes on with imports whose process has died: the queue itself would notice only after an hour. Those that are under
 * way hold their brand's turn and are left alone.
 */
export const resumeJob = defineJob({
  queue: 'orders.resume',
  payload: z.object({}),
  retry: { limit: 0 },
  schedule: '* * * * *',
  run: async (deps) => ({ resumed: await resumeImports(deps) }),
})

/** Removes uploads that nobody confirmed, before the nightly sweep of files without a use. A second delivery finds none. */
export const sweepUploadsJob = defineJob({
  queue: 'orders.sweep',
  payload: z.object({}),
  retry: { limit: 3 },
  schedule: '11 3 * * *',
  run: async (deps) => ({ removed: await sweepUploads(deps) }),
})
