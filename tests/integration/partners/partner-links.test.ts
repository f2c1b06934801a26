import { describe, expect, test } from 'vitest'
import { Client, cookieOf } from '../../support/client.ts'
import { createWorld, type World } from '../../support/world.ts'

type NewLink = { id: string; url: string; expiresAt: string }

const makeLink = async (world: World, partnerId: string) => {
  const link = (await world.as('operator').post(`/partners/${partnerId}/links`)).expect<NewLink>(201)
  return { ...link, token: new URL(link.url).pathname.split('/').at(-1) ?? '' }
}
const open = (world: World, token: string) => world.signedOut.post('/api/partner-sessions', { token })
const partnerWith = (world: World, cookie: string) => new Client(world.app, `/api/p/${world.slug}`, async () => cookie)

describe('a partner sign-in link', () => {
  test('signs the partner in, makes one person however often it is used, and shows them only what is theirs', async () => {
    await using world = await createWorld()
    const { publicId, name, id } = await world.givenPartner({ name: '甲', slots: ['mm_1_2_3'], grade: '金牌' })
    await world.givenPartner({ name: '乙', slots: ['mm_4_5_6'] })
    const { token, url } = await makeLink(world, publicId)
    expect(url).toMatch(/^http:\/\/localhost\/l\/[\w-]{43}$/)
    const first = await open(world, token)
    expect(first.expect()).toEqual({ brand: world.slug, partner: { id: publicId, name } })
    ;(await open(world, token)).expect()
    expect(
      await world.db.owner`select from partner_user where brand_id = ${world.brandId} and partner_id = ${id}`,
    ).toHaveLength(1)
    const partner = partnerWith(world, cookieOf(first.headers.get('set-cookie') ?? ''))
    expect((await partner.get('/partner')).expect()).toMatchObject({
      name: '甲',
      grade: '金牌',
      slots: [{ code: 'mm_1_2_3' }],
    })
    expect((await partner.get(`/api/b/${world.slug}/partners`)).refusal).toBe('404 brand.not_found')
  })

  test('says whose it is before it is opened, and not whom it signs in, and is not used up by a look', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner({ name: '林知远' })
    const { token } = await makeLink(world, publicId)
    const see = () => world.signedOut.post('/api/partner-sessions/see', { token })
    const seen = await see()
    expect(seen.expect()).toEqual({
      brandName: (await world.as('owner').get('/brand')).expect<{ name: string }>().name,
    })
    expect(seen.headers.get('set-cookie')).toBeNull()
    const path = `/partners/${publicId}/links`
    const listed = (await world.as('operator').get(path)).expect<{ items: { id: string; usedAt: string | null }[] }>()
    expect(listed.items.map(({ usedAt }) => usedAt)).toEqual([null])
    await world.as('operator').delete(`${path}/${listed.items[0]!.id}`)
    expect((await see()).refusal).toBe('404 link.not_found')
  })

  test('is worth nothing after seven days, after it was withdrawn, or when a letter is wrong', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-01T00:00:00Z')
    const { publicId } = await world.givenPartner()
    const { token, expiresAt } = await makeLink(world, publicId)
    expect(expiresAt).toBe('2026-11-08T00:00:00.000Z')
    const wrong = await open(world, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)
    expect(wrong.refusal).toBe('404 link.not_found')
    world.setNow('2026-11-07T23:59:59Z')
    ;(await open(world, token)).expect()
    world.setNow('2026-11-08T00:00:00Z')
    expect((await open(world, token)).refusal).toBe('404 link.not_found')

    const second = await makeLink(world, publicId)
    const signedIn = await open(world, second.token)
    const partner = partnerWith(world, cookieOf(signedIn.headers.get('set-cookie') ?? ''))
    const path = `/partners/${publicId}/links`
    expect((await world.as('operator').delete(`${path}/${second.id}`)).status).toBe(204)
    expect((await open(world, second.token)).refusal).toBe('404 link.not_found')
    expect((await partner.get('/partner')).refusal).toBe('401 session.required')
    const listed = (await world.as('operator').get(path)).expect<{ items: { id: string; usedAt: string | null }[] }>()
    expect(listed.items.map((row) => [row.id, row.usedAt !== null])[0]).toEqual([second.id, true])
    expect(JSON.stringify(listed)).not.toContain(second.token)
  })

  test('never opens the account of a person who has a password', async () => {
    await using world = await createWorld()
    const { publicId, id } = await world.givenPartner()
    await world.db.owner`insert into partner_user (brand_id, partner_id, user_id)
      values (${world.brandId}, ${id}, ${world.members.owner.userId})`
    const { token } = await makeLink(world, publicId)
    const reply = await open(world, token)
    const me = new Client(world.app, '', async () => cookieOf(reply.headers.get('set-cookie') ?? ''))
    expect((await me.get('/api/me')).expect<{ brands: { role: string | null }[] }>().brands).toMatchObject([
      { role: null },
    ])
  })

  test('cannot be guessed: the address that tries is stopped', async () => {
    await using world = await createWorld()
    const refusals = []
    for (let i = 0; i < 31; i++) refusals.push((await open(world, 'x'.repeat(43))).status)
    expect(refusals.slice(0, 30)).not.toContain(429)
    const last = await open(world, 'x'.repeat(43))
    expect(last.refusal).toBe('429 rate_limit.exceeded')
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    // from behind the same address a link that is good opens as ever
    const { publicId } = await world.givenPartner()
    const { token } = await makeLink(world, publicId)
    expect((await open(world, token)).status).toBe(200)
  })

  test('of an office all open theirs: links that are good count against nobody', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner()
    const { token } = await makeLink(world, publicId)
    const looks = []
    for (let i = 0; i < 40; i++) looks.push((await world.signedOut.post('/api/partner-sessions/see', { token })).status)
    expect(new Set(looks)).toEqual(new Set([200]))
  })
})
