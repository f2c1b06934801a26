import { describe, expect, test } from 'vitest'
import { Client, cookieOf } from '../../support/client.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

type Member = { id: string; name: string; role: string; disabledAt: string | null }
type Invitation = { id: string; url: string }

const memberId = (world: World, role: keyof World['members']) =>
  `mem_${world.members[role].memberId.replaceAll('-', '')}`
const invite = async (world: World, role: string) => {
  const made = (await world.as('owner').post('/member-invitations', { name: '小王', role })).expect<Invitation>(201)
  return { id: made.id, token: new URL(made.url).pathname.split('/').at(-1) ?? '' }
}
const accept = (world: World, body: Record<string, unknown>) => world.signedOut.post('/api/invitations/accept', body)

describe('invitations', () => {
  test('a new person joins with the role, once', async () => {
    await using world = await createWorld()
    const { token } = await invite(world, 'cashier')
    const shown = (await world.signedOut.post('/api/invitations/open', { token })).expect()
    expect(shown).toEqual({ brand: world.slug, brandName: world.slug, name: '小王', role: 'cashier' })
    const person = { token, identifier: '13812345678', password: 'ten letters at least' }
    const joined = await accept(world, person)
    expect(joined.expect(201)).toEqual({ brand: world.slug, role: 'cashier' })
    const me = new Client(world.app, `/api/b/${world.slug}`, async () =>
      cookieOf(joined.headers.get('set-cookie') ?? ''),
    )
    expect((await me.get('/api/me')).expect()).toMatchObject({
      name: '小王',
      brands: [{ brand: world.slug, role: 'cashier' }],
    })
    expect((await accept(world, person)).refusal).toBe('404 link.not_found')
  })

  test('a known person joins with their own password, or as who is signed in, and nobody joins as somebody else', async () => {
    await using world = await createWorld()
    const agency = await world.otherBrand()
    const { email, userId } = agency.members.operator
    const first = await invite(world, 'viewer')
    const wrong = await accept(world, { token: first.token, identifier: email, password: 'not the password' })
    expect(wrong.refusal).toBe('401 session.invalid_credentials')
    ;(await accept(world, { token: first.token, identifier: email, password: PASSWORD })).expect(201)
    const second = await invite(world, 'operator')
    const again = await accept(world, { token: second.token, identifier: email, password: PASSWORD })
    expect(again.refusal).toBe('409 member.already_member')
    const third = await invite(world, 'reviewer')
    const asAccountant = agency.asUser(agency.members.accountant.userId)
    ;(await asAccountant.post('/api/invitations/accept', { token: third.token })).expect(201)
    expect((await accept(world, { token: second.token })).refusal).toBe('401 session.required')
    const me = (await world.asUser(userId, '').get('/api/me')).expect<{ brands: { brand: string }[] }>()
    expect(me.brands.map(({ brand }) => brand).toSorted()).toEqual([agency.slug, world.slug].toSorted())
  })

  test('two people who open one link at once: exactly one joins', async () => {
    await using world = await createWorld()
    const { token } = await invite(world, 'viewer')
    const replies = await Promise.all(
      ['a@x.test', 'b@x.test'].map((identifier) =>
        accept(world, { token, identifier, password: 'ten letters at least' }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 404])
  })

  test('a withdrawn or expired link is worth nothing', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-01T00:00:00Z')
    const first = await invite(world, 'viewer')
    expect((await world.as('owner').delete(`/member-invitations/${first.id}`)).status).toBe(204)
    const open = (token: string) => world.signedOut.post('/api/invitations/open', { token })
    expect((await open(first.token)).refusal).toBe('404 link.not_found')
    const second = await invite(world, 'viewer')
    ;(await open(second.token)).expect()
    world.setNow('2026-11-08T00:00:00Z')
    expect((await open(second.token)).refusal).toBe('404 link.not_found')
    expect((await world.as('owner').delete(`/member-invitations/inv_${'0'.repeat(32)}`)).status).toBe(422)
  })
})

