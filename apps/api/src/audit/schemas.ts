import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../platform/ids.ts'
import { Instant, PageQuery, pageOf } from '../platform/wire.ts'

export const AuditFilters = PageQuery.extend({
  action: z.string().max(80).optional().openapi({ description: 'Or its beginning: partners finds partners.create' }),
  member: idParam('mem').optional(),
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional().openapi({ description: 'With subjectType; a UUID or a prefixed id' }),
  from: Instant.optional(),
  to: Instant.optional().openapi({ description: 'Exclusive' }),
})
export type AuditFilters = z.output<typeof AuditFilters>

export const AuditEvent = z
  .object({
    id: idString('aud'),
    at: Instant,
    actor: z.object({
      kind: z.enum(['member', 'partner', 'system']),
      id: z.string().nullable().openapi({ example: 'mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c' }),
      name: z.string(),
    }),
    action: z.string().openapi({ example: 'payouts.approve' }),
    subject: z.object({ type: z.string(), id: z.string() }),
    summary: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    ip: z.string().nullable(),
    sealed: z
      .object({ page: z.int(), at: Instant })
      .nullable()
      .openapi({ description: 'The page of the day book that holds it; null until the next hour' }),
  })
  .openapi('AuditEvent')
export const AuditPage = pageOf('AuditPage', AuditEvent)
