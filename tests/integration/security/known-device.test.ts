import { hashPassword } from '@qudao/api/platform/password'
import { describe, expect, test } from 'vitest'
import { Client, cookieOf } from '../../support/client.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

type Browser = { cookie: string; session: string; device: string; setCookie: string }

const client = (world: World, ip = world.ip) => new Client(world.app, '', async () => null, ip)
const attempt = (world: World, identifier: string, password: string, cookie = '', ip?: string) =>
  client(world, ip).post('/api/session', { identifier, password }, cookie ? { cookie } : {})

/** A browser after its person has signed in. */
async function signedIn(world: World, identifier: string, cookie = ''): Promise<Browser> {
  const reply = await attempt(world, identifier, PASSWORD, cookie)
  reply.expect()
  const all = reply.headers.getSetCookie()
  const [session = '', device = ''] = ['session', 'device'].map((kind) =>
    cookieOf(all.find((text) => text.startsWith(`qudao_${kind}=`)) ?? ''),
  )
  const setCookie = all.find((text) => text.startsWith('qudao_device=')) ?? ''
  return { cookie: `${session}; ${device}`, session, device, setCookie }
}

/** A stranger who knows the person's address uses up what strangers have, from this very network. */
async function slowDown(world: World, identifier: string): Promise<void> {
  for (let i = 0; i < 10; i++) expect((await attempt(world, identifier, 'wrong password')).status).toBe(401)
  expect((await attempt(world, identifier, PASSWORD)).refusal).toBe('429 rate_limit.exceeded')
}

const isKnown = async (world: World, identifier: string, device: string) =>
  (await attempt(world, identifier, PASSWORD, device)).status === 200

describe('a browser its person has signed in with', () => {
  test('signs in while strangers use up theirs, also over the limit of the address they share', async () => {
    await using world = await createWorld()
    const { email } = world.members.owner
    const { device } = await signedIn(world, email)
    await slowDown(world, email)
    await world.db.owner`update rate_limit set points = 10000 where key like 'sign-in-address:%'`
    expect(await isKnown(world, email, device)).toBe(true)
    expect((await attempt(world, email, PASSWORD)).refusal).toBe('429 rate_limit.exceeded')
  })

  test('has ten wrong passwords of its own, which take nothing from anybody else', async () => {
    await using world = await createWorld()
    const { email } = world.members.owner
    const [one, other] = [await signedIn(world, email), await signedIn(world, email)]
    for (let i = 0; i < 10; i++) expect((await attempt(world, email, 'wrong one', one.device)).status).toBe(401)
    expect((await attempt(world, email, PASSWORD, one.device)).refusal).toBe('429 rate_limit.exceeded')
    expect(await isKnown(world, email, other.device)).toBe(true)
    ;(await attempt(world, email, PASSWORD)).expect()
  })

  test('is known to this person only, and by no cookie it made itself', async () => {
    await using world = await createWorld()
    const { owner, viewer } = world.members
    const { device } = await signedIn(world, viewer.email)
    await slowDown(world, owner.email)
    const [secret, tag = ''] = device.split('.')
    for (const forged of [
      device,
      `${secret}.${tag.split('').toReversed().join('')}`,
      'qudao_device=a.b',
      'qudao_device=',
    ]) {
      expect((await attempt(world, owner.email, PASSWORD, forged)).refusal, forged).toBe('429 rate_limit.exceeded')
    }
  })

  test('holds a cookie no script reads and no other site sends, with nothing of the person in it', async () => {
    await using world = await createWorld({ QUDAO_BASE_URL: 'https://qudao.example.com' })
    const { email, userId } = world.members.owner
    const { setCookie, device } = await signedIn(world, email)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', 'Max-Age=34560000'])
      expect(setCookie).toContain(attribute)
    expect(device).not.toContain(userId)
    const rows = await world.db.owner`select * from known_device where user_id = ${userId}`
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(device.slice('qudao_device='.length).split('.')[0])
  })

  test('gets another cookie with each sign-in, and the one before is worth nothing', async () => {
    await using world = await createWorld()
    const { email, userId } = world.members.owner
    const first = await signedIn(world, email)
    const second = await signedIn(world, email, first.device)
    expect(second.device).not.toBe(first.device)
    expect(await world.db.owner`select from known_device where user_id = ${userId}`).toHaveLength(1)
    await slowDown(world, email)
    expect(await isKnown(world, email, first.device)).toBe(false)
    expect(await isKnown(world, email, second.device)).toBe(true)
  })

  test.each([
    { what: 'every other browser is signed out', method: 'POST', isAll: true },
    { what: 'that one browser is signed out from elsewhere', method: 'DELETE', isAll: false },
  ])('is a stranger again once $what; the one that asked is not', async ({ method, isAll }) => {
    await using world = await createWorld()
    const { email } = world.members.owner
    const [desk, phone] = [await signedIn(world, email), await signedIn(world, email)]
    const listed = await client(world).get('/api/me/sessions', { cookie: phone.cookie })
    const { items } = listed.expect<{ items: { id: string; isCurrent: boolean }[] }>()
    const path = isAll ? 'end-others' : items.find(({ isCurrent }) => !isCurrent)?.id
    const ended = await client(world).request(method, `/api/me/sessions/${path}`, {}, { cookie: phone.cookie })
    expect(ended.status).toBeLessThan(300)
    await slowDown(world, email)
    expect(await isKnown(world, email, desk.device)).toBe(false)
    expect(await isKnown(world, email, phone.device)).toBe(true)
  })

  test('is a stranger again with another password, and stays known after signing out', async () => {
    await using world = await createWorld()
    const { email, userId } = world.members.owner
    const browser = await signedIn(world, email)
    await client(world).delete('/api/session', undefined, { cookie: browser.cookie })
    await slowDown(world, email)
    const { device } = await signedIn(world, email, browser.device)
    await world.db.owner`update "user" set password_hash = ${await hashPassword(PASSWORD)} where id = ${userId}`
    expect(await isKnown(world, email, device)).toBe(false)
  })

  test('is one of twenty: the oldest is forgotten', async () => {
    await using world = await createWorld()
    const { email, userId } = world.members.owner
    await world.db.owner`insert into known_device (id, user_id, session_id, created_at, expires_at)
      select 'device ' || n, ${userId}, '', now() - make_interval(days => n), now() + interval '1 day'
      from generate_series(1, 20) n`
    await signedIn(world, email)
    const kept = await world.db.owner<{ id: string }[]>`select id from known_device where user_id = ${userId}`
    expect(kept).toHaveLength(20)
    expect(kept.map(({ id }) => id)).not.toContain('device 20')
  })
})

describe('the table of rate limits', () => {
  test('names nobody: neither who was tried nor from where', async () => {
    await using world = await createWorld()
    const { email } = world.members.owner
    await attempt(world, email, 'wrong password', '', '198.51.100.77')
    await attempt(world, '13900001234', 'wrong password', '', '198.51.100.77')
    await client(world).post('/api/invitation/open', { token: 'x'.repeat(43) })
    ;(await world.as('owner').post('/member-invitations', { name: '新人', role: 'viewer' })).expect(201)
    const rows = await world.db.owner<{ key: string }[]>`select key from rate_limit`
    const told = rows.map(({ key }) => key).join('\n')
    for (const clear of [email, '13900001234', '198.51.100.77', world.ip, world.members.owner.userId])
      expect(told).not.toContain(clear)
  })
})
