import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type View = { id: string; list: string; name: string; query: string; isShared: boolean; mayChange: boolean }

const DRAFT = { list: 'listPartners', name: '等税务资料', query: 'taxHandling=unset' }
const views = async (world: World, role: Parameters<World['as']>[0]) =>
  (await world.as(role).get('/list-views')).expect<{ items: View[] }>().items
const events = async (world: World) =>
  (await world.as('owner').get('/audit-events?action=views')).expect<{ items: { action: string; summary: object }[] }>()
    .items

describe('a saved view', () => {
  test('is its author’s own: nobody else has it, changes it or removes it', async () => {
    await using world = await createWorld()
    const mine = (await world.as('viewer').post('/list-views', DRAFT)).expect<View>(201)
    expect(mine).toMatchObject({ ...DRAFT, isShared: false, mayChange: true })
    expect(await views(world, 'viewer')).toEqual([mine])
    expect(await views(world, 'owner')).toEqual([])
    expect((await world.as('owner').patch(`/list-views/${mine.id}`, { name: '别名' })).refusal).toBe(
      '404 list_view.not_found',
    )
    expect((await world.as('owner').delete(`/list-views/${mine.id}`)).refusal).toBe('404 list_view.not_found')
    const renamed = await world.as('viewer').patch(`/list-views/${mine.id}`, { name: '缺税务', query: 'grade=A' })
    expect(renamed.expect<View>()).toMatchObject({ name: '缺税务', query: 'grade=A', list: 'listPartners' })
    ;(await world.as('viewer').delete(`/list-views/${mine.id}`)).expect(204)
    expect(await views(world, 'viewer')).toEqual([])
    expect(await events(world)).toEqual([])
  })

  test('of the brand is seen by all who may see the list, changed by those who may share, and written down', async () => {
    await using world = await createWorld()
    const shared = { ...DRAFT, isShared: true }
    expect((await world.as('viewer').post('/list-views', shared)).refusal).toBe('403 permission.denied')
    const made = (await world.as('operator').post('/list-views', shared)).expect<View>(201)
    expect(await views(world, 'viewer')).toEqual([{ ...made, mayChange: false }])
    expect((await world.as('viewer').patch(`/list-views/${made.id}`, { name: '别名' })).refusal).toBe(
      '403 permission.denied',
    )
    expect((await world.as('viewer').delete(`/list-views/${made.id}`)).refusal).toBe('403 permission.denied')
    ;(await world.as('owner').patch(`/list-views/${made.id}`, { name: '别名' })).expect()
    ;(await world.as('accountant').delete(`/list-views/${made.id}`)).expect(204)
    expect((await events(world)).map(({ action }) => action)).toEqual(['views.remove', 'views.update', 'views.create'])
  })

  test('is not there for somebody who may not see its list', async () => {
    await using world = await createWorld()
    const audit = { list: 'listAuditEvents', name: '打款的记录', query: 'action=payouts' }
    expect((await world.as('operator').post('/list-views', audit)).refusal).toBe('403 permission.denied')
    const { id } = (await world.as('owner').post('/list-views', { ...audit, isShared: true })).expect<View>(201)
    expect(await views(world, 'operator')).toEqual([])
    expect((await world.as('operator').delete(`/list-views/${id}`)).refusal).toBe('404 list_view.not_found')
    expect(await views(world, 'accountant')).toHaveLength(1)
  })

  test('of another brand does not exist, and a list that does not exist has none', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const { id } = (await other.as('owner').post('/list-views', DRAFT)).expect<View>(201)
    expect((await world.as('owner').delete(`/list-views/${id}`)).refusal).toBe('404 list_view.not_found')
    expect((await world.as('owner').post('/list-views', { ...DRAFT, list: 'listSecrets' })).refusal).toBe(
      '422 validation.failed',
    )
  })

  test('has a name of its own, among one’s own and among those of the brand', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    ;(await owner.post('/list-views', DRAFT)).expect(201)
    ;(await world.as('operator').post('/list-views', DRAFT)).expect(201)
    ;(await owner.post('/list-views', { ...DRAFT, isShared: true })).expect(201)
    ;(await owner.post('/list-views', { ...DRAFT, list: 'listSlots' })).expect(201)
    expect((await owner.post('/list-views', { ...DRAFT, name: ' 等税务资料 ' })).refusal).toBe(
      '422 list_view.name_taken',
    )
    const { id } = (await owner.post('/list-views', { ...DRAFT, name: '另一个' })).expect<View>(201)
    expect((await owner.patch(`/list-views/${id}`, { name: DRAFT.name })).refusal).toBe('422 list_view.name_taken')
    ;(await owner.patch(`/list-views/${id}`, { name: '另一个' })).expect()
  })

  test('is one of at most twenty of a list, also when they are saved at the same time', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    const replies = await Promise.all(
      Array.from({ length: 22 }, (_, i) => owner.post('/list-views', { ...DRAFT, name: `视图 ${i}` })),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(new Set(replies.filter(({ status }) => status !== 201).map(({ refusal }) => refusal))).toEqual(
      new Set(['422 list_view.too_many']),
    )
    ;(await owner.post('/list-views', { ...DRAFT, list: 'listSlots' })).expect(201)
  })

  test('keeps no number of a person in its search', async () => {
    await using world = await createWorld()
    const owner = world.as('owner')
    for (const query of ['q=13800138000', 'grade=A&q=330106199001011234', 'q=%2013800138000']) {
      expect((await owner.post('/list-views', { ...DRAFT, query })).refusal).toBe('422 list_view.holds_number')
    }
    ;(
      await owner.post('/list-views', { ...DRAFT, query: 'q=素手&partner=ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c' })
    ).expect(201)
  })
})
