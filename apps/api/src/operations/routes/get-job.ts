import { z } from '@hono/zod-openapi'
import { DomainError } from '../../domain/errors.ts'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toJob } from '../presenter.ts'
import { listJobRows } from '../queries.ts'
import { Job } from '../schemas.ts'

export const getJob = brandRoute(
  {
    operationId: 'getJob',
    permission: 'brand.read',
    summary: 'How far a piece of long work has come',
    method: 'get',
    path: '/jobs/{id}',
    params: z.object({ id: idParam('job') }),
    answer: { description: 'The job', schema: Job },
    refuses: ['job.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const [row] = await listJobRows(deps.db, actor, { id: params.id, take: 1 })
    if (!row) throw new DomainError('job.not_found', 'no such job')
    return toJob(row, actor)
  },
)
