import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'

let served: ServedWorld
beforeAll(async () => {
  served = await serveWorld()
})
afterAll(async () => {
  await served?.[Symbol.asyncDispose]()
})

const page = async (path: string) => {
  const cookie = await served.world.cookieOf(served.world.members.owner.userId)
  return fetch(served.origin + path, { headers: { cookie } })
}

test('a page with money and names is kept by no browser after signing out', async () => {
  const home = await page(`/b/${served.world.slug}`)
  expect(home.status).toBe(200)
  expect(home.headers.get('cache-control')).toBe('no-store')
  expect((await fetch(`${served.origin}/sign-in`)).headers.get('cache-control')).toBe('private, no-cache')
})

test('only scripts of our own run in a page: each inline one carries the nonce of this answer', async () => {
  const nonces = []
  for (let i = 0; i < 2; i++) {
    const home = await page(`/b/${served.world.slug}`)
    const policy = home.headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:|data:/)
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThanOrEqual(16)
    const inline = (await home.text()).match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? []
    expect(inline.length).toBeGreaterThan(0)
    for (const tag of inline)
      expect(tag).toMatch(new RegExp(`nonce="${nonce.replace(/[+/]/g, '\\$&')}"|type="application/`))
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(2)
})
