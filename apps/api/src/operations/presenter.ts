import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { JobRow } from './queries.ts'
import type { Job } from './schemas.ts'

export const toJob = (row: JobRow): z.input<typeof Job> => ({
  ...row,
  id: toPublicId('job', row.id),
  createdAt: toInstant(row.createdAt),
  startedAt: toInstantOrNull(row.startedAt),
  finishedAt: toInstantOrNull(row.finishedAt),
})
