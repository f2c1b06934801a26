import { setTimeout as delay } from 'node:timers/promises'
import { sweepIdempotencyKeys } from '@qudao/api/platform/idempotency'
import { rateLimitKey, SIGN_IN_ADDRESS, SIGN_IN_PERSON } from '@qudao/api/platform/rate-limit'
import { sha256Hex } from '@qudao/api/platform/vault'
import { inBrand, sqlOf } from '@qudao/db/client'
import { describe, expect, test, vi } from 'vitest'
import { Client } from '../../support/client.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

const PARTNER = { name: '甲', legalType: 'natural_person' }
const count = async (world: World) =>
  (await world.db.owner`select from partner where brand_id = ${world.brandId}`).length

describe('a write', () => {
  test.each([
    { what: 'a page of another site', headers: { origin: 'https://evil.example' } },
    { what: 'a sandboxed page', headers: { origin: 'null' } },
    { what: 'the same host on another port', headers: { origin: 'http://localhost:8080' } },
  ])('from $what is refused', async ({ headers }) => {
    await using world = await createWorld()
    expect((await world.as('owner').post('/partners', PARTNER, headers)).refusal).toBe('403 request.foreign_origin')
    const signIn = { identifier: world.members.owner.email, password: PASSWORD }
    expect((await world.signedOut.post('/api/session', signIn, headers)).refusal).toBe('403 request.foreign_origin')
    expect(await count(world)).toBe(0)
  })

  test('without an origin is refused when the browser says that it crosses sites', async () => {
    await using world = await createWorld()
    const cookie = await world.cookieOf(world.members.owner.userId)
    const send = (headers: Record<string, string>) =>
      world.app.request(`/api/b/${world.slug}/partners`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(PARTNER),
      })
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    // a program, which has no cookies of somebody else
    expect((await send({})).status).toBe(201)
  })

  test('from the address people use is accepted', async () => {
    await using world = await createWorld({ QUDAO_BASE_URL: 'https://qudao.example.com' })
    const headers = { origin: 'https://qudao.example.com' }
    expect((await world.as('owner').post('/partners', PARTNER, headers)).status).toBe(201)
  })

  test('over the limit of a body is refused before it is read', async () => {
    await using world = await createWorld()
    const reply = await world.as('owner').post('/partners', { ...PARTNER, legalName: 'x'.repeat(9 * 1024 * 1024) })
    expect(reply.refusal).toBe('413 request.too_large')
  })

  test('that is no JSON, or not of the documented shape, says what is wrong with it', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    const shape = await owner.post('/partners', { name: '', legalType: 'dog' })
    expect(shape.refusal).toBe('422 validation.failed')
    const { issues } = shape.json<{ details: { issues: { path: string }[] } }>().details
    expect(issues.map(({ path }) => path)).toEqual(['json.name', 'json.legalType'])
    const cookie = await world.cookieOf(world.members.owner.userId)
    const broken = await world.app.request(`http://localhost/api/b/${world.slug}/partners`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost', 'content-type': 'application/json' },
      body: '{"name":',
    })
    expect(broken.status).toBe(422)
    expect(broken.headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('a text with a character that is none', () => {
  const BAD = ['a\u0000b', 'a\ud800b']

  test.each(BAD)('is refused wherever it stands: %j', async (bad) => {
    await using world = await createWorld()
    const owner = world.as('owner')
    const { publicId } = await world.givenPartner()
    const at = `?q=${encodeURIComponent(bad.toWellFormed())}`
    const replies = [
      await world.signedOut.post('/api/session', { identifier: bad, password: 'x' }),
      await owner.post('/partners', { ...PARTNER, name: bad }),
      await owner.post('/partners', { ...PARTNER, tags: { [bad]: 1 }, name: bad }),
      await owner.post('/adjustments', { partner: publicId, amountMinor: '1', reason: bad }),
      ...(bad.isWellFormed() ? [await owner.get(`/partners${at}`), await owner.get(`/search${at}`)] : []),
    ]
    expect(new Set(replies.map(({ refusal }) => refusal))).toEqual(new Set(['422 validation.failed']))
  })
})

describe('an unexpected error', () => {
  test('tells its request id and nothing else', async () => {
    await using world = await createWorld()
    await world.db.owner.unsafe('alter table partner rename column name to nom')
    const reply = await world.as('owner').get('/partners')
    await world.db.owner.unsafe('alter table partner rename column nom to name')
    expect(reply.refusal).toBe('500 internal')
    expect(reply.text).not.toMatch(/column|select|nom|\.ts/)
    expect(reply.json<{ requestId: string }>().requestId).toBe(reply.headers.get('x-request-id'))
  })
})

describe('Idempotency-Key', () => {
  test('a repeated write answers as the first one and happens once', async () => {
    await using world = await createWorld()
    const key = { 'idempotency-key': 'a' }
    const first = await world.as('owner').post('/partners', PARTNER, key)
    const second = await world.as('owner').post('/partners', PARTNER, key)
    expect(second.status).toBe(201)
    expect(second.text).toBe(first.text)
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true'])
    expect(await count(world)).toBe(1)
  })

  test('with another body is refused; another person, brand or operation may use the same key', async () => {
    await using world = await createWorld()
    const key = { 'idempotency-key': 'a' }
    const { id } = (await world.as('owner').post('/partners', PARTNER, key)).expect<{ id: string }>(201)
    const other = await world.as('owner').post('/partners', { ...PARTNER, name: '乙' }, key)
    expect(other.refusal).toBe('422 idempotency.key_reused')
    ;(await world.as('operator').post('/partners', { ...PARTNER, name: '丙' }, key)).expect(201)
    ;(await world.as('owner').post(`/partners/${id}/grades`, { grade: '金牌' }, key)).expect(201)
    ;(await (await world.otherBrand()).as('owner').post('/partners', { ...PARTNER, name: '丁' }, key)).expect(201)
  })

  test('a refusal is an answer too', async () => {
    await using world = await createWorld()
    const body = { ...PARTNER, mobile: 'x' }
    const key = { 'idempotency-key': 'a' }
    const replies = [
      await world.as('owner').post('/partners', body, key),
      await world.as('owner').post('/partners', body, key),
    ]
    expect(replies.map(({ refusal }) => refusal)).toEqual(Array(2).fill('422 partner.mobile_invalid'))
    expect(replies[1]?.headers.get('idempotent-replayed')).toBe('true')
  })

  test('an abandoned one is taken over after a minute, one that still runs never', async () => {
    await using world = await createWorld()
    const claim = async (ageMs: number) =>
      world.db.owner`update idempotency_key set status = null, response = null,
        created_at = ${new Date(world.now.getTime() - ageMs)} where brand_id = ${world.brandId}`
    const send = () => world.as('owner').post('/partners', PARTNER, { 'idempotency-key': 'a' })
    ;(await send()).expect(201)
    await claim(59_000)
    expect((await send()).refusal).toBe('409 idempotency.in_flight')
    await claim(61_000)
    expect((await send()).headers.get('idempotent-replayed')).toBeNull()
    expect(await count(world)).toBe(2)
  })

  test('one that takes long says that it still runs, and is not run beside itself', async () => {
    await using world = await createWorld()
    const start = Date.now()
    let finish = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const blocker = inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, async (tx) => {
      await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.partners'), ${world.brandId})`
      await held
    })
    const beats: (() => void)[] = []
    const timer = vi.spyOn(globalThis, 'setInterval').mockImplementation((beat) => {
      beats.push(beat)
      return setTimeout(() => {}, 0)
    })
    const send = () => world.as('owner').post('/partners', PARTNER, { 'idempotency-key': 'a' })
    const first = send()
    const claimedAt = async () =>
      (
        await world.db.owner<{ at: Date }[]>`
        select created_at as at from idempotency_key where brand_id = ${world.brandId}`
      )[0]?.at.getTime() ?? 0
    await expect.poll(() => beats.length).toBeGreaterThan(0)
    world.setNow(new Date(start + 50_000))
    for (const beat of beats) beat()
    await expect.poll(claimedAt).toBe(start + 50_000)
    timer.mockRestore()
    world.setNow(new Date(start + 100_000))
    expect((await send()).refusal).toBe('409 idempotency.in_flight')
    finish()
    await blocker
    expect((await first).status).toBe(201)
    expect(await count(world)).toBe(1)
  })

  test('the table tells nobody whether a guessed body was sent, and the sweep leaves what is young', async () => {
    await using world = await createWorld()
    const send = (key: string) => world.as('owner').post('/partners', PARTNER, { 'idempotency-key': key })
    ;(await send('old')).expect(201)
    world.setNow(new Date(Date.now() + 23 * 3600_000))
    ;(await send('young')).expect(201)
    const keys = () => world.db.owner<{ key: string; bodyHash: string }[]>`
      select key, body_hash as "bodyHash" from idempotency_key where brand_id = ${world.brandId} order by key`
    expect((await keys()).map(({ bodyHash }) => bodyHash)).not.toContain(sha256Hex(JSON.stringify(PARTNER)))
    world.setNow(new Date(Date.now() + 25 * 3600_000))
    await sweepIdempotencyKeys(world.deps)
    expect((await keys()).map(({ key }) => key)).toEqual(['young'])
  })

  test('while the first is still running the second is told so', async () => {
    await using world = await createWorld()
    let finish = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const blocker = inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, async (tx) => {
      await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.partners'), ${world.brandId})`
      await held
    })
    const key = { 'idempotency-key': 'a' }
    const first = world.as('owner').post('/partners', PARTNER, key)
    while ((await world.db.owner`select from idempotency_key where brand_id = ${world.brandId}`).length === 0)
      await delay(5)
    expect((await world.as('owner').post('/partners', PARTNER, key)).refusal).toBe('409 idempotency.in_flight')
    finish()
    await blocker
    expect((await first).status).toBe(201)
    expect((await world.as('owner').post('/partners', PARTNER, key)).headers.get('idempotent-replayed')).toBe('true')
    expect(await count(world)).toBe(1)
  })
})

