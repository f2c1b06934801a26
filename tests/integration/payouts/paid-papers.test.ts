import { expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { createSentWorld } from '../../support/given/sent-batch.ts'
import { paperOf, rowOf, titleOf } from '../../support/papers.ts'
import { type Batch, type Line, payoutsOf } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

const purposesOf = ({ files }: Batch) => files.map(({ purpose }) => purpose)

test('once every payment has its result, the papers by the result leave the failed payment out', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const [a, b, c] = lines as [Line, Line, Line]
  await payoutsOf(world).result(id, [
    { line: a, status: '成功' },
    { line: b, status: '失败', reason: '户名不符' },
  ])
  const sent = ['payment', 'summary', 'withholding']
  expect(purposesOf(await payoutsOf(world).get(id))).toEqual(sent)

  await payoutsOf(world).result(id, [{ line: c, status: '成功' }])
  const batch = await payoutsOf(world).get(id)
  expect(purposesOf(batch)).toEqual([...sent, 'summary_paid', 'withholding_paid'])
  expect(batch.files.slice(3)).toMatchObject([
    { name: `${world.slug}-202606-001-结算汇总表-按打款结果.xlsx`, lineCount: 2, netMinor: '512000' },
    { name: `${world.slug}-202606-001-扣缴明细-按打款结果.xlsx`, lineCount: 2, netMinor: '512000' },
  ])
  const declared = await paperOf(world, batch, 'withholding_paid')
  expect(titleOf(declared)).toContain('个人所得税扣缴明细（按打款结果）')
  expect(rowOf(declared, '乙')).toBeUndefined()
  expect(rowOf(declared, '甲')).toEqual(expect.arrayContaining(['3000', '440', '2560']))
  expect(rowOf(declared, '合计')).toEqual(expect.arrayContaining(['6000', '880', '5120']))
  expect(rowOf(await paperOf(world, batch, 'summary_paid'), '乙')).toBeUndefined()
  expect(rowOf(await paperOf(world, batch, 'withholding'), '乙')).toBeDefined()
  const [note] = await world.db.owner<{ summary: { version: number; files: { sha256: string }[] } }[]>`
    select summary from audit_event where brand_id = ${world.brandId} and action = 'payouts.write_paid_papers'`
  expect(note!.summary.files.map(({ sha256 }) => sha256)).toEqual(batch.files.slice(3).map(({ sha256 }) => sha256))
})

test('money that comes back later gives a further version, and the earlier one stays as it was', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  await payoutsOf(world).result(
    id,
    lines.map((line) => ({ line, status: '成功' })),
  )
  const first = await payoutsOf(world).get(id)
  const told = { lines: [{ lineId: lines[0]!.id, paid: false, reason: '退票' }] }
  ;(await world.as('accountant').post(`/payout-batches/${id}/outcomes`, told)).expect()
  expect((await payoutsOf(world).get(id)).files).toEqual(first.files)
  ;(await world.as('owner').post(`/payout-batches/${id}/outcomes`, told)).expect()
  const second = await payoutsOf(world).get(id)
  expect(second.files.slice(0, first.files.length)).toEqual(first.files)
  expect(second.files.slice(first.files.length)).toMatchObject([
    { purpose: 'summary_paid', name: `${world.slug}-202606-001-结算汇总表-按打款结果-第2版.xlsx`, lineCount: 2 },
    { purpose: 'withholding_paid', lineCount: 2, netMinor: '512000' },
  ])
  expect(rowOf(await paperOf(world, second, 'withholding_paid'), '甲')).toBeUndefined()
})

test('a batch in which nobody was paid says so on papers without rows', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  await payoutsOf(world).result(
    id,
    lines.map((line) => ({ line, status: '失败', reason: '户名不符' })),
  )
  const batch = await payoutsOf(world).get(id)
  expect(batch.files.at(-1)).toMatchObject({ purpose: 'withholding_paid', lineCount: 0, netMinor: '0' })
  expect(rowOf(await paperOf(world, batch, 'withholding_paid'), '合计')).toEqual(expect.arrayContaining(['0']))
})

test('the papers by the result name the person the batch left with, whatever is corrected before the result', async () => {
  await using world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const taxId = '110101199003070134'
  const payee = await givenPayable(world, { amountMinor: 60_000n, name: '甲', taxId, period: '2026-04' })
  const small = await payoutsOf(world).sent()
  world.setNow('2026-06-11T10:00:00+08:00')
  await givenPayable(world, { amountMinor: 300_000n, partner: payee })
  const large = await payoutsOf(world).sent()
  const sent = await paperOf(world, large, 'withholding')
  expect(rowOf(sent, '甲')).toEqual(expect.arrayContaining([taxId, '3600']))

  const correction = { name: '乙的店', legalName: '乙', taxId: '11010519491231002X', taxHandling: 'invoice' }
  ;(await world.as('owner').patch(`/partners/${payee.publicId}`, correction)).expect()
  for (const { id } of [small, large]) {
    const lines = await payoutsOf(world).lines(id)
    await payoutsOf(world).result(
      id,
      lines.map((line) => ({ line, status: '成功' })),
    )
  }
  const batch = await payoutsOf(world).get(large.id)
  const declared = await paperOf(world, batch, 'withholding_paid')
  // the same row as when it left: name, number, and the month of that number; then what was withheld too much
  expect(rowOf(declared, '甲')).toEqual([...rowOf(sent, '甲')!, '0'])
  expect(rowOf(declared, '乙')).toBeUndefined()
  const summary = await paperOf(world, batch, 'summary_paid')
  expect(rowOf(summary, '甲')).toEqual(rowOf(await paperOf(world, batch, 'summary'), '甲'))
})
