import { lockBatch } from '@qudao/api/payouts/queries/batches'
import { freezePaidPapers } from '@qudao/api/payouts/service/freeze-paid-papers'
import { fromPublicId } from '@qudao/api/platform/ids'
import { inBrand } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { countStatements } from '../../support/count-statements.ts'
import { givenPayable } from '../../support/given/payable.ts'
import { tellAll } from '../../support/papers.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

test('papers ask the database as often for 2,000 payees as for two', async () => {
  await using world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  await givenPayable(world, { amountMinor: 300_000n, name: '甲', alipay: 'jia@pay.test' })
  const { id } = await payoutsOf(world).sent()
  await tellAll(world, id, '成功')
  const actor = world.actor('accountant')

  /** Further payees with a paid line each, alike but for whose month it is; then the papers of all. */
  const statementsFor = async (from: number, to: number) => {
    await world.db.owner`
      insert into payout_line select (jsonb_populate_record(l, jsonb_build_object(
        'id', gen_random_uuid(), 'part', n, 'payee_key', 'partner:' || n))).*
      from payout_line l, generate_series(${from}::int, ${to}::int) n
      where l.brand_id = ${world.brandId} and l.part = 1`
    return inBrand(world.db, actor, async (tx) => {
      const batch = (await lockBatch(tx, world.brandId, fromPublicId('pay', id)!))!
      return countStatements(tx, () => freezePaidPapers(world.deps, tx, actor, batch))
    })
  }
  const few = await statementsFor(2, 2)
  expect(few).toBeGreaterThan(5)
  expect(await statementsFor(3, 2_000)).toBe(few)
  expect((await payoutsOf(world).get(id)).files.at(-1)).toMatchObject({ purpose: 'withholding_paid', lineCount: 2_000 })
})
