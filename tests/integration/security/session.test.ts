import { describe, expect, test } from 'vitest'
import { cookieOf } from '../../support/client.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

type Listed = { id: string; isCurrent: boolean; system: string; browser: string; ip: string; lastSeenAt: string }
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0.50'
const DESK =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

describe('the list of one’s own sessions', () => {
  const twice = async (world: World) => {
    const signIn = async (userAgent: string) => {
      const credentials = { identifier: world.members.cashier.email, password: PASSWORD }
      const reply = await world.signedOut.post('/api/session', credentials, { 'user-agent': userAgent })
      reply.expect()
      return { cookie: cookieOf(reply.headers.get('set-cookie') ?? '') }
    }
    const [desk, phone] = [await signIn(DESK), await signIn(PHONE)]
    const list = async (who: { cookie: string }) =>
      (await world.signedOut.get('/api/me/sessions', who)).expect<{ items: Listed[] }>().items
    return { desk, phone, list }
  }

  test('says where and when, marks the one that asks, and holds nothing that opens a session', async () => {
    await using world = await createWorld()
    const { desk, phone, list } = await twice(world)
    const items = await list(phone)
    expect(items.map(({ system, browser, isCurrent, ip }) => [system, browser, isCurrent, ip]).toSorted()).toEqual([
      ['ios', 'wechat', true, world.ip],
      ['windows', 'chrome', false, world.ip],
    ])
    expect(JSON.stringify(items)).not.toContain(desk.cookie.split('=')[1])
    for (const { lastSeenAt } of items) expect(Math.abs(Date.parse(lastSeenAt) - Date.now())).toBeLessThan(60_000)
  })

  test('signs out one browser or all others, and the brand reads of it', async () => {
    await using world = await createWorld()
    const { desk, phone, list } = await twice(world)
    const other = (await list(phone)).find(({ isCurrent }) => !isCurrent)!
    const foreign = await world.as('owner').delete(`/api/me/sessions/${other.id}`)
    expect(foreign.refusal).toBe('404 session.not_found')
    expect((await world.signedOut.delete(`/api/me/sessions/${other.id}`, undefined, phone)).status).toBe(204)
    expect((await world.signedOut.get('/api/me', desk)).refusal).toBe('401 session.required')
    const again = await twice(world)
    expect((await world.signedOut.post('/api/me/sessions/end-others', {}, again.desk)).expect()).toEqual({ ended: 2 })
    expect((await again.list(again.desk)).map(({ isCurrent }) => isCurrent)).toEqual([true])
    const events = await world.db.owner<{ actor: string; sessions: number }[]>`
      select actor_name as actor, (summary->>'sessions')::int as sessions from audit_event
      where brand_id = ${world.brandId} and action = 'sessions.end' order by id`
    expect(events).toEqual([
      { actor: 'cashier', sessions: 1 },
      { actor: 'cashier', sessions: 2 },
    ])
  })

  test('a session that is used lives on, and its cookie with it', async () => {
    await using world = await createWorld()
    const { desk, list } = await twice(world)
    await world.db.owner`update session set expires_at = expires_at - interval '20 days'
      where user_id = ${world.members.cashier.userId}`
    const seen = await world.signedOut.get('/api/me', desk)
    expect(seen.headers.get('set-cookie')).toMatch(/^qudao_session=/)
    expect((await world.signedOut.get('/api/me', desk)).headers.get('set-cookie')).toBeNull()
    const days = (await list(desk)).map(({ lastSeenAt }) =>
      Math.round((Date.now() - Date.parse(lastSeenAt)) / 86_400_000),
    )
    expect(days).toEqual([0, 20])
  })
})

