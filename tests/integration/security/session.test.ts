import { describe, expect, test } from 'vitest'
import { createWorld, PASSWORD } from '../../support/world.ts'

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
