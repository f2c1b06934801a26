import { z } from 'zod'
import type { Deps } from '../platform/deps.ts'
import { sweepFiles } from '../platform/file-sweep.ts'
import { sweepIdempotencyKeys } from '../platform/idempotency.ts'
import { defineJob } from '../platform/jobs.ts'
import { sweepKnownDevices } from '../platform/known-devices.ts'
import { sweepRateLimits } from '../platform/rate-limit.ts'

/** Removes what has expired. The second delivery finds it gone. */
export const sweepExpired = defineJob({
  queue: 'identity.sweep',
  payload: z.object({}),
  retry: { limit: 3 },
  schedule: '41 3 * * *',
  async run(deps: Deps) {
    await deps.sessions.sweep()
    await sweepKnownDevices(deps.db)
    await sweepRateLimits(deps.db)
    await sweepIdempotencyKeys(deps)
    await sweepFiles(deps)
    return undefined
  },
})
