import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Found = { partners: { name: string }[]; orderLines: { orderNo: string; partner: string }[] }

const find = async (world: World, role: Parameters<World['as']>[0], words: string) => {
  const { partners, orderLines } = (await world.as(role).get(`/search?q=${encodeURIComponent(words)}`)).expect<Found>()
  return { partners: partners.map(({ name }) => name), orders: orderLines.map(({ orderNo }) => orderNo) }
}

test('finds partners by part of a name or a whole slot code, and orders by the beginning of their number', async () => {
  await using world = await createWorld()
  const plan = await givenPlan(world)
  const { id: partnerId } = await world.givenPartner({ name: '山隐茶社', slots: ['mm_1_2_3'] })
  await world.givenPartner({ name: '清和的茶桌' })
  for (const orderNo of ['3862047719305524417', '3862047719305524418', '9962047719305524417']) {
    await givenSale(world, { key: orderNo, orderNo, partnerId, plan, paidMinor: 100n, paidAt: '2026-06-02T00:00:00Z' })
  }
  expect(await find(world, 'operator', '茶')).toEqual({ partners: ['清和的茶桌', '山隐茶社'], orders: [] })
  expect((await find(world, 'operator', 'mm_1_2_3')).partners).toEqual(['山隐茶社'])
  expect((await find(world, 'operator', '38620477193055244')).orders.toSorted()).toEqual([
    '3862047719305524417',
    '3862047719305524418',
  ])
  expect((await find(world, 'operator', '38620')).orders).toEqual([])
})

test('shows nobody what their role may not see', async () => {
  await using world = await createWorld()
  const plan = await givenPlan(world)
  const own = await world.givenPartner({ name: '自己的', ownerMemberId: world.members.channel_manager.memberId })
  const other = await world.givenPartner({ name: '别人的' })
  for (const { id, name } of [own, other]) {
    const orderNo = name === '自己的' ? '386204771' : '386204772'
    await givenSale(world, { key: orderNo, partnerId: id, plan, paidMinor: 100n, paidAt: '2026-06-02T00:00:00Z' })
  }
  expect((await find(world, 'channel_manager', '的')).partners).toEqual(['自己的'])
  expect((await find(world, 'channel_manager', '386204')).orders).toEqual(['386204771'])
  expect((await find(world, 'operator', '386204')).orders.toSorted()).toEqual(['386204771', '386204772'])
})
