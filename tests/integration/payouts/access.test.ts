import type { Role } from '@qudao/db/schema'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { payoutsOf, resultFile } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

const ROLES: readonly Role[] = [
  'owner',
  'channel_manager',
  'operator',
  'reviewer',
  'counsel',
  'finance_supervisor',
  'accountant',
  'cashier',
  'viewer',
]
const READERS: readonly Role[] = [
  'owner',
  'operator',
  'counsel',
  'finance_supervisor',
  'accountant',
  'cashier',
  'viewer',
]
const PREPARERS: readonly Role[] = ['owner', 'accountant']
const SENDERS: readonly Role[] = ['owner', 'finance_supervisor', 'accountant', 'cashier']

let world: World
let batchId: string
let sha256: string

beforeAll(async () => {
  world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  await givenPayable(world, { amountMinor: 10_000n })
  const batch = await payoutsOf(world).sent()
  batchId = batch.id
  sha256 = batch.files[0]!.sha256
  return () => world[Symbol.asyncDispose]()
})

const template = {
  code: 'x',
  name: 'x',
  file: 'xlsx',
  columns: [
    { label: '金额', source: 'amount' },
    { label: '账号', source: 'account' },
  ],
}
const ROUTES = [
  { name: 'listPayoutBatches', method: 'GET', path: () => '/payout-batches', roles: READERS },
  { name: 'getPayoutBatch', method: 'GET', path: () => `/payout-batches/${batchId}`, roles: READERS, ofBatch: true },
  {
    name: 'listPayoutLines',
    method: 'GET',
    path: () => `/payout-batches/${batchId}/lines`,
    roles: READERS,
    ofBatch: true,
  },
  { name: 'listBankTemplates', method: 'GET', path: () => '/bank-templates', roles: READERS },
  {
    name: 'previewPayoutBatch',
    method: 'POST',
    path: () => '/payout-batches/preview',
    body: { method: 'alipay' },
    roles: PREPARERS,
  },
  {
    name: 'createPayoutBatch',
    method: 'POST',
    path: () => '/payout-batches',
    body: { method: 'alipay' },
    roles: PREPARERS,
  },
  { name: 'createBankTemplate', method: 'POST', path: () => '/bank-templates', body: template, roles: PREPARERS },
  {
    name: 'cancelPayoutBatch',
    method: 'POST',
    path: () => `/payout-batches/${batchId}/cancel`,
    body: { reason: 'x' },
    roles: PREPARERS,
    ofBatch: true,
  },
  {
    name: 'approvePayoutBatch',
    method: 'POST',
    path: () => `/payout-batches/${batchId}/approve`,
    body: {},
    roles: ['owner', 'finance_supervisor', 'cashier'],
    ofBatch: true,
  },
  {
    name: 'exportPayoutBatch',
    method: 'POST',
    path: () => `/payout-batches/${batchId}/export`,
    body: {},
    roles: SENDERS,
    ofBatch: true,
  },
  {
    name: 'downloadPayoutFile',
    method: 'GET',
    path: () => `/payout-batches/${batchId}/files/${sha256}`,
    roles: SENDERS,
    ofBatch: true,
  },
  {
    name: 'recordPayoutOutcome',
    method: 'POST',
    path: () => `/payout-batches/${batchId}/outcomes`,
    body: { lines: [{ lineId: `pyl_${'0'.repeat(12)}70008${'0'.repeat(15)}`, paid: true }] },
    roles: SENDERS,
    ofBatch: true,
  },
] as const

const send = (client: ReturnType<World['as']>, route: (typeof ROUTES)[number]) =>
  client.request(route.method, route.path(), 'body' in route ? route.body : undefined)

describe.each(ROUTES)('$name', (route) => {
  test('is refused signed out', async () => {
    expect((await send(world.signedOut, route)).refusal).toBe('401 session.required')
  })

  test.each(ROLES)('asks %s for the permission', async (role) => {
    const { status } = await send(world.as(role), route)
    expect(status === 403).toBe(!(route.roles as readonly Role[]).includes(role))
  })

  test('does not exist for another brand or for a partner', async () => {
    const other = await world.otherBrand()
    const foreign = await other
      .as('owner')
      .request(
        route.method,
        route.path().replace(/^/, `/api/b/${world.slug}`),
        'body' in route ? route.body : undefined,
      )
    expect(foreign.refusal).toBe('404 brand.not_found')
    if ('ofBatch' in route) expect((await send(other.as('owner'), route)).status).toBe(404)
    const { id } = await world.givenPartner()
    const partner = await world.partnerUser(id)
    expect(
      (
        await partner.request(
          route.method,
          `/api/b/${world.slug}${route.path()}`,
          'body' in route ? route.body : undefined,
        )
      ).status,
    ).toBe(404)
  })
})

describe('importPayoutResult', () => {
  const file = { name: 'r.csv', bytes: resultFile([{ remark: 'x', status: '成功' }], 'gbk') }
  const path = () => `/payout-batches/${batchId}/results`

  test.each(ROLES)('asks %s for the permission', async (role) => {
    const { status } = await world.as(role).upload(path(), { file })
    expect(status).toBe(SENDERS.includes(role) ? 200 : 403)
  })

  test('is refused signed out and unknown to another brand', async () => {
    expect((await world.signedOut.upload(path(), { file })).refusal).toBe('401 session.required')
    const other = await world.otherBrand()
    expect((await other.as('owner').upload(path(), { file })).refusal).toBe('404 payout_batch.not_found')
  })
})

describe('lists', () => {
  test('page by number and by line, and refuse a cursor that is not theirs', async () => {
    const page = (await world.as('viewer').get('/payout-batches?limit=1')).expect<{ items: { number: number }[] }>()
    expect(page.items).toHaveLength(1)
    expect((await world.as('viewer').get('/payout-batches?status=draft')).expect<{ items: unknown[] }>().items).toEqual(
      [],
    )
    const wrong = Buffer.from('["abc"]').toString('base64url')
    expect((await world.as('viewer').get(`/payout-batches?cursor=${wrong}`)).refusal).toBe('422 cursor.invalid')
    expect((await world.as('viewer').get(`/payout-batches/${batchId}/lines?cursor=${wrong}`)).refusal).toBe(
      '422 cursor.invalid',
    )
  })
})
