import { expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { type Line, payoutsOf } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

test('exactly the least amount is paid, a fen less is carried', async () => {
  await using world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  await givenPayable(world, { amountMinor: 5_000n, name: '甲' })
  await givenPayable(world, { amountMinor: 4_999n, name: '乙' })
  const batch = await payoutsOf(world).draft({ minimumMinor: '5000' })
  expect(batch).toMatchObject({ lineCount: 1, grossMinor: '5000' })
  expect(batch.leftOut).toMatchObject([{ partner: { name: '乙' }, code: 'payout.below_minimum' }])
})

test('the rest of a statement whose first part was paid is paid as a further part', async () => {
  await using world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  await world.db.owner`
    update brand set settings = settings || '{"perPaymentLimitMinor": "100000"}' where id = ${world.brandId}`
  await givenPayable(world, { amountMinor: 150_000n, name: '甲', taxHandling: 'invoice' })
  const { id } = await payoutsOf(world).sent()
  const [first, second] = (await payoutsOf(world).lines(id)).toSorted((a, b) => a.part - b.part) as [Line, Line]
  expect([first.part, second.part]).toEqual([1, 2])
  await payoutsOf(world).result(id, [
    { line: first, status: '成功' },
    { line: second, status: '失败', reason: '超过限额' },
  ])
  const again = await payoutsOf(world).draft()
  expect(await payoutsOf(world).lines(again.id)).toMatchObject([{ part: 2, netMinor: second.netMinor }])
})

test('whoever cannot be paid after all takes nothing of a month that two partners share', async () => {
  await using world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const taxId = '110101199003070134'
  // 0.05 is too little to send; with it in the month, 800.00 would be over the tax-free part by 0.05
  await givenPayable(world, { amountMinor: 5n, name: '01 小店', taxId })
  await givenPayable(world, { amountMinor: 80_000n, name: '02 大店', taxId })
  const batch = await payoutsOf(world).draft({ minimumMinor: '0' })
  expect(batch.leftOut).toMatchObject([{ partner: { name: '01 小店' }, code: 'payout.below_least_transfer' }])
  expect(batch).toMatchObject({ lineCount: 1, grossMinor: '80000', taxMinor: '0', netMinor: '80000' })
})
