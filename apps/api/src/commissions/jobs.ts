import { z } from 'zod'
import type { TermsJson } from '../domain/commission/terms-json.ts'
import { defineJob } from '../platform/jobs.ts'
import { Audience } from './schemas/terms.ts'
import { runBackTest } from './service/run-back-test.ts'

/** Compares a draft with what was earned. It only reads, so a second delivery repeats it and changes nothing. */
export const backTestJob = defineJob({
  queue: 'commissions.back-test',
  payload: z.object({
    brandId: z.int(),
    timeZone: z.string(),
    // validated before it was queued
    terms: z.custom<TermsJson>((value) => typeof value === 'object' && value !== null),
    audience: Audience,
    months: z.int().min(1).max(24),
  }),
  retry: { limit: 2 },
  run: runBackTest,
})
