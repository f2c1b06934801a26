import { expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { alimamaFile, refundFile, SETTLED } from '../../support/orders/alimama.ts'
import {
  booksOf,
  getImport,
  type ImportAnswer,
  openExceptions,
  takeIn,
  type UploadedFile,
} from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

type Preview = {
  totals: Record<string, unknown>
  moves: Record<string, unknown>[]
  exceptions: { code: string; count: number }[]
  changes: { orderNo: string; before: object; after: object }[]
  partners: { lines: number; salesMinor: string; commissionMinor: string }[]
}

async function preview(world: World, file: UploadedFile): Promise<{ id: string; result: Preview }> {
  const { id } = (await world.upload('operator', '/order-imports', { file })).expect<ImportAnswer>(201)
  const { jobId } = (await world.as('operator').post(`/order-imports/${id}/preview`)).expect<{ jobId: string }>(202)
  await world.runJobs()
  const [job] = await world.db.owner<{ result: Preview; status: string }[]>`
    select result, status from job where brand_id = ${world.brandId} and 'job_' || replace(id::text, '-', '') = ${jobId}`
  expect(job?.status).toBe('succeeded')
  return { id, result: job!.result }
}

const INVALID = { status: '订单失效' }

const first = [
  { orderNo: '3840000000000000001', paid: '100.00' },
  { orderNo: '3840000000000000002', paid: '50.00', ...SETTLED, settled: '50.00' },
  { orderNo: '3840000000000000003', paid: '10.00', slot: '4711' },
]

test('a preview says in money what would happen, writes nothing, and the import does just that', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const { id, result } = await preview(world, alimamaFile(first))
  expect(result).toMatchObject({
    totals: {
      rows: 3,
      added: 2,
      exceptions: 1,
      salesMinor: '15000',
      heldMinor: '800',
      releasableMinor: '400',
      exceptionSalesMinor: '1000',
    },
    moves: [{ move: 'added', lines: 2, salesMinor: '15000', heldMinor: '800', releasableMinor: '400' }],
    exceptions: [{ code: 'slot_unknown', count: 1 }],
    partners: [{ lines: 2, commissionMinor: '1200' }],
  })
  expect(await booksOf(world)).toEqual({ lines: [], entries: [], balances: [], refunds: [] })
  expect(await getImport(world, id)).toMatchObject({ status: 'previewed', totals: null })
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  expect((await getImport(world, id)).totals).toEqual(result.totals)
})

test('a second file is shown as what it changes: lines that settle become payable', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  await takeIn(world, alimamaFile(first))
  const { result } = await preview(world, alimamaFile([{ ...first[0]!, ...SETTLED, settled: '100.00' }, first[1]!]))
  expect(result.totals).toMatchObject({
    added: 0,
    changed: 1,
    same: 1,
    heldMinor: '-800',
    releasableMinor: '800',
    salesMinor: '0',
  })
  expect(result.moves).toMatchObject([
    { move: 'settled', lines: 1, salesMinor: '10000', heldMinor: '-800', releasableMinor: '800' },
  ])
  expect(result.changes).toMatchObject([
    { orderNo: '3840000000000000001', before: { state: 'paid' }, after: { state: 'settled' } },
  ])
})

test('refunds are shown as what they take back, those that waited too', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world, { ...FLAT, holdDays: 10_000 })
  const refund = refundFile([{ suit: 'R1', amount: '25.00' }])
  await takeIn(world, refund)
  const { result } = await preview(world, alimamaFile(first.slice(0, 1)))
  expect(result.totals).toMatchObject({ heldMinor: '600', reversedMinor: '200', refundedMinor: '2500' })
  expect(result.moves).toMatchObject([
    { move: 'added', lines: 1, salesMinor: '10000', heldMinor: '800', reversedMinor: '0' },
    { move: 'refunded', lines: 1, salesMinor: '-2500', heldMinor: '-200', reversedMinor: '200' },
  ])
  await takeIn(world, alimamaFile(first.slice(0, 1)))
  const more = await preview(world, refundFile([{ suit: 'R2', amount: '75.00' }]))
  expect(more.result.totals).toMatchObject({ refundsAdded: 1, heldMinor: '-600', reversedMinor: '600' })
})

test('sales are told once: all of them are the sum over the partners, and an invalid line sells nothing', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const [paid, invalid] = [
    { orderNo: '1', paid: '99.00' },
    { orderNo: '2', paid: '40.00', ...INVALID },
  ]
  const { result } = await preview(world, alimamaFile([paid, invalid]))
  expect(result).toMatchObject({
    totals: { salesMinor: '9900' },
    moves: [{ move: 'added', lines: 2, salesMinor: '9900' }],
    partners: [{ lines: 2, salesMinor: '9900', commissionMinor: '792' }],
  })
  await takeIn(world, alimamaFile([paid, invalid]))
  const later = await preview(world, alimamaFile([{ ...paid, ...INVALID }]))
  expect(later.result).toMatchObject({
    totals: { salesMinor: '-9900' },
    moves: [{ move: 'closed', lines: 1, salesMinor: '-9900' }],
    partners: [{ lines: 0, salesMinor: '-9900', commissionMinor: '-792' }],
  })
})

test('a row that cannot be used still tells what was paid, where that can be read', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const file = alimamaFile([
    { orderNo: '3.84E+18', paid: '186.30' },
    { orderNo: '2', paid: '10.00', status: '等待裁定' },
    { orderNo: '3', paid: '186.3O' },
  ])
  const { result } = await preview(world, file)
  expect(result.totals).toMatchObject({ exceptions: 3, exceptionSalesMinor: '19630' })
  await takeIn(world, file)
  const amounts = (await openExceptions(world)).map(({ code, amountMinor }) => [code, amountMinor])
  expect(Object.fromEntries(amounts)).toEqual({ order_no_damaged: '18630', unknown_status: '1000', bad_amount: null })
})
