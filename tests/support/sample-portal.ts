import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import type { components } from '@qudao/api/client'
import { PERMISSIONS } from '@qudao/api/platform/permissions'
import { provideRuntime } from '@qudao/api/runtime'

type Me = components['schemas']['Me']

const BRAND = { brand: 'shanyin', name: '山隐', currency: 'CNY', timeZone: 'Asia/Shanghai' }

export const SAMPLE_ME: Me = {
  id: 'usr_0198f0c27a317d3e9f4b2c6d8e0a1b2c',
  name: '陆山',
  email: 'owner@demo.qudao.test',
  mobile: null,
  brands: [
    { ...BRAND, role: 'owner', permissions: [...PERMISSIONS], partner: null },
    { ...BRAND, brand: 'yunqi', name: '云栖', role: 'viewer', permissions: ['brand.read'], partner: null },
    {
      ...BRAND,
      role: null,
      permissions: [],
      partner: { id: 'ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c', name: '素手茶集' },
    },
  ],
}

const SIGNED_IN_COOKIE = 'sample=signed-in'

/** An API of three answers: who one is (by a cookie), whether set-up is needed (by another), and a refused sign-in. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const cookie = request.headers.get('cookie') ?? ''
  if (pathname === '/api/me' && cookie.includes(SIGNED_IN_COOKIE)) return Response.json(SAMPLE_ME)
  if (pathname === '/api/me') return refusal(401, 'session.required')
  if (pathname === '/api/set-up') return Response.json({ needed: cookie.includes('sample_new'), tokenNeeded: true })
  if (pathname === '/api/session') return refusal(401, 'session.invalid_credentials')
  return refusal(404, 'route.not_found')
}

function refusal(status: number, code: string): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, code, detail: code, requestId: 'sample' },
    { status },
  )
}

/** The built portal before a sample API, for looking at pages that need no data. */
export async function startSamplePortal(): Promise<{ origin: string; stop: () => Promise<void> }> {
  provideRuntime({ fetch: answer })
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  const built = new URL('../../apps/portal/build/handler.js', import.meta.url)
  const { handler } = await import(pathToFileURL(built.pathname).href)
  const server = createServer((request, response) => {
    request.headers['x-forwarded-proto'] = 'http'
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // safe because a server that listens on a port has an address with one
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { origin: `http://127.0.0.1:${port}`, stop }
}
