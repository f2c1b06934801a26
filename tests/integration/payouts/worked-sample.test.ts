import { sha256Hex } from '@qudao/api/platform/vault'
import { expect, test } from 'vitest'
import { expectedSample, givenSampleApproved } from '../../support/given/sample.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

test('the sample worked out by hand goes from report to result file, to the fen', async () => {
  await using world = await createWorld()
  const expected = await expectedSample()
  await givenSampleApproved(world)
  const statements = (await world.as('viewer').get('/statements?period=2026-05')).expect<{
    items: {
      partner: { name: string }
      state: string
      figures: Record<string, string>
      payment: Record<string, string>
    }[]
  }>().items
  for (const { partner, openingMinor, earnedMinor, reversedMinor, adjustedMinor } of expected.statements) {
    const found = statements.find((statement) => statement.partner.name === partner)
    expect(found, partner).toMatchObject({
      state: 'approved',
      figures: {
        openingMinor,
        earnedMinor,
        reversedMinor: reversedMinor === '0' ? '0' : `-${reversedMinor}`,
        adjustedMinor,
      },
    })
  }

  world.setNow('2026-06-10T10:00:00+08:00')
  const payouts = payoutsOf(world)
  const batch = await payouts.sent()
  const { grossMinor, taxMinor, totalMinor } = expected.payout
  expect(batch).toMatchObject({ lineCount: 2, grossMinor, taxMinor, netMinor: totalMinor })
  const [payment] = batch.files
  const { bytes } = await payouts.download(batch.id, payment!.sha256)
  expect(sha256Hex(bytes)).toBe(payment!.sha256)
  const rows = new TextDecoder('gbk')
    .decode(bytes)
    .split('\r\n')
    .slice(2, -1)
    .map((row) => row.split(','))
  const written = rows.map(([, account, name, amount]) => ({ account, name, amount }))
  expect(written.toSorted((a, b) => Number(b.amount) - Number(a.amount))).toEqual(expected.payout.lines)

  const lines = await payouts.lines(batch.id)
  const [lin, shiguang] = ['清和的茶桌', '杭州拾光传媒'].map(
    (name) => lines.find(({ partner }) => partner.name === name)!,
  )
  const outcome = await payouts.result(batch.id, [
    { line: lin!, status: '失败', reason: '收款账号与户名不符' },
    { line: shiguang!, status: '成功' },
  ])
  expect(outcome).toMatchObject({ paid: 1, paidMinor: '3731', returned: 1, returnedMinor: '103433', missing: 0 })

  const second = await payouts.sent()
  expect(second).toMatchObject({ number: 2, lineCount: 1, grossMinor: '109291', taxMinor: '5858', netMinor: '103433' })
  const [again] = await payouts.lines(second.id)
  await payouts.result(second.id, [{ line: again!, status: '成功' }], 'utf8')
  expect(await payouts.get(second.id)).toMatchObject({ status: 'reconciled', paidMinor: '103433' })
  const left = await world.as('accountant').post('/payout-batches', { method: 'alipay', minimumMinor: '0' })
  expect(left.json()).toMatchObject({
    details: { leftOut: [{ partner: { name: '知夏喝茶记' }, code: 'payout.tax_unset' }] },
  })
})
