import { planPublished } from '../commissions/index.ts'
import { defineJob } from '../platform/jobs.ts'
import { readPlanlessAgain } from './service/read-planless-again.ts'

/** Reads the rows again that waited for a plan. Those of a first delivery are resolved, so a second finds what is left. */
export const planPublishedJob = defineJob({
  ...planPublished,
  run: async (deps, { by }) => ({ rows: await readPlanlessAgain(deps, by) }),
})
