import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld } from '../../support/world.ts'

test('the template for order lines comes in as it is, without any mapping', async () => {
  await using world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['678901'] })
  await world.givenPartner({ name: '渠道', slots: ['2345678901'] })
  await givenPlan(world)
  const template = await world.as('operator').get('/order-imports/template')
  expect(template.headers.get('content-disposition')).toContain(encodeURIComponent('订单明细导入模板.xlsx'))
  const taken = await takeIn(world, { name: '订单明细.xlsx', bytes: template.bytes })
  expect(await openExceptions(world)).toEqual([])
  expect(taken).toMatchObject({ format: 'merchant', status: 'done', totals: { added: 3, exceptions: 0 } })
})

test('every template keeps numbers as text and explains each of its columns', async () => {
  await using world = await createWorld()
  for (const path of ['/order-imports/template', '/partner-imports/template', '/opening-imports/template']) {
    const { Sheets, SheetNames } = read((await world.as('owner').get(path)).bytes, { cellNF: true, sheetStubs: true })
    const [samples, guide] = SheetNames.map((name) => Sheets[name]!)
    expect(SheetNames[1]).toBe('填写说明')
    const [header = [], ...rows] = utils.sheet_to_json<string[]>(samples!, { header: 1 })
    expect(rows.length).toBeGreaterThan(1)
    const explained = utils.sheet_to_json<string[]>(guide!, { header: 1 }).map(([column]) => column)
    expect(explained).toEqual(expect.arrayContaining(header))
    expect(samples!.A300).toMatchObject({ z: '@' })
  }
})