describe('of two who open one invitation at once', () => {
  test('exactly one joins and the other leaves no trace, so that they can be invited again', async () => {
    await using world = await createWorld()
    const { token } = await invite(world, 'cashier')
    const people = ['a', 'b', 'c'].map((letter) => ({
      token,
      identifier: `${letter}@${world.slug}.test`,
      password: 'ten letters at least',
    }))
    const replies = await Promise.all(people.map((person) => accept(world, person)))
    expect(replies.map(({ refusal }) => refusal).toSorted()).toEqual(['201', ...Array(2).fill('404 link.not_found')])
    const made = await world.db.owner<{ id: string; memberships: number }[]>`
      select u.id, (select count(*)::int from member m where m.user_id = u.id) as memberships from "user" u
      where u.email like ${`%@${world.slug}.test`} and u.email like '_@%'`
    expect(made.map(({ memberships }) => memberships)).toEqual([1])
    const loser = people[replies.findIndex(({ status }) => status === 404)]!
    const again = await invite(world, 'viewer')
    ;(await accept(world, { ...loser, token: again.token })).expect(201)
  })

  test('with one and the same number, the number is somebody’s once', async () => {
    await using world = await createWorld()
    const [first, second] = [await invite(world, 'cashier'), await invite(world, 'viewer')]
    const person = { identifier: `a@${world.slug}.test`, password: 'ten letters at least' }
    const replies = await Promise.all([first, second].map(({ token }) => accept(world, { ...person, token })))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    const [found] = await world.db.owner<{ people: number; members: number }[]>`
      select count(distinct u.id)::int as people, count(m.id)::int as members
      from "user" u left join member m on m.user_id = u.id where u.email = ${person.identifier}`
    expect(found).toEqual({ people: 1, members: 1 })
  })
})

describe('members', () => {
  test('a disabled member loses the brand at once and comes back with a new invitation', async () => {
    await using world = await createWorld()
    ;(await world.as('cashier').get('/brand')).expect()
    ;(await world.as('owner').post(`/members/${memberId(world, 'cashier')}/disable`)).expect()
    expect((await world.as('cashier').get('/brand')).refusal).toBe('404 brand.not_found')
    const { token } = await invite(world, 'viewer')
    ;(await world.as('cashier').post('/api/invitations/accept', { token })).expect(201)
    expect((await world.as('cashier').get('/brand')).status).toBe(200)
    const { items } = (await world.as('owner').get('/members')).expect<{ items: Member[] }>()
    expect(items.find(({ name }) => name === 'cashier')).toMatchObject({ role: 'viewer', disabledAt: null })
  })

  test('the last owner stays one, also when two owners leave at once', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    expect((await owner.patch(`/members/${memberId(world, 'owner')}`, { role: 'viewer' })).refusal).toBe(
      '422 member.last_owner',
    )
    ;(await owner.patch(`/members/${memberId(world, 'operator')}`, { role: 'owner' })).expect()
    const replies = await Promise.all([
      owner.post(`/members/${memberId(world, 'owner')}/disable`),
      world.as('operator').post(`/members/${memberId(world, 'operator')}/disable`),
    ])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422])
  })

  test('belong to their own brand only', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const reply = await world.as('owner').patch(`/members/${memberId(other, 'viewer')}`, { role: 'owner' })
    expect(reply.refusal).toBe('404 member.not_found')
  })
})

describe('brands', () => {
  test('settings change one by one and are checked', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    const changed = await owner.patch('/brand', { settings: { minimumPayoutMinor: '10000' } })
    expect(changed.expect()).toMatchObject({
      settings: { minimumPayoutMinor: '10000', perPaymentLimitMinor: '5000000' },
    })
    expect((await owner.patch('/brand', { timeZone: 'Mars/Olympus' })).refusal).toBe('422 brand.time_zone_unknown')
    expect((await owner.patch('/brand', { settings: { minimumPayoutMinor: '-1' } })).refusal).toBe(
      '422 validation.failed',
    )
    expect((await owner.get('/brand')).expect()).toMatchObject({ name: world.slug, timeZone: 'Asia/Shanghai' })
  })

  test('the time zone stays once a sale has its month', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    ;(await owner.patch('/brand', { timeZone: 'Europe/London' })).expect()
    const { publicId } = await world.givenPartner()
    const rows = [{ partnerId: publicId, unpaidMinor: '1' }]
    const opening = { cutOverOn: '2026-11-01', rows }
    const { id } = (await owner.post('/opening-imports', opening)).expect<{ id: string }>(201)
    ;(await world.as('cashier').post(`/opening-imports/${id}/approve`)).expect()
    expect((await owner.patch('/brand', { timeZone: 'Asia/Tokyo' })).refusal).toBe('422 brand.time_zone_fixed')
    ;(await owner.patch('/brand', { timeZone: 'Europe/London', name: '新名' })).expect()
  })

  test("an agency's owner makes a second brand and owns it", async () => {
    await using world = await createWorld()
    const slug = `${world.slug}-2`
    const body = { name: '第二个品牌', brand: slug }
    expect((await world.as('owner').post('/brands', body)).expect(201)).toMatchObject({ brand: slug, currency: 'CNY' })
    expect((await world.as('owner').get(`/api/b/${slug}/members`)).expect<{ items: Member[] }>().items).toMatchObject([
      { name: 'owner', role: 'owner' },
    ])
    expect((await world.as('operator').get(`/api/b/${slug}/members`)).refusal).toBe('404 brand.not_found')
    expect((await world.as('owner').post('/brands', body)).refusal).toBe('422 brand.slug_taken')
  })
})
