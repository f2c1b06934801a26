import { expect, test } from 'vitest'
import { balancesOf, createSentWorld } from '../../support/given/sent-batch.ts'
import { type Line, payoutsOf, type ResultRow } from '../../support/payouts.ts'

const rowsOf = ([a, b, c]: readonly Line[]): ResultRow[] => [
  { line: a!, status: '成功' },
  { line: b!, status: '失败', reason: '收款账号与姓名不匹配' },
  { line: c!, status: '处理中' },
  { remark: 'pyl_somebody_elses', status: '成功' },
]

test('a preview says what would be booked, failed payments first, and books nothing', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const booked = await balancesOf(world)
  const preview = await payoutsOf(world).previewResult(id, rowsOf(lines))
  expect(preview).toMatchObject({ paid: 1, paidMinor: '256000', returned: 1, returnedMinor: '256000', pending: 1 })
  expect(preview).toMatchObject({ unchanged: 0, missing: 1, isKnown: false })
  expect(preview.unmatched).toMatchObject([{ row: 8, code: 'unknown_payment' }])
  expect(preview.lines).toMatchObject([
    { row: 6, partner: { name: '乙' }, netMinor: '256000', paid: false, reason: '收款账号与姓名不匹配' },
    { row: 5, partner: { name: '甲' }, netMinor: '256000', paid: true, reason: null },
  ])
  expect(await balancesOf(world)).toEqual(booked)
  expect((await payoutsOf(world).lines(id)).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent'])
})

test('a confirmation books what was previewed, and the same again answers the same', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const { preview, ...told } = await payoutsOf(world).previewResult(id, rowsOf(lines))
  const outcomes = await Promise.all([1, 2].map(() => payoutsOf(world).confirmResult(id, rowsOf(lines), preview)))
  for (const outcome of outcomes) {
    const { paidMinor, returnedMinor, unmatched } = told
    expect(outcome.expect()).toMatchObject({ paidMinor, returnedMinor, unmatched })
  }
  expect(await balancesOf(world)).toMatchObject({ cash: 256_000n, in_flight: 256_000n, payable: 300_000n })

  const again = await payoutsOf(world).previewResult(id, rowsOf(lines))
  expect(again).toMatchObject({ isKnown: true, paid: 0, returned: 0, lines: [] })
  expect((await payoutsOf(world).confirmResult(id, rowsOf(lines), again.preview)).status).toBe(200)
})

test('what changed after the preview is not booked: neither another file nor a batch that moved on', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const { preview } = await payoutsOf(world).previewResult(id, rowsOf(lines))
  const other = rowsOf(lines).map((row) => ({ ...row, status: '成功', reason: '' }))
  expect((await payoutsOf(world).confirmResult(id, other, preview)).refusal).toBe('409 payout_result.preview_stale')
  const longer = [...rowsOf(lines), { remark: 'pyl_nobodys', status: '成功' }]
  expect((await payoutsOf(world).confirmResult(id, longer, preview)).refusal).toBe('409 payout_result.preview_stale')

  const told = [{ lineId: lines[1]!.id, paid: true, flowNo: 'bank-1' }]
  ;(await world.as('cashier').post(`/payout-batches/${id}/outcomes`, { lines: told })).expect()
  const booked = await balancesOf(world)
  const late = await payoutsOf(world).confirmResult(id, rowsOf(lines), preview)
  expect(late.refusal).toBe('409 payout_result.preview_stale')
  expect(await balancesOf(world)).toEqual(booked)

  // the line told by hand would now come back: the next look says so
  const second = await payoutsOf(world).previewResult(id, rowsOf(lines))
  expect(second.lines[0]).toMatchObject({ partner: { name: '乙' }, paid: false, wasPaid: true })
})

test('a batch that has not left, a foreign brand and whoever may not export see no preview', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const file = { name: 'r.csv', bytes: Buffer.from('名称,数量\r\n茶,1\r\n') }
  const path = `/payout-batches/${id}/results/preview`
  expect((await world.upload('accountant', path, { file })).refusal).toBe('422 payout_result.not_recognised')
  expect((await world.upload('operator', path, { file })).refusal).toBe('403 permission.denied')
  const none = `/payout-batches/pay_${'0'.repeat(12)}7${'0'.repeat(3)}8${'0'.repeat(15)}/results/preview`
  const rows = { name: 'r.csv', bytes: Buffer.from('序号,收款账号,金额（元）,状态\r\n1,a@b.test,1.00,成功\r\n') }
  expect((await world.upload('accountant', none, { file: rows })).refusal).toBe('404 payout_batch.not_found')
  expect(lines).toHaveLength(3)
})
