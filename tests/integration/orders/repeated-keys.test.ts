import { copyInto } from '@qudao/api/orders/queries/copy-text'
import { newId } from '@qudao/api/platform/ids'
import { asOwner } from '@qudao/db/client'
import { expect, test, vi } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { assertBooksBalance, booksOf, takeIn } from '../../support/orders/take-in.ts'
import { createWorld } from '../../support/world.ts'

// a format that forgets to tell the rows of one order apart
vi.mock('../../../apps/api/src/orders/formats/row-groups.ts', async (load) => {
  const real = await load<typeof import('../../../apps/api/src/orders/formats/row-groups.ts')>()
  return { ...real, numberLines: (rows: Parameters<typeof real.numberLines>[0]) => rows }
})

test('an import whose rows come out as one line ends at once with a sentence, and the next one goes on', async () => {
  await using world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  const twins = alimamaFile([
    { orderNo: '1', paid: '10.00' },
    { orderNo: '1', paid: '20.00' },
  ])
  const failed = await takeIn(world, twins)
  expect(failed).toMatchObject({ status: 'failed', problem: { code: 'order_import.line_repeated' } })
  expect((await takeIn(world, alimamaFile([{ orderNo: '2' }]))).status).toBe('done')
  expect((await booksOf(world)).lines).toHaveLength(1)
  await assertBooksBalance(world)
}, 20_000)

test('a COPY that the database refuses after its last row says why', async () => {
  await using world = await createWorld()
  const row = () => `${world.brandId}\t${newId()}\ttaobao\t4711\n`
  const copying = asOwner(world.db, (_tx, sql) =>
    copyInto(sql, 'slot', ['brand_id', 'id', 'platform', 'code'], [row(), row()]),
  )
  await expect(copying).rejects.toMatchObject({ code: '23505' })
}, 20_000)
