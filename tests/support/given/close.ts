import type { Uuid } from '@qudao/api/platform/ids'
import type { Role } from '@qudao/db/schema'
import type { World } from '../world.ts'
import { uuidOf } from './partner.ts'

type Job = { status: string; result?: { settlementId?: string }; problem?: { code: string } | null }

/** Closes a month by the API and its job; answers what the job ended with. */
export async function closeMonth(
  world: World,
  period: string,
  { by = 'accountant', currency = 'CNY' }: { by?: Role; currency?: string } = {},
) {
  const { jobId } = (await world.as(by).post('/settlements', { period, currency })).expect<{ jobId: string }>(202)
  await world.runJobs()
  const [job] = await world.db.owner<Job[]>`
    select status, result, problem from job where brand_id = ${world.brandId} and id = ${uuidOf('job', jobId)}`
  return job!
}

/** Closes a month that must close; answers the id of the settlement. */
export async function givenClosed(world: World, period: string, currency = 'CNY'): Promise<Uuid> {
  const job = await closeMonth(world, period, { currency })
  if (job.status !== 'succeeded') throw new Error(`${period} did not close: ${JSON.stringify(job)}`)
  return uuidOf('stl', job.result!.settlementId!)
}
