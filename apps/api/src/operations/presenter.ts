import type { z } from '@hono/zod-openapi'
import { can, type Member } from '../platform/actor.ts'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { JobRow } from './queries.ts'
import { resultPermission } from './result-permissions.ts'
import type { Job } from './schemas.ts'

/** A job as a member may see it: its result only with the permission of its kind. */
export const toJob = (row: JobRow, member: Member): z.input<typeof Job> => ({
  ...row,
  phase: row.finishedAt ? null : row.phase,
  result: maySeeResult(row, member) ? row.result : null,
  id: toPublicId('job', row.id),
  createdAt: toInstant(row.createdAt),
  startedAt: toInstantOrNull(row.startedAt),
  finishedAt: toInstantOrNull(row.finishedAt),
})

function maySeeResult({ kind }: JobRow, member: Member): boolean {
  const permission = resultPermission(kind)
  return permission !== undefined && can(member, permission)
}
