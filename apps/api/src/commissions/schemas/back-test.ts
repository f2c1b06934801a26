import { z } from '@hono/zod-openapi'
import { AudienceIn, PlanTerms } from './terms.ts'

export const BackTest = z
  .object({
    terms: PlanTerms,
    audience: AudienceIn.default({ kind: 'everyone' }),
    months: z.int().min(1).max(24).default(3).openapi({ description: 'The present month included' }),
  })
  .openapi('CommissionBackTest', {
    description:
      'The job ends with { from, to, currency, lines, withoutRate, thenMinor, nowMinor, winners, losers, partners: [{ id, name, lines, thenMinor, nowMinor, differenceMinor }] }, the largest difference first.',
  })
