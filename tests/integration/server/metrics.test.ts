import { once } from 'node:events'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '@qudao/api/http/http-server'
import { describe, expect, test } from 'vitest'
import packageOfApi from '../../../apps/api/package.json' with { type: 'json' }
import { createWorld } from '../../support/world.ts'

const TOKEN = 'a-token-for-the-monitor'
type Answer = { status: number; text: string }

async function serve(env: Record<string, string> = {}) {
  const world = await createWorld(env)
  const server = createHttpServer(world.deps, world.app, null)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // safe because a server that listens on a port has an address with one
  const { port } = server.address() as AddressInfo
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const request = ask({ host: '127.0.0.1', port, path, headers, method }, async (response) => {
        let text = ''
        for await (const chunk of response) text += String(chunk)
        resolve({ status: response.statusCode ?? 0, text })
      })
      request.on('error', reject).end()
    })
  return {
    world,
    get,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await world[Symbol.asyncDispose]()
    },
  }
}

const numberOf = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )

describe('/metrics', () => {
  test('counts requests by the route of the contract, and job runs by queue and outcome', async () => {
    await using served = await serve()
    const { get, world } = served
    const route = 'qudao_http_request_duration_seconds_count{route="/api/b/{brand}/partners",method="GET",status="401"}'
    const job = 'qudao_job_duration_seconds_count{queue="leaving.export",outcome="succeeded"}'
    const before = (await get('/metrics')).text
    await get(`/api/b/${world.slug}/partners?cursor=x`)
    await get('/api/b/another-brand/partners')
    ;(await world.as('owner').post('/data-exports', { password: 'a long enough password', reason: '存档' })).expect(202)
    const waiting = (await get('/metrics')).text
    expect(numberOf(waiting, 'qudao_jobs_queued{queue="leaving.export"}')).toBe(1)
    await world.runJobs()
    const after = (await get('/metrics')).text
    expect(numberOf(after, route) - numberOf(before, route)).toBe(2)
    expect(numberOf(after, job) - numberOf(before, job)).toBe(1)
    expect(numberOf(after, 'qudao_jobs_queued{queue="leaving.export"}')).toBe(0)
    expect(numberOf(after, 'qudao_database_connections{pool="writes",state="open"}')).toBeGreaterThan(0)
    expect(numberOf(after, 'qudao_memory_bytes{kind="resident"}')).toBeGreaterThan(1e6)
    expect(after).toContain(`qudao_build_info{version="${packageOfApi.version}",node="${process.version}"} 1`)
    expect(after).not.toContain(world.slug)
  })

  test('has no more series under addresses and methods that somebody invents', async () => {
    await using served = await serve()
    const { get } = served
    const invent = async (from: number) => {
      for (let i = from; i < from + 30; i += 1) {
        await get(`/api/b/brand-${i}/partners`)
        await get(`/api/nothing-${i}"}`)
        await get(`/${i}/page?x=${i}`)
        await get(`/api/b/brand-${i}/partners`, {}, 'PROPFIND')
      }
    }
    await invent(0)
    await get('/metrics')
    const before = (await get('/metrics')).text.split('\n').length
    await invent(1000)
    expect((await get('/metrics')).text.split('\n')).toHaveLength(before)
  })

  test('does not exist for what a proxy passes on, unless it brings the token', async () => {
    await using served = await serve({ QUDAO_TRUST_PROXY: 'true', QUDAO_METRICS_TOKEN: TOKEN })
    const { get } = served
    const forwarded = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'qudao.example.com' }
    expect((await get('/metrics', forwarded)).status).toBe(404)
    expect((await get('/metrics', { ...forwarded, authorization: 'Bearer another' })).status).toBe(404)
    expect((await get('/metrics', { ...forwarded, authorization: `Bearer ${TOKEN}` })).status).toBe(200)
    // a plain proxy_pass of nginx on this machine says nothing of itself
    expect((await get('/metrics')).status).toBe(404)
  })

  test('with an address of its own the server opens them to the token only', async () => {
    await using served = await serve({ QUDAO_BASE_URL: 'https://qudao.example.com', QUDAO_METRICS_TOKEN: TOKEN })
    expect((await served.get('/metrics')).status).toBe(404)
    expect((await served.get('/metrics', { authorization: `Bearer ${TOKEN}` })).status).toBe(200)
  })

  test('does not exist under a name that somebody else made point here', async () => {
    await using served = await serve()
    expect((await served.get('/metrics', { host: 'evil.example' })).status).toBe(404)
    expect((await served.get('/metrics', { host: 'localhost' })).status).toBe(200)
  })

  test('does not exist for a forwarded request without a token being set, whether the proxy is trusted or not', async () => {
    await using served = await serve()
    expect((await served.get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404)
    for (const name of ['x-forwarded-proto', 'x-forwarded-port', 'via']) {
      expect((await served.get('/metrics', { [name]: '1.1 nginx' })).status, name).toBe(404)
    }
    expect((await served.get('/metrics', { forwarded: 'for=10.0.0.1', authorization: 'Bearer ' })).status).toBe(404)
  })
})
