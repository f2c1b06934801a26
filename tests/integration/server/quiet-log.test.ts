import { join } from 'node:path'
import { openDatabase } from '@qudao/db/open'
import { expect, test } from 'vitest'
import { createScratch } from '../../support/scratch.ts'
import { startServer } from '../../support/server-process.ts'

type Answer = { status: number; body: Record<string, string>; cookie: string }

const PERSON = { name: '顾书瑶', legalType: 'natural_person', taxId: '11010519491231002X', mobile: '13912345678' }
const OWNER = { identifier: 'lushan@x.test', password: 'ten letters at least' }
const ACCOUNT = '6222020200112233445'

// a start with a new database cluster, on a machine that may be busy
test('the log of a day at work names no person, holds no number, and opens nothing', { timeout: 120_000 }, async () => {
  await using scratch = await createScratch()
  await using running = startServer({ QUDAO_VAR: scratch.path, LOG_LEVEL: 'debug' })
  const url = await running.says(/ready at (http\S+)/)
  const ask = async (method: string, path: string, body?: unknown, cookie = ''): Promise<Answer> => {
    const headers = { origin: url, cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const answer = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    const text = await answer.text()
    const set = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : {}, cookie: set }
  }
  const brand = { ownerName: '陆山', brandName: '山隐', brand: 'shanyin', ...OWNER }
  expect((await ask('POST', '/api/set-up', brand)).status).toBe(201)
  const wrong = { identifier: OWNER.identifier, password: 'Tr0ub4dor-and-3' }
  expect((await ask('POST', '/api/session', wrong)).status).toBe(401)
  const { cookie } = await ask('POST', '/api/session', OWNER)
  const base = '/api/b/shanyin/partners'
  const partner = await ask('POST', base, PERSON, cookie)
  expect(partner.status).toBe(201)
  const account = { kind: 'bank', account: ACCOUNT, bankName: '工商银行' }
  expect((await ask('POST', `${base}/${partner.body.id}/payout-accounts`, account, cookie)).status).toBe(201)
  const link = await ask('POST', `${base}/${partner.body.id}/links`, {}, cookie)
  const token = new URL(link.body.url ?? '').pathname.split('/').at(-1) ?? ''
  const opened = await ask('POST', '/api/partner-sessions', { token })
  expect(opened.status).toBe(200)

  // now everything that writes or reads a partner fails with what it was given
  const db = await openDatabase({ dataDir: join(scratch.path, 'postgres'), join: true })
  await db.owner.unsafe('alter table partner rename column tax_handling to handling')
  const failing: [string, string, unknown?][] = [
    ['POST', base, { ...PERSON, taxId: '110105199003071239', name: '沈知微' }],
    ['GET', `${base}?q=${encodeURIComponent(PERSON.name)}`],
    ['GET', `${base}/${partner.body.id}`],
  ]
  for (const [method, path, body] of failing) {
    expect((await ask(method, path, body, cookie)).status, `${method} ${path}`).toBe(500)
  }
  await db.owner.unsafe('alter table session rename column expires_at to ends_at')
  expect((await ask('POST', '/api/partner-sessions', { token })).status).toBe(500)
  expect((await ask('POST', '/api/session', OWNER)).status).toBe(500)
  expect((await ask('GET', '/api/me', undefined, cookie)).status).toBe(500)
  await db.close()

  running.child.kill('SIGTERM')
  await running.ended
  const log = running.output()
  expect(log.match(/request failed/g)?.length).toBeGreaterThanOrEqual(6)
  const secrets = [
    ...[PERSON.name, '沈知微', PERSON.taxId, '110105199003071239', PERSON.mobile, ACCOUNT, OWNER.identifier],
    ...[OWNER.password, wrong.password, token],
    ...[cookie, opened.cookie].map((pair) => pair.split('=')[1] ?? ''),
  ]
  expect(secrets.filter((secret) => secret.length < 3)).toEqual([])
  expect(secrets.filter((secret) => log.includes(secret) || log.includes(encodeURIComponent(secret)))).toEqual([])
})
