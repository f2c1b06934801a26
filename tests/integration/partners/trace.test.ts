import { expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type Event = {
  action: string
  subject: { type: string; id: string }
  summary: Record<string, unknown>
  reason: string | null
}

const HEADER = '名称,类型,主体,证件号,手机,支付宝,PID/关系ID,等级,代销/经销,负责人,税务处理'
const FIRST = '茶语小铺,个人,张三,11010519491231002X,13800138000,zhangsan@example.com,mm_1_2_3,金牌,,,品牌代扣'
const LATER = '茶语小铺,个人,,11010519491231002X,13800138001,new@example.com,mm_1_2_9,钻石,,operator,对方开票'

async function importList(world: World, rows: string[]): Promise<string> {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\r\n'))
  const upload = await world.upload('operator', '/partner-imports', { file: { name: '名单.csv', bytes } })
  const { id } = upload.expect<{ id: string }>()
  ;(await world.as('operator').post(`/partner-imports/${id}/confirm`, {})).expect(202)
  await world.runJobs()
  return id
}

const events = async (world: World) =>
  (await world.as('counsel').get('/audit-events?action=partners&limit=50'))
    .expect<{ items: Event[] }>()
    .items.filter(({ subject }) => subject.type === 'partner')
    .toReversed()

test('every partner that a list makes or changes has an event of their own with before and after', async () => {
  await using world = await createWorld()
  const first = await importList(world, [FIRST, '云雾茶社,个体户,,,,,,,代销,,'])
  const second = await importList(world, [LATER, '云雾茶社,个体户,,,,,,,,,'])
  const [made, other, changed, ...rest] = await events(world)
  expect([made, other].map((event) => [event?.action, event?.summary.name])).toEqual([
    ['partners.create', '茶语小铺'],
    ['partners.create', '云雾茶社'],
  ])
  expect(made?.summary).toEqual({
    ...{ name: '茶语小铺', legalName: '张三', legalType: 'natural_person', taxHandling: 'withhold' },
    ...{ taxId: '****002X', mobile: '****8000', hats: ['affiliate'], grade: '金牌', hat: 'affiliate' },
    ...{ account: 'zh***@example.com', kind: 'alipay', holderName: '张三', slots: ['mm_1_2_3'], fileSha256: first },
    effectiveFrom: expect.any(String),
  })
  expect(other?.summary).toMatchObject({ hats: ['distributor'], tradeType: 'agency' })
  expect(changed?.action).toBe('partners.update')
  expect(changed?.summary).toEqual({
    partner: '茶语小铺',
    taxHandling: { before: 'withhold', after: 'invoice' },
    owner: { before: null, after: 'operator' },
    mobile: { before: '****8000', after: '****8001' },
    grade: { before: '金牌', after: '钻石' },
    account: { before: 'zh***@example.com', after: 'ne***@example.com' },
    slots: { before: null, after: ['mm_1_2_9'] },
    ...{ hat: 'affiliate', kind: 'alipay', fileSha256: second, effectiveFrom: expect.any(String) },
  })
  expect(rest).toEqual([])
  expect(JSON.stringify(await events(world))).not.toMatch(/11010519491231002X|1380013800|zhangsan/)
})

test('a form leaves the trace that a list would leave, and none where nothing is different', async () => {
  await using world = await createWorld()
  const operator = world.as('operator')
  await importList(world, [FIRST])
  const { items } = (await operator.get('/partners')).expect<{ items: { id: string; owner: object | null }[] }>()
  const path = `/partners/${items[0]?.id}`
  const me = (await operator.get('/members')).expect<{ items: { id: string; name: string }[] }>()
  const ownerId = me.items.find(({ name }) => name === 'operator')?.id
  const changes = { taxHandling: 'invoice', mobile: '13800138001', ownerId }
  const account = { kind: 'alipay', account: 'new@example.com' }
  for (const _ of [1, 2]) {
    ;(await operator.patch(path, changes)).expect()
    ;(await operator.post(`${path}/payout-accounts`, account)).expect(201)
  }
  ;(await operator.post(`${path}/grades`, { grade: '钻石' })).expect(201)
  const [, ...byForm] = await events(world)
  expect(byForm.map(({ action, summary }) => [action, summary])).toEqual([
    [
      'partners.update',
      {
        partner: '茶语小铺',
        taxHandling: { before: 'withhold', after: 'invoice' },
        owner: { before: null, after: 'operator' },
        mobile: { before: '****8000', after: '****8001' },
      },
    ],
    [
      'partners.add_payout_account',
      { partner: '茶语小铺', kind: 'alipay', account: { before: 'zh***@example.com', after: 'ne***@example.com' } },
    ],
    [
      'partners.set_grade',
      {
        ...{ partner: '茶语小铺', hat: 'affiliate', grade: { before: '金牌', after: '钻石' } },
        effectiveFrom: expect.any(String),
      },
    ],
  ])
})
