import { newId } from '@qudao/api/platform/ids'
import { permissionsOf } from '@qudao/api/platform/permissions'
import { routes } from '@qudao/api/rooms'
import { expect, test } from 'vitest'
import { fillTables, listBrandTables, loosenTables } from '../../support/every-table.ts'
import { Samples } from '../../support/sample-request.ts'
import { createWorld, type World } from '../../support/world.ts'

const allowed = permissionsOf('channel_manager')
const readable = routes.filter(
  ({ area, access, method }) => area === 'brand' && method === 'get' && [...allowed].some((one) => one === access),
)

/** The operations whose answer names the partner. */
async function naming(world: World, role: 'channel_manager' | 'owner', id: string, partnerId: string) {
  const samples = new Samples(world.app)
  const found: string[] = []
  for (const def of readable) {
    const { method, path } = samples.for(def, world.slug, id)
    const reply = await world.as(role).request(method, path)
    const named = [partnerId, partnerId.replaceAll('-', '')].some((form) => reply.text.includes(form))
    if (named) found.push(def.operationId)
  }
  return found
}

test("nothing a channel manager can read names a partner in somebody else's care", async () => {
  await using world = await createWorld()
  await loosenTables(world.db)
  const [id, partnerId] = [newId(), newId()]
  await fillTables(world.db, await listBrandTables(world.db), { brandId: world.brandId, id, partnerId })
  // the person behind the member that every row names
  await world.db.owner`insert into "user" (id, name) values (${id}, 'somebody')`
  await world.db.owner`update partner set legal_type = 'company', tax_handling = 'unset' where id = ${partnerId}`
  expect(await naming(world, 'channel_manager', id, partnerId)).toEqual([])
  expect((await naming(world, 'owner', id, partnerId)).length).toBeGreaterThan(5)
})
