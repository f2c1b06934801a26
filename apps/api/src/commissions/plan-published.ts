import { z } from 'zod'
import type { QueuedWork } from '../platform/jobs.ts'

const Payload = z.object({ by: z.object({ slug: z.string(), userId: z.uuid() }) })

/** Queued with every publication; the orders' room does it: rows that wait for a plan are read again. */
export const planPublished: QueuedWork<typeof Payload> = {
  queue: 'orders.plan-published',
  payload: Payload,
  retry: { limit: 5 },
}
