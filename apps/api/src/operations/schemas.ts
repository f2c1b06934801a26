import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Instant, PageQuery, pageOf } from '../platform/wire.ts'

const JOB_STATES = ['queued', 'running', 'succeeded', 'failed'] as const

export const Job = z
  .object({
    id: idString('job'),
    kind: z.string().openapi({ example: 'partners.import' }),
    status: z.enum(JOB_STATES),
    phase: z.string().nullable(),
    done: z.int(),
    total: z.int().nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() }).nullable(),
    createdAt: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
  })
  .openapi('Job')

export const JobFilters = PageQuery.extend({
  status: z.enum(JOB_STATES).optional(),
  kind: z.string().max(60).optional(),
})
export const JobPage = pageOf('JobPage', Job)

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')
  .openapi({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' })
