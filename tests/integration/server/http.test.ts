import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '@qudao/api/http/http-server'
import { rateLimitKey, SIGN_IN_ADDRESS } from '@qudao/api/platform/rate-limit'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../support/world.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** The world behind a real socket. */
async function createServed(env: Record<string, string> = {}) {
  const world = await createWorld(env)
  const server = createHttpServer(world.deps, world.app, (request, response) => {
    response.end(`page for ${request.headers['x-forwarded-proto']} ${request.headers['x-forwarded-for'] ?? 'nobody'}`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
    new Promise<Answer>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
      request.on('error', reject)
      request.end(body)
    })
  return {
    world,
    port,
    ask,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await world[Symbol.asyncDispose]()
    },
  }
}

describe('the server', () => {
  test('puts security headers on every answer: pages, API, probes, refusals', async () => {
    await using served = await createServed()
    for (const path of ['/', '/api/me', '/api/nowhere', '/healthz', '/readyz']) {
      const { headers } = await served.ask(path)
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['strict-transport-security'], path).toBeUndefined()
    }
    expect((await served.ask('/api/me')).headers['content-security-policy']).toContain("default-src 'none'")
    expect((await served.ask('/')).headers['content-security-policy']).toBeUndefined()
  })

  test('tells a browser to stay on https when that is how people come', async () => {
    await using served = await createServed({ QUDAO_BASE_URL: 'https://qudao.example.com' })
    const { headers, body } = await served.ask('/', { host: 'qudao.example.com' })
    expect(headers['strict-transport-security']).toContain('max-age=')
    expect(body).toBe('page for https nobody')
  })

  test('answers its probes, and says what is not ready', async () => {
    await using served = await createServed()
    expect((await served.ask('/healthz')).status).toBe(200)
    const ready = await served.ask('/readyz')
    expect(JSON.parse(ready.body)).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', jobs: 'ok' },
    })
    await served.world.db.owner.unsafe('alter table brand rename column slug to slog')
    const broken = await served.ask('/readyz')
    await served.world.db.owner.unsafe('alter table brand rename column slog to slug')
    expect(broken.status).toBe(503)
    expect(JSON.parse(broken.body)).toMatchObject({
      status: 'not ready',
      checks: { database: 'ok', migrations: 'fails' },
    })
  })

  test('on loopback turns away a name that is not of this machine', async () => {
    await using served = await createServed()
    for (const host of [`localhost:${served.port}`, `127.0.0.1:${served.port}`, '[::1]:3000']) {
      expect((await served.ask('/api/set-up', { host })).status, host).toBe(200)
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000']) {
      expect((await served.ask('/api/set-up', { host })).status, host).toBe(421)
    }
    expect((await served.ask('/healthz', { host: 'kubernetes' })).status).toBe(200)
  })

  test('believes x-forwarded-* only from a proxy that is trusted, and then only its own entry', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1, 192.0.2.9', 'x-forwarded-proto': 'https' }
    {
      await using served = await createServed()
      expect((await served.ask('/', headers)).body).toBe('page for http nobody')
      await signIn(served.ask, { ...headers, origin: `http://127.0.0.1:${served.port}` })
      expect(await counts(served.world, '127.0.0.1')).toBe(true)
    }
    await using trusting = await createServed({ QUDAO_TRUST_PROXY: 'true' })
    const origin = { origin: 'https://shop.example', 'x-forwarded-host': 'shop.example' }
    expect((await signIn(trusting.ask, { ...headers, ...origin })).status).toBe(401)
    expect(await counts(trusting.world, '192.0.2.9')).toBe(true)
    expect(await counts(trusting.world, '198.51.100.1')).toBe(false)
  })

  test('refuses a body over the limit also when it comes in pieces', async () => {
    await using served = await createServed()
    const big = JSON.stringify({ identifier: 'x'.repeat(9 * 1024 * 1024), password: 'x' })
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const { status, body } = await served.ask('/api/session', headers, 'POST', big)
    expect(status).toBe(413)
    expect(JSON.parse(body).code).toBe('request.too_large')
  })

  test('without a body, or with one in pieces, a write is understood as any other', async () => {
    await using served = await createServed()
    const { world, port } = served
    const cookie = await world.cookieOf(world.members.owner.userId)
    const ask = async (path: string, headers: Record<string, string> = {}, body = '') => {
      const own = { origin: `http://127.0.0.1:${port}`, cookie, ...headers }
      const answer = await served.ask(`/api/b/${world.slug}${path}`, own, 'POST', body)
      return { status: answer.status, ...(JSON.parse(answer.body) as { code?: string; name?: string }) }
    }
    const json = { 'content-type': 'application/json' }
    const chunked = { 'transfer-encoding': 'chunked' }
    const empty: Record<string, string>[] = [{}, { 'content-length': '0' }, chunked, json, { ...json, ...chunked }]
    for (const headers of empty) {
      expect(await ask('/partners', headers), JSON.stringify(headers)).toMatchObject({
        status: 422,
        code: 'validation.failed',
      })
      expect(await ask(`/members/mem_${'0'.repeat(12)}7000${'8'.repeat(16)}/disable`, headers)).toMatchObject({
        status: 404,
        code: 'member.not_found',
      })
    }
    const partner = JSON.stringify({ name: '甲', legalType: 'natural_person' })
    expect(await ask('/partners', { ...json, ...chunked }, partner)).toMatchObject({ status: 201, name: '甲' })
  })

  test('a delete without a body signs out, and withdraws what was sent out', async () => {
    await using served = await createServed()
    const { world, port } = served
    const origin = `http://127.0.0.1:${port}`
    const cookie = await world.cookieOf(world.members.owner.userId)
    const { publicId } = await world.givenPartner()
    const link = (await world.as('owner').post(`/partners/${publicId}/links`)).expect<{ id: string }>(201)
    const person = { name: '新人', role: 'viewer' }
    const invitation = (await world.as('owner').post('/member-invitations', person)).expect<{ id: string }>(201)
    const base = `/api/b/${world.slug}`
    const paths = [
      `${base}/partners/${publicId}/links/${link.id}`,
      `${base}/member-invitations/${invitation.id}`,
      '/api/session',
    ]
    for (const path of paths)
      expect((await served.ask(path, { origin, cookie }, 'DELETE')).status, path).toBeLessThan(300)
    expect((await served.ask('/api/me', { cookie })).status).toBe(401)
  })

  test('refuses headers over 16 kB and answers an unknown address as a problem', async () => {
    await using served = await createServed()
    expect((await served.ask('/', { 'x-large': 'x'.repeat(17 * 1024) })).status).toBe(431)
    expect(JSON.parse((await served.ask('/api/nowhere')).body)).toMatchObject({ status: 404, code: 'route.not_found' })
  })
})

type Ask = Awaited<ReturnType<typeof createServed>>['ask']
const signIn = (ask: Ask, headers: Record<string, string>) => {
  const body = JSON.stringify({ identifier: 'nobody@qudao.test', password: 'wrong password' })
  return ask('/api/session', { 'content-type': 'application/json', ...headers }, 'POST', body)
}

const counts = async (world: Awaited<ReturnType<typeof createWorld>>, address: string) => {
  const key = rateLimitKey(world.deps, SIGN_IN_ADDRESS, address)
  return (await world.db.owner`select from rate_limit where key = ${key}`).length === 1
}
