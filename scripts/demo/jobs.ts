import { setTimeout as delay } from 'node:timers/promises'
import { demoBrand } from '@qudao/db/demo/index'
import { must, type Person } from './person.ts'

/** Waits for a job and gives its result. @throws Error when the job failed */
export async function finishJob(person: Person, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const job = await must(
      person.api.GET('/api/b/{brand}/jobs/{id}', { params: { path: { brand: demoBrand().slug, id } } }),
    )
    if (job.status === 'failed') throw new Error(`${job.kind} failed: ${JSON.stringify(job.problem)}`)
    if (job.status === 'succeeded') return job.result ?? {}
    await delay(100)
  }
}
