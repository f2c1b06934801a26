import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { closeGateAfter } from '../../support/orders/gate.ts'
import { reportOf } from '../../support/orders/report.ts'
import { takeIn } from '../../support/orders/take-in.ts'
import { createDatabase } from '../../support/postgres.ts'
import { createScratch } from '../../support/scratch.ts'
import { createWorldOn } from '../../support/world.ts'

// four pieces: two are counted while the third is held
const ROWS = 20_000
type Job = {
  id: string
  status: string
  phase: string | null
  done: number
  total: number | null
  startedAt: string | null
}

test('whoever waits for an import sees how many of its rows are in, and nobody of another brand does', async () => {
  await using db = await createDatabase()
  await using scratch = await createScratch()
  await using world = await createWorldOn(db, scratch.path)
  const other = await world.otherBrand()
  await givenPlan(world)
  const jobs = async () => (await world.as('viewer').get('/jobs')).expect<{ items: Job[] }>().items
  const counting = async () => (await jobs()).find(({ done }) => done > 0)
  let imported: Promise<unknown>
  let half: Job
  {
    await using gate = await closeGateAfter(db.logins.owner, world.brandId, 2)
    imported = takeIn(world, { name: '订单.csv', bytes: reportOf(ROWS) })
    await gate.untilSomebodyWaits()
    // a piece may say so a moment after it is in
    await expect.poll(counting, { timeout: 30_000 }).toBeDefined()
    half = (await counting())!
    expect(half).toMatchObject({ status: 'running', phase: 'rows', total: ROWS })
    expect(half.startedAt).not.toBeNull()
    expect(half.done).toBeLessThan(ROWS)
    for (const role of ['owner', 'operator', 'viewer'] as const)
      expect((await other.as(role).get(`/jobs/${half.id}`)).refusal).toBe('404 job.not_found')
    expect((await other.as('owner').get('/jobs')).expect<{ items: Job[] }>().items).toEqual([])
  }
  await imported
  const whole = (await world.as('viewer').get(`/jobs/${half.id}`)).expect<Job>()
  expect(whole).toMatchObject({ status: 'succeeded', done: ROWS, total: ROWS })
})
