import { describe, expect, test } from 'vitest'
import { uuidOf } from '../../support/given/partner.ts'
import { givenPayable } from '../../support/given/payable.ts'
import { givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

type Task = { kind: string; count: number; amounts: { currency: string; minor: string }[]; dueAt: string | null }
type Month = {
  period: string
  salesMinor: string
  lines: number
  commissionMinor: string | null
  before: { period: string; salesMinor: string } | null
  days: { day: string; salesMinor: string }[]
}
type Workbench = { tasks: Task[]; months: Month[]; start: Record<string, number> | null }
type Role = Parameters<World['as']>[0]

const workbenchOf = async (world: World, role: Role) => (await world.as(role).get('/workbench')).expect<Workbench>()
const kindsOf = async (world: World, role: Role) => (await workbenchOf(world, role)).tasks.map(({ kind }) => kind)

async function workWorld(now = '2026-06-10T10:00:00+08:00'): Promise<World> {
  const world = await createWorld()
  world.setNow(now)
  return world
}

describe('what waits', () => {
  test('is told to whoever can do it, and never to who prepared it', async () => {
    await using world = await workWorld()
    await givenPayable(world, { amountMinor: 300_000n, name: '山隐茶社' })
    expect(await kindsOf(world, 'accountant')).toEqual(['prepare_payout'])
    expect(await kindsOf(world, 'cashier')).toEqual([])
    await payoutsOf(world).draft({})
    expect(await kindsOf(world, 'accountant')).toEqual([])
    const [approve] = (await workbenchOf(world, 'cashier')).tasks
    expect(approve).toMatchObject({
      kind: 'approve_batch',
      count: 1,
      amounts: [{ currency: 'CNY', minor: '256000' }],
      // the tax it withholds was computed for June
      dueAt: '2026-06-30T16:00:00.000Z',
    })
    expect(await kindsOf(world, 'viewer')).toEqual([])
  })

  test('of statements: review for those who review, approval for an owner who had no hand in them', async () => {
    await using world = await workWorld()
    await givenPayable(world, { amountMinor: 5_000n, approved: false })
    expect(await kindsOf(world, 'operator')).toEqual(['review_statements'])
    const settlement = (await world.as('owner').get('/settlements')).expect<{ closed: { id: string }[] }>().closed[0]!
    ;(await world.as('operator').post(`/settlements/${settlement.id}/review`)).expect()
    expect(await kindsOf(world, 'operator')).toEqual([])
    expect(await kindsOf(world, 'owner')).toEqual(['approve_statements'])
  })

  test('names partners who are owed money that cannot leave, exactly those the list then shows', async () => {
    await using world = await workWorld()
    await givenPayable(world, { amountMinor: 5_000n, name: '未填税务', taxHandling: 'unset' })
    const draft = { name: '没有账户', legalType: 'natural_person', taxHandling: 'withhold' }
    const { id: publicId } = (await world.as('operator').post('/partners', draft)).expect<{ id: string }>(201)
    const partner = { id: uuidOf('ptn', publicId), publicId, name: draft.name }
    await givenPayable(world, { amountMinor: 700n, partner })
    await world.givenPartner({ name: '还没有佣金', taxHandling: 'unset' })
    const { tasks } = await workbenchOf(world, 'operator')
    const missing = Object.fromEntries(tasks.map(({ kind, count, amounts }) => [kind, [count, amounts[0]?.minor]]))
    expect(missing).toMatchObject({ set_tax_handling: [1, '5000'], add_payout_account: [1, '700'] })
    const listed = async (reason: string) =>
      (await world.as('operator').get(`/partners?unpayable=${reason}`))
        .expect<{ items: { name: string }[] }>()
        .items.map(({ name }) => name)
    expect(await listed('tax')).toEqual(['未填税务'])
    expect(await listed('account')).toEqual(['没有账户'])
    expect((await workbenchOf(world, 'channel_manager')).tasks).toEqual([])
  })

  test('of openings: only what somebody else wrote down', async () => {
    await using world = await workWorld()
    const { publicId } = await world.givenPartner()
    const body = { cutOverOn: '2026-06-01', rows: [{ partnerId: publicId, unpaidMinor: '12345' }] }
    ;(await world.as('owner').post('/opening-imports', body)).expect(201)
    expect(await kindsOf(world, 'owner')).not.toContain('approve_opening')
    const tasks = (await workbenchOf(world, 'cashier')).tasks
    expect(tasks).toMatchObject([{ kind: 'approve_opening', count: 1, amounts: [{ currency: 'CNY', minor: '12345' }] }])
  })
})

describe('figures of the month', () => {
  test('stand beside the same days of the month before while the month runs', async () => {
    await using world = await workWorld()
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    const sale = (key: string, paidAt: string, paidMinor: bigint) =>
      givenSale(world, { key, partnerId, plan, paidAt, paidMinor })
    await sale('a', '2026-06-02T12:00:00+08:00', 10_000n)
    await sale('b', '2026-06-02T23:59:00+08:00', 5_000n)
    await sale('c', '2026-05-09T12:00:00+08:00', 4_000n)
    await sale('d', '2026-05-20T12:00:00+08:00', 90_000n)
    const { months } = await workbenchOf(world, 'operator')
    expect(months).toMatchObject([
      {
        period: '2026-06',
        salesMinor: '15000',
        lines: 2,
        commissionMinor: '1200',
        channelMinor: '0',
        before: { period: '2026-05', salesMinor: '4000' },
        days: expect.arrayContaining([
          { day: '2026-06-01', salesMinor: '0' },
          { day: '2026-06-02', salesMinor: '15000' },
        ]),
      },
    ])
    expect((await workbenchOf(world, 'reviewer')).months[0]?.commissionMinor).toBeNull()
    expect((await workbenchOf(world, 'channel_manager')).months).toEqual([])
  })
})

test('the start tells how far a brand has come, to those who see all of it', async () => {
  await using world = await workWorld()
  const { start } = await workbenchOf(world, 'operator')
  expect(start).toMatchObject({ members: 9, approvers: 3, affiliates: 0, hasOrders: false, monthsClosed: 0 })
  expect((await workbenchOf(world, 'channel_manager')).start).toBeNull()
})

test('two people are enough only when one can approve what the other closes', async () => {
  await using world = await workWorld()
  const leave = async (...roles: string[]) => {
    await world.db.owner`update member set disabled_at = case when role = any(${roles}::text[]) then null else now() end
      where brand_id = ${world.brandId}`
    return (await workbenchOf(world, 'owner')).start
  }
  expect(await leave('owner', 'cashier')).toMatchObject({
    canClose: ['owner'],
    canApprove: ['owner'],
    hasSecondPerson: false,
    onlyYouApprove: true,
  })
  expect(await leave('owner', 'accountant')).toMatchObject({
    canClose: ['owner', 'accountant'],
    hasSecondPerson: true,
    onlyYouApprove: true,
  })
  expect(await leave('owner', 'finance_supervisor')).toMatchObject({
    canApprove: ['owner', 'finance_supervisor'],
    hasSecondPerson: true,
    onlyYouApprove: false,
  })
})