describe('rate limits', () => {
  test('ten wrong passwords close an identifier for a while to their address, to the right password too, and to no other', async () => {
    await using world = await createWorld()
    const { email } = world.members.owner
    const signIn = (password: string) => world.signedOut.post('/api/session', { identifier: email, password })
    for (let i = 0; i < 10; i++) expect((await signIn('wrong password')).status).toBe(401)
    const closed = await signIn(PASSWORD)
    expect(closed.refusal).toBe('429 rate_limit.exceeded')
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(60)
    // the person at home, whom a stranger cannot lock out
    const home = new Client(world.app, '', async () => null, '198.51.100.9')
    ;(await home.post('/api/session', { identifier: email, password: PASSWORD })).expect()
    await world.db.owner`update rate_limit set resets_at = now() where key like 'sign-in%'`
    ;(await signIn(PASSWORD)).expect()
  })

  test('many addresses that guess at one person are slowed down together, and a closed one adds nothing', async () => {
    await using world = await createWorld()
    const { email } = world.members.viewer
    const from = (ip: string) =>
      new Client(world.app, '', async () => null, ip).post('/api/session', { identifier: email, password: 'wrong one' })
    for (let i = 0; i < 12; i++) await from('198.51.100.1')
    const points = () =>
      world.db.owner`select points from rate_limit where key = ${rateLimitKey(world.deps, SIGN_IN_PERSON, email)}`
    expect(await points()).toEqual([{ points: 10 }])
    await world.db
      .owner`update rate_limit set points = 200 where key = ${rateLimitKey(world.deps, SIGN_IN_PERSON, email)}`
    expect((await from('198.51.100.2')).refusal).toBe('429 rate_limit.exceeded')
  })

  test('the right password forgets the wrong ones', async () => {
    await using world = await createWorld()
    const signIn = (password: string) =>
      world.signedOut.post('/api/session', { identifier: world.members.viewer.email, password })
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 6; i++) expect((await signIn('wrong password')).status).toBe(401)
      ;(await signIn(PASSWORD)).expect()
    }
  })

  test('one address cannot try many identifiers', async () => {
    await using world = await createWorld()
    await world.db.owner`insert into rate_limit (key, points, resets_at)
      values (${rateLimitKey(world.deps, SIGN_IN_ADDRESS, world.ip)}, 60, now() + interval '1 minute')`
    const reply = await world.signedOut.post('/api/session', { identifier: 'a@b.test', password: 'wrong password' })
    expect(reply.refusal).toBe('429 rate_limit.exceeded')
  })
})

describe('the time a refused sign-in takes', () => {
  test('does not tell whether the person exists', async () => {
    await using world = await createWorld()
    const time = async (identifier: string) => {
      const times: number[] = []
      for (let i = 0; i < 5; i++) {
        const started = performance.now()
        await world.signedOut.post('/api/session', { identifier, password: 'wrong password' })
        times.push(performance.now() - started)
      }
      return times.toSorted((a, b) => a - b)[1] ?? 0
    }
    await time('warm@up.test')
    const unknown = await time('nobody@qudao.test')
    const known = await time(world.members.owner.email)
    // hashing takes most of it; without a decoy the unknown would be many times faster
    expect(unknown).toBeGreaterThan(known / 3)
  })
})
