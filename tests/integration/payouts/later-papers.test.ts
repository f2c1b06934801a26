import { checkBooks } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { type GivenPayable, givenPayable } from '../../support/given/payable.ts'
import { paperOf, rowOf, tellAll } from '../../support/papers.ts'
import { type Batch, payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

type TwoBatches = { world: World; small: Batch; large: Batch; payee: GivenPayable }

/** 600.00 to 甲 and, a day later in the same month, 3,000.00; `others` are paid 600.00 in the first batch only. */
async function twoBatches({ others = [] as string[], payAgain = [] as string[] } = {}): Promise<TwoBatches> {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const draft = (name: string) => ({ amountMinor: 60_000n, name, alipay: `${name.codePointAt(0)}@pay.test` })
  const payee = await givenPayable(world, { ...draft('甲'), period: '2026-04' })
  const again = []
  for (const name of others) {
    const other = await givenPayable(world, { ...draft(name), period: '2026-04' })
    if (payAgain.includes(name)) again.push(other)
  }
  const small = await payoutsOf(world).sent()
  world.setNow('2026-06-11T10:00:00+08:00')
  for (const partner of [payee, ...again]) await givenPayable(world, { amountMinor: 300_000n, partner })
  const large = await payoutsOf(world).sent()
  world.setNow('2026-06-12T10:00:00+08:00')
  return { world, small, large, payee }
}

/** Month's income, deduction, taxable, rate, quick deduction, tax, withheld before and now, net, withheld too much. */
const figuresOf = async (world: World, batchId: string, name = '甲') =>
  rowOf(await paperOf(world, await payoutsOf(world).get(batchId), 'withholding_paid'), name)?.slice(6)
const versionsOf = async (world: World, { id }: Batch) =>
  (await payoutsOf(world).get(id)).files.filter(({ purpose }) => purpose === 'withholding_paid').length
const BOTH_PAID = ['3600', '800', '2800', '0.2', '0', '560', '0', '560', '2440', '0']
const LARGE_ALONE = ['3000', '800', '2200', '0.2', '0', '440', '0', '560', '2440', '120']

describe('an earlier payment of the month that failed', () => {
  test.each(['earlier', 'later'])(
    'is no income of a later batch when the %s batch has its result first',
    async (first) => {
      const { world, small, large } = await twoBatches()
      await using _ = world
      expect(large).toMatchObject({ grossMinor: '300000', taxMinor: '56000' })
      if (first === 'earlier') await tellAll(world, small.id, '失败')
      await tellAll(world, large.id, '成功')
      if (first === 'later') {
        expect(await figuresOf(world, large.id)).toEqual(BOTH_PAID)
        await tellAll(world, small.id, '失败')
      }
      // 3,000.00 alone gives 440.00; 560.00 was withheld
      expect(await figuresOf(world, large.id)).toEqual(LARGE_ALONE)
      expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
    },
  )

  test('is taken out of the later paper while others of its batch are still on their way', async () => {
    const { world, small, large } = await twoBatches({ others: ['乙'] })
    await using _ = world
    await tellAll(world, large.id, '成功')
    const line = (await payoutsOf(world).lines(small.id)).find(({ partner }) => partner.name === '甲')!
    await payoutsOf(world).result(small.id, [{ line, status: '失败', reason: '销户' }])
    expect(await payoutsOf(world).get(small.id)).toMatchObject({ status: 'exported' })
    expect(await figuresOf(world, large.id)).toEqual(LARGE_ALONE)
    const names = (await payoutsOf(world).get(large.id)).files.map(({ name }) => name)
    // the summary holds no months of a payee: it says the same as before
    expect(names.slice(-2)).toEqual([
      `${world.slug}-202606-002-扣缴明细-按打款结果.xlsx`,
      `${world.slug}-202606-002-扣缴明细-按打款结果-第2版.xlsx`,
    ])
  })
})

test('a payment that left later is not income from before, whenever the result comes', async () => {
  const { world, small, large } = await twoBatches()
  await using _ = world
  await tellAll(world, large.id, '成功')
  await tellAll(world, small.id, '成功')
  expect(await figuresOf(world, small.id)).toEqual(['600', '600', '0', '0.2', '0', '0', '0', '0', '600', '0'])
  expect(await figuresOf(world, large.id)).toEqual(BOTH_PAID)
  expect(await versionsOf(world, large)).toBe(1)
})

test('one act writes one version, however many payments it tells of, and none where it changes nothing', async () => {
  const { world, small, large } = await twoBatches({ others: ['乙', '丙'], payAgain: ['乙'] })
  await using _ = world
  world.setNow('2026-06-12T11:00:00+08:00')
  await givenPayable(world, { amountMinor: 300_000n, name: '丁', alipay: 'ding@pay.test' })
  const foreign = await payoutsOf(world).sent()
  for (const { id } of [small, large, foreign]) await tellAll(world, id, '成功')
  const lines = (await payoutsOf(world).lines(small.id)).map(({ id }) => ({ lineId: id, paid: false, reason: '退票' }))
  const told = { lines: lines.slice(0, 3) }
  ;(await world.as('accountant').post(`/payout-batches/${small.id}/outcomes`, told)).expect()
  ;(await world.as('owner').post(`/payout-batches/${small.id}/outcomes`, told)).expect()
  const after = [await versionsOf(world, small), await versionsOf(world, large), await versionsOf(world, foreign)]
  expect(after).toEqual([2, 2, 1])
  expect(await figuresOf(world, large.id, '乙')).toEqual(LARGE_ALONE)
  ;(await world.as('owner').post(`/payout-batches/${small.id}/outcomes`, told)).expect()
  expect(await versionsOf(world, large)).toBe(2)
  expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
})
