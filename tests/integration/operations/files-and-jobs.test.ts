import { type Permission, permissionsOf } from '@qudao/api/platform/permissions'
import { sha256Hex } from '@qudao/api/platform/vault'
import { ROLES, type Role } from '@qudao/db/schema'
import { describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

const LIST = { file: { name: '名单.csv', bytes: new TextEncoder().encode('名称,类型\n甲,个人\n') } }
type Import = { id: string }
type Job = { id: string; status: string; result: unknown }

const confirmed = async (world: World, form: Parameters<World['upload']>[2] = LIST): Promise<string> => {
  const { id } = (await world.upload('operator', '/partner-imports', form)).expect<Import>()
  ;(await world.as('operator').post(`/partner-imports/${id}/confirm`, {})).expect(202)
  return id
}

describe('downloadFile', () => {
  test('gives the exact bytes as an attachment to whoever may see what they hold', async () => {
    await using world = await createWorld()
    const id = await confirmed(world)
    const reply = await world.as('accountant').get(`/files/${id}`)
    expect(reply.status).toBe(200)
    expect(reply.bytes).toEqual(LIST.file.bytes)
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('名单.csv')}`,
    )
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await world.as('accountant').get(`/files/${'0'.repeat(64)}`)).refusal).toBe('404 file.not_found')
    const other = await world.otherBrand()
    expect((await other.as('owner').get(`/files/${id}`)).refusal).toBe('404 file.not_found')
    const events = await world.db.owner`
      select actor_name as who from audit_event where brand_id = ${world.brandId} and action = 'files.download'`
    expect(events).toEqual([{ who: 'accountant' }])
  })

  test('never serves what somebody uploaded as a page', async () => {
    await using world = await createWorld()
    const form = new FormData()
    form.set('file', new File(['名称,类型\n甲,个人\n'], 'x.csv', { type: 'text/html' }))
    const { id } = (await world.as('operator').request('POST', '/partner-imports', form)).expect<Import>()
    ;(await world.as('operator').post(`/partner-imports/${id}/confirm`, {})).expect(202)
    const reply = await world.as('owner').get(`/files/${id}`)
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  })
})

describe('who opens a file', () => {
  const mayOpen = async (world: World, sha256: string): Promise<Role[]> => {
    const answers = await Promise.all(
      ROLES.map(async (role) => ({ role, reply: await world.as(role).get(`/files/${sha256}`) })),
    )
    const others = answers.filter(({ reply }) => reply.status !== 200)
    expect(new Set(others.map(({ reply }) => reply.refusal))).toEqual(new Set(['403 permission.denied']))
    return answers.flatMap(({ role, reply }) => (reply.status === 200 ? [role] : []))
  }
  const having = (permission: Permission) =>
    ROLES.filter((role) => role !== 'channel_manager' && permissionsOf(role).has(permission))

  test('orders of everybody: all who see all orders, so no channel manager', async () => {
    await using world = await createWorld()
    const file = alimamaFile([{ orderNo: '1' }])
    ;(await world.upload('operator', '/order-imports', { file })).expect(201)
    expect(await mayOpen(world, sha256Hex(file.bytes))).toEqual(having('orders.read'))
  })

  test('a list of partners, which holds clear id numbers: whoever may reveal them', async () => {
    await using world = await createWorld()
    expect(await mayOpen(world, await confirmed(world))).toEqual(having('partners.reveal'))
  })

  test('opening balances: likewise', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: '甲' })
    const file = { name: '期初.csv', bytes: Buffer.from('名称,未结佣金\n甲,1.00\n') }
    const fields = { cutOverOn: '2026-11-01' }
    ;(await world.upload('accountant', '/opening-imports/upload', { file, fields })).expect(201)
    expect(await mayOpen(world, sha256Hex(file.bytes))).toEqual(having('partners.reveal'))
  })

  test('a payment file and its result: whoever may export payments', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    await givenPayable(world, { amountMinor: 300_000n, name: '甲', alipay: 'a@pay.test' })
    const { id, files } = await payoutsOf(world).sent()
    const exporting = having('payouts.export')
    expect(await mayOpen(world, files[0]!.sha256)).toEqual(exporting)
    const [line] = await payoutsOf(world).lines(id)
    await payoutsOf(world).result(id, [{ line: line!, status: '成功' }])
    const [result] = await world.db.owner<{ sha256: string }[]>`
      select file_sha256 as sha256 from payout_result where brand_id = ${world.brandId}`
    expect(await mayOpen(world, result!.sha256)).toEqual(exporting)
  })

  test('what was only looked at, or refused: nobody', async () => {
    await using world = await createWorld()
    const { id } = (await world.upload('operator', '/partner-imports', LIST)).expect<Import>()
    expect(await mayOpen(world, id)).toEqual([])
    const refused = { name: 'x.csv', bytes: Buffer.from('PK\u0003\u0004 no workbook') }
    expect((await world.upload('operator', '/order-imports', { file: refused })).status).toBe(422)
    expect(await mayOpen(world, sha256Hex(refused.bytes))).toEqual([])
  })

  test('bytes that serve as two things need the permissions of both', async () => {
    await using world = await createWorld()
    const id = await confirmed(world)
    await world.db.owner`insert into file_use (brand_id, sha256, kind, subject, permission)
      values (${world.brandId}, ${id}, 'partner_list', 'x', 'partners.reveal')`
    expect((await mayOpen(world, id)).toSorted()).toEqual(['accountant', 'cashier', 'finance_supervisor', 'owner'])
    // no use opens bytes to whoever its kind does not
    const weaker = world.db.owner`insert into file_use (brand_id, sha256, kind, subject, permission)
      values (${world.brandId}, ${id}, 'payout_file', 'x', 'orders.read')`
    await expect(weaker).rejects.toThrow('file_use_permission')
  })
})

describe('jobs', () => {
  test('can be followed by the brand and by nobody else', async () => {
    await using world = await createWorld()
    const { id } = (await world.upload('operator', '/partner-imports', LIST)).expect<Import>()
    const { jobId } = (await world.as('operator').post(`/partner-imports/${id}/confirm`, {})).expect<{ jobId: string }>(
      202,
    )
    expect((await world.as('viewer').get(`/jobs/${jobId}`)).expect<Job>().status).toBe('queued')
    await world.runJobs()
    expect((await world.as('viewer').get(`/jobs/${jobId}`)).expect<Job>()).toMatchObject({
      status: 'succeeded',
      result: { created: 1 },
    })
    expect((await world.as('viewer').get('/jobs?status=succeeded')).expect<{ items: Job[] }>().items).toHaveLength(1)
    expect((await world.as('channel_manager').get(`/jobs/${jobId}`)).refusal).toBe('404 job.not_found')
    const other = await world.otherBrand()
    expect((await other.as('owner').get(`/jobs/${jobId}`)).refusal).toBe('404 job.not_found')
  })
})
