import { onlineRetailMapping } from '@qudao/api/orders/formats/index'
import type { ExceptionAnswer, ImportAnswer } from '../orders/take-in.ts'
import { getImport } from '../orders/take-in.ts'
import { createWorld, type World } from '../world.ts'
import type { Rates } from './months.ts'

const PLATFORM = '自有'

/** The wholesaler's own brand: pounds, London, every customer a partner whose slot is their number, one plan. */
export async function createWholesaler(customers: readonly string[], rates: Rates): Promise<World> {
  const world = await createWorld()
  world.setNow('2011-06-10T09:00:00+01:00')
  await world.db.owner`update brand set currency = 'GBP' where id = ${world.brandId}`
  ;(await world.as('owner').patch('/brand', { timeZone: 'Europe/London' })).expect()
  const list = ['名称,类型,PID/关系ID,平台', ...customers.map((code) => `customer ${code},企业,${code},${PLATFORM}`)]
  const file = { name: 'customers.csv', bytes: new TextEncoder().encode(`${list.join('\n')}\n`) }
  ;(await world.upload('operator', '/partner-imports', { file, fields: { confirm: 'true' } })).expect()
  await world.runJobs()
  await publishPlan(world, rates)
  return world
}

async function publishPlan(world: World, { flat, tiers, holdDays }: Rates): Promise<void> {
  const all = tiers.map(({ from, ppm }) => ({ from: String(from), rate: Number(ppm) }))
  const draft = {
    name: '批发方案',
    audience: { kind: 'everyone' },
    effectiveFrom: '2010-12-01T00:00:00.000Z',
    terms: {
      payer: 'brand',
      base: 'paid',
      tierMode: 'graduated',
      rules: [
        { id: 'all', label: '全部商品', when: {}, tiers: all },
        { id: 'flat', label: '主推', when: { products: flat.codes }, tiers: [{ from: '0', rate: Number(flat.ppm) }] },
      ],
      holdDays,
      rounding: { mode: 'half_up', step: 'line' },
      currency: 'GBP',
    },
  }
  const { id } = (await world.as('operator').post('/commission-plans', draft)).expect<{ id: string }>(201)
  ;(await world.as('owner').post(`/commission-plans/${id}/publish`, { version: 1 })).expect()
}

/** Uploads a file of order lines, says what its columns mean, confirms it and waits for the end. */
export async function takeInByMapping(world: World, name: string, text: string): Promise<ImportAnswer> {
  const file = { name, bytes: new TextEncoder().encode(text) }
  const uploaded = await world.upload('operator', '/order-imports', { file, fields: { currency: 'GBP' } })
  const { id, mappingRemembered } = uploaded.expect<ImportAnswer>(201)
  if (!mappingRemembered) {
    ;(await world.as('operator').put(`/order-imports/${id}/mapping`, { mapping: onlineRetailMapping })).expect()
  }
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  return getImport(world, id)
}

type Groups = { groups: (Pick<ExceptionAnswer, 'code'> & { count: number })[] }

/** How many rows of each kind wait for a person. */
export async function countExceptions(world: World): Promise<Map<string, number>> {
  const { groups } = (await world.as('operator').get('/import-exceptions?limit=1')).expect<Groups>()
  const counts = new Map<string, number>()
  for (const { code, count } of groups) counts.set(code, (counts.get(code) ?? 0) + count)
  return counts
}

type Statement = {
  partner: { name: string }
  figures: Record<`${'opening' | 'earned' | 'reversed' | 'closing'}Minor`, string>
}

type Page = { items: Statement[]; nextCursor: string | null }

/** Every statement of a month by customer: opening, earned, reversed, closing. */
export async function statementsOf(world: World, period: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const path: string = `/statements?period=${period}&currency=GBP&limit=200${cursor && `&cursor=${cursor}`}`
    const page: Page = (await world.as('accountant').get(path)).expect<Page>()
    for (const { partner, figures: f } of page.items) {
      const figures = [f.openingMinor, f.earnedMinor, f.reversedMinor, f.closingMinor]
      found.set(partner.name.replace('customer ', ''), figures.join(' '))
    }
    cursor = page.nextCursor
  }
  return found
}
