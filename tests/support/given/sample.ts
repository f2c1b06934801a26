import { readFile } from 'node:fs/promises'
import { takeIn } from '../orders/take-in.ts'
import type { World } from '../world.ts'
import { givenClosed } from './close.ts'

const folder = new URL('../../fixtures/payouts/', import.meta.url)
const bytesOf = (name: string): Promise<Uint8Array> => readFile(new URL(name, folder))
const textOf = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8')

const TAX_HANDLING: Readonly<Record<string, string>> = { 清和的茶桌: 'withhold', 杭州拾光传媒: 'invoice' }

export type Expected = {
  statements: Record<string, string>[]
  payout: {
    lines: { account: string; name: string; amount: string }[]
    grossMinor: string
    taxMinor: string
    totalMinor: string
  }
}

/** What the hand-worked sample must come to (tests/fixtures/payouts/README.md). */
export const expectedSample = async (): Promise<Expected> => JSON.parse(await textOf('expected.json'))

/** The hand-worked sample up to its last import, through the API: partners, plan, orders, refunds. */
export async function givenSampleImported(world: World): Promise<void> {
  world.setNow('2026-06-01T09:00:00+08:00')
  await givenSamplePartners(world)
  await givenSamplePlan(world)
  for (const name of ['orders.csv', 'refunds.csv']) {
    const { status } = await takeIn(world, { name, bytes: await bytesOf(name) })
    if (status !== 'done') throw new Error(`${name} ended as ${status}`)
  }
}

/** The same with its month closed, reviewed and approved by three people. Answers the settlement's public id. */
export async function givenSampleApproved(world: World): Promise<void> {
  await givenSampleImported(world)
  world.setNow('2026-06-02T09:00:00+08:00')
  await givenClosed(world, '2026-05')
  const [settlement] = (await world.as('accountant').get('/settlements')).expect<{ closed: { id: string }[] }>().closed
  ;(await world.as('operator').post(`/settlements/${settlement!.id}/review`)).expect()
  ;(await world.as('owner').post(`/settlements/${settlement!.id}/approve`)).expect()
}

async function givenSamplePartners(world: World): Promise<void> {
  const file = { name: 'partners.csv', bytes: await bytesOf('partners.csv') }
  ;(await world.upload('operator', '/partner-imports', { file, fields: { confirm: 'true' } })).expect()
  await world.runJobs()
  const { items } = (await world.as('operator').get('/partners')).expect<{ items: { id: string; name: string }[] }>()
  for (const { id, name } of items) {
    const taxHandling = TAX_HANDLING[name]
    if (taxHandling) (await world.as('operator').patch(`/partners/${id}`, { taxHandling })).expect()
  }
}

async function givenSamplePlan(world: World): Promise<void> {
  const draft = {
    name: '标准方案',
    audience: { kind: 'everyone' },
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    terms: JSON.parse(await textOf('plan.json')),
  }
  const { id } = (await world.as('operator').post('/commission-plans', draft)).expect<{ id: string }>(201)
  ;(await world.as('owner').post(`/commission-plans/${id}/publish`, { version: 1 })).expect()
}