describe('sessions', () => {
  test('the right password opens a session whose cookie no script can read', async () => {
    await using world = await createWorld()
    const reply = await world.signedOut.post('/api/session', {
      identifier: world.members.owner.email,
      password: PASSWORD,
    })
    expect(reply.expect<{ brands: { brand: string }[] }>().brands).toMatchObject([{ brand: world.slug, role: 'owner' }])
    const cookie = reply.headers.get('set-cookie')
    expect(cookie).toMatch(/^qudao_session=[^;]+; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
  })

  test('behind https the cookie travels only there', async () => {
    await using world = await createWorld({ QUDAO_BASE_URL: 'https://qudao.example.com' })
    const reply = await world.signedOut.post(
      '/api/session',
      { identifier: world.members.owner.email, password: PASSWORD },
      { origin: 'https://qudao.example.com' },
    )
    reply.expect()
    expect(reply.headers.get('set-cookie')).toContain('Secure')
  })

  test('an unknown person, a wrong password and nonsense are one and the same refusal', async () => {
    await using world = await createWorld()
    const refusals = []
    for (const identifier of [world.members.owner.email, 'nobody@qudao.test', 'nonsense']) {
      const reply = await world.signedOut.post('/api/session', { identifier, password: 'not the password' })
      const { detail, code, title } = reply.json<{ detail: string; code: string; title: string }>()
      refusals.push({ status: reply.status, detail, code, title })
    }
    expect(refusals[0]).toMatchObject({ status: 401, code: 'session.invalid_credentials' })
    expect(refusals[1]).toEqual(refusals[0])
    expect(refusals[2]).toEqual(refusals[0])
  })

  test('one that is over opens nothing, nor does any of a person who is disabled', async () => {
    await using world = await createWorld()
    const { userId } = world.members.owner
    const cookie = await world.cookieOf(userId)
    const status = async () => (await world.signedOut.get('/api/me', { cookie })).status
    await world.db.owner`update "user" set disabled_at = now() where id = ${userId}`
    expect(await status()).toBe(401)
    await world.db.owner`update "user" set disabled_at = null where id = ${userId}`
    expect(await status()).toBe(200)
    await world.db.owner`update session set expires_at = now() - interval '1 second' where user_id = ${userId}`
    expect(await status()).toBe(401)
  })

  test('over ones are not listed, and are swept while open ones stay', async () => {
    await using world = await createWorld()
    const { userId } = world.members.owner
    const cookie = await world.cookieOf(userId)
    await world.deps.sessions.start(userId)
    const listed = async () =>
      (await world.signedOut.get('/api/me/sessions', { cookie })).expect<{ items: { isCurrent: boolean }[] }>().items
    expect(await listed()).toHaveLength(2)
    const kept = async () => (await world.db.owner`select from session where user_id = ${userId}`).length
    await world.db.owner`update session set expires_at = now() - interval '1 second'
      where user_id = ${userId} and id <> ${world.deps.sessions.idOf(cookie)}`
    expect((await listed()).map(({ isCurrent }) => isCurrent)).toEqual([true])
    expect(await kept()).toBe(2)
    await world.deps.sessions.sweep()
    expect(await kept()).toBe(1)
    expect(await listed()).toHaveLength(1)
  })

  test('it is written down every few minutes that somebody is here, and not at each request', async () => {
    await using world = await createWorld()
    const { userId } = world.members.owner
    const cookie = await world.cookieOf(userId)
    const isRenewedAfter = async (minutes: number) => {
      await world.db.owner`update session
        set expires_at = now() + interval '30 days' - make_interval(mins => ${minutes}) where user_id = ${userId}`
      return (await world.signedOut.get('/api/me', { cookie })).headers.get('set-cookie') !== null
    }
    expect(await isRenewedAfter(4)).toBe(false)
    expect(await isRenewedAfter(6)).toBe(true)
  })

  test('the table holds no value that opens a session', async () => {
    await using world = await createWorld()
    const cookie = await world.cookieOf(world.members.owner.userId)
    const secret = cookie.split('=')[1]
    const rows = await world.db.owner<{ id: string }[]>`select id from session`
    expect(rows.map(({ id }) => id)).not.toContain(secret)
    expect((await world.signedOut.get('/api/me', { cookie: `qudao_session=${rows[0]?.id}` })).status).toBe(401)
    expect((await world.signedOut.get('/api/me', { cookie })).status).toBe(200)
  })

  test('signing out ends the session on the server', async () => {
    await using world = await createWorld()
    const cookie = await world.cookieOf(world.members.viewer.userId)
    expect((await world.signedOut.delete('/api/session', undefined, { cookie })).status).toBe(204)
    expect((await world.signedOut.get('/api/me', { cookie })).refusal).toBe('401 session.required')
  })
})
