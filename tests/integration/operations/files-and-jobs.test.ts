import { describe, expect, test } from 'vitest'
import { createWorld } from '../../support/world.ts'

const LIST = { file: { name: '名单.csv', bytes: new TextEncoder().encode('名称,类型\n甲,个人\n') } }
type Import = { id: string }
type Job = { id: string; status: string; result: unknown }

describe('downloadFile', () => {
  test('gives the exact bytes as an attachment to whoever may see what they hold', async () => {
    await using world = await createWorld()
    const { id } = (await world.upload('operator', '/partner-imports', LIST)).expect<Import>()
    const reply = await world.as('accountant').get(`/files/${id}`)
    expect(reply.status).toBe(200)
    expect(reply.bytes).toEqual(LIST.file.bytes)
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('名单.csv')}`,
    )
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await world.as('operator').get(`/files/${id}`)).refusal).toBe('403 permission.denied')
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
    const reply = await world.as('owner').get(`/files/${id}`)
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
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
