import { newId, type Uuid } from '@qudao/api/platform/ids'
import { permissionsOf } from '@qudao/api/platform/permissions'
import type { RouteDef } from '@qudao/api/platform/route'
import { routes } from '@qudao/api/rooms'
import { ROLES } from '@qudao/db/schema'
import { describe, expect, test } from 'vitest'
import type { Client } from '../../support/client.ts'
import { fillTables, listBrandTables, loosenTables } from '../../support/every-table.ts'
import { Samples } from '../../support/sample-request.ts'
import { createWorld } from '../../support/world.ts'

const brandRoutes = routes.filter(({ area }) => area === 'brand')
const partnerRoutes = routes.filter(({ area }) => area === 'partner')
const closed = routes.filter(({ access }) => access !== 'public')

/** What each route answers: `operationId → "404 brand.not_found"`. */
async function ask(client: Client, samples: Samples, defs: readonly RouteDef[], slug: string, id: Uuid = newId()) {
  const answers: Record<string, string> = {}
  for (const def of defs) {
    const { method, path, body } = samples.for(def, slug, id)
    const reply = await client.request(method, path, body)
    answers[def.operationId] = reply.status < 300 ? String(reply.status) : reply.refusal
  }
  return answers
}

const allAnswer = (defs: readonly RouteDef[], refusal: string) =>
  Object.fromEntries(defs.map(({ operationId }) => [operationId, refusal]))

describe('every route', () => {
  test('is closed to whoever is signed out', async () => {
    await using world = await createWorld()
    const answers = await ask(world.signedOut, new Samples(world.app), closed, world.slug)
    expect(answers).toEqual(allAnswer(closed, '401 session.required'))
  })

  test("of a brand does not exist for another brand's owner", async () => {
    await using world = await createWorld()
    const stranger = (await world.otherBrand()).as('owner')
    const defs = [...brandRoutes, ...partnerRoutes]
    const answers = await ask(stranger, new Samples(world.app), defs, world.slug)
    expect(answers).toEqual(allAnswer(defs, '404 brand.not_found'))
  })

  test('of a brand does not exist for a partner, and the other way round', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const samples = new Samples(world.app)
    const partner = await world.partnerUser(id)
    expect(await ask(partner, samples, brandRoutes, world.slug)).toEqual(allAnswer(brandRoutes, '404 brand.not_found'))
    const owner = world.as('owner')
    expect(await ask(owner, samples, partnerRoutes, world.slug)).toEqual(
      allAnswer(partnerRoutes, '404 brand.not_found'),
    )
  })

  test.each(ROLES)('without its permission is refused to the %s before anything is read', async (role) => {
    await using world = await createWorld()
    const lacking = brandRoutes.filter(
      ({ access }) => ![...permissionsOf(role)].some((permission) => permission === access),
    )
    const answers = await ask(world.as(role), new Samples(world.app), lacking, world.slug)
    expect(answers).toEqual(allAnswer(lacking, '403 permission.denied'))
    if (role === 'owner') expect(lacking).toEqual([])
  })

  test('that names a thing answers for a thing of another brand as for one that does not exist, and changes nothing of it', async () => {
    await using world = await createWorld()
    await loosenTables(world.db)
    const tables = await listBrandTables(world.db)
    const id = newId()
    const other = await world.otherBrand()
    await fillTables(world.db, tables, { brandId: other.brandId, id, partnerId: id })
    const before = await digest(world.db, tables, other.brandId)
    const naming = brandRoutes.filter(({ contract }) => /\{(?!brand\})/.test(contract.path))
    expect(naming.length).toBeGreaterThan(25)
    const samples = new Samples(world.app)
    const answers = await ask(world.as('owner'), samples, naming, world.slug, id)
    expect(answers).toEqual(await ask(world.as('owner'), samples, naming, world.slug, newId()))
    // content that fails by itself may be refused before anything is looked for
    expect(notMissing(answers).filter(([, answer]) => !answer.startsWith('422'))).toEqual([])
    expect(notMissing(answers).length).toBeLessThan(naming.length / 10)
    expect(await digest(world.db, tables, other.brandId)).toEqual(before)
  })

  test('of a partner that names a thing answers for a thing of another partner as for one that does not exist', async () => {
    await using world = await createWorld()
    const me = await world.givenPartner()
    const client = await world.partnerUser(me.id)
    await loosenTables(world.db)
    const id = newId()
    await fillTables(world.db, await listBrandTables(world.db), { brandId: world.brandId, id, partnerId: id })
    const naming = partnerRoutes.filter(({ contract }) => /\{(?!brand\})/.test(contract.path))
    const samples = new Samples(world.app)
    const answers = await ask(client, samples, naming, world.slug, id)
    expect(answers).toEqual(await ask(client, samples, naming, world.slug, newId()))
    expect(notMissing(answers)).toEqual([])
  })

  test('answers a request of its documented shape without an unexpected error', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const samples = new Samples(world.app)
    const owner = await ask(world.as('owner'), samples, brandRoutes, world.slug, id)
    const partner = await ask(await world.partnerUser(id), samples, partnerRoutes, world.slug, id)
    const broken = Object.entries({ ...owner, ...partner }).filter(([, answer]) => answer.startsWith('5'))
    expect(broken).toEqual([])
  })

  test('that lists refuses a cursor it has not made', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const samples = new Samples(world.app)
    const clients = { brand: world.as('owner'), partner: await world.partnerUser(id) }
    // what is no cursor at all, and what has the shape of one with values that no list sorts by
    const nonsense = ['not base64 at all', encode('{}'), encode('null'), encode('[null]')]
    const strange = [encode('["x"]'), encode('["x","y"]'), encode('["x","y","z"]')]
    const answers: string[] = []
    for (const def of [...brandRoutes, ...partnerRoutes]) {
      const { method, path, query } = samples.for(def, world.slug, id)
      if (!query.some(({ name }) => name === 'cursor')) continue
      for (const cursor of [...nonsense, ...strange]) {
        const address = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
        const reply = await clients[def.area as 'brand' | 'partner'].request(method, address)
        const isRefused = reply.refusal === '422 cursor.invalid'
        if (!isRefused && (nonsense.includes(cursor) || reply.status !== 200)) {
          answers.push(`${def.operationId} ${Buffer.from(cursor, 'base64url')} ${reply.refusal}`)
        }
      }
    }
    expect(answers).toEqual([])
  })
})

const encode = (text: string) => Buffer.from(text).toString('base64url')

/** The operations that did not say the thing is missing. */
const notMissing = (answers: Record<string, string>) =>
  Object.entries(answers).filter(([, answer]) => !/^404 \w+\.not_found$/.test(answer))

/** One text for all rows a brand has, to see whether anything of it changed. */
async function digest(
  db: { owner: { unsafe(sql: string): Promise<unknown> } },
  tables: { name: string }[],
  brandId: number,
) {
  const rows: Record<string, unknown> = {}
  for (const { name } of tables) {
    rows[name] = await db.owner.unsafe(
      `select to_jsonb(t)::text as row from "${name}" t where brand_id = ${brandId} order by 1`,
    )
  }
  return rows
}
