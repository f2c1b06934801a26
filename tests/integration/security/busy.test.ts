import { lockBooks } from '@qudao/api/ledger/index'
import { asOwner } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { asSuperuser } from '../../support/superuser.ts'
import { createWorld } from '../../support/world.ts'

test('a write behind a long close is told to come again, and its key then does it once', async () => {
  await using world = await createWorld()
  // ten seconds in service; the setting is of this file's database alone, and connections open when they are used
  await asSuperuser(world, async (sql) => {
    const [row] = await sql<{ name: string }[]>`select current_database() as name`
    await sql.unsafe(`alter role qudao_app in database ${row!.name} set lock_timeout = '150ms'`)
  })
  const { publicId: partner } = await world.givenPartner()
  const adjustment = { partner, amountMinor: '1000', reason: '补差', currency: 'CNY' }
  const post = () => world.as('accountant').post('/adjustments', adjustment, { 'idempotency-key': 'a' })
  const refused = await asOwner(world.db, async (tx) => {
    await lockBooks(tx, world.brandId)
    return post()
  })
  expect(refused.refusal).toBe('503 request.busy')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.text).not.toMatch(/lock|select|\.ts/)
  const [done, again] = [await post(), await post()]
  expect([done, again].map(({ status }) => status)).toEqual([201, 201])
  expect([done, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true'])
  const entries = await world.db.owner`select from entry where brand_id = ${world.brandId}`
  expect(entries).toHaveLength(1)
})
