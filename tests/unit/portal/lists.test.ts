import { describe, expect, test } from 'vitest'
import { viewHref, viewQuery } from '../../../apps/portal/src/lib/list-views.ts'
import { shownColumns, toggled } from '../../../apps/portal/src/lib/lists/columns.ts'
import { partnerList } from '../../../apps/portal/src/lib/lists/partners.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { SOURCES } from '../../../apps/portal/src/lib/server/lists/index.ts'
import { orderLineSource } from '../../../apps/portal/src/lib/server/lists/order-lines.ts'
import { partnerSource } from '../../../apps/portal/src/lib/server/lists/partners.ts'
import { sheetColumns } from '../../../apps/portal/src/lib/server/lists/sheet-columns.ts'
import { readQuery } from '../../../apps/portal/src/lib/server/lists/source.ts'

const columns = partnerList.columns(zhCN)
const ids = (chosen: readonly string[] | null) => shownColumns(columns, chosen).map(({ id }) => id)
const USUAL = ['name', 'hat', 'grade', 'tax', 'account', 'slots', 'owner']

describe('the columns of a list', () => {
  test.each([
    { name: 'nothing chosen: the usual ones', chosen: null, shown: USUAL },
    {
      name: 'in the order of the list, whatever the order of choosing',
      chosen: ['tax', 'grade'],
      shown: ['name', 'grade', 'tax'],
    },
    { name: 'the one that names the row is always there', chosen: ['created'], shown: ['name', 'created'] },
    { name: 'names of an old link that mean nothing are left out', chosen: ['tax', 'gone'], shown: ['name', 'tax'] },
    { name: 'only such names: the usual ones', chosen: ['gone'], shown: USUAL },
  ])('$name', ({ chosen, shown }) => expect(ids(chosen)).toEqual(shown))

  test('what was chosen is there on every width', () => {
    expect(shownColumns(columns, null).find(({ id }) => id === 'owner')?.hide).toBe('rail')
    expect(shownColumns(columns, ['owner']).find(({ id }) => id === 'owner')?.hide).toBeUndefined()
  })

  test('putting one away and back again is choosing nothing', () => {
    const without = toggled(columns, null, 'owner')
    expect(without).toEqual(USUAL.filter((id) => id !== 'owner'))
    expect(toggled(columns, without, 'owner')).toBeNull()
    expect(toggled(columns, null, 'mobile')).toContain('mobile')
  })

  test.each(SOURCES.map(({ list }) => [list.id, list] as const))(
    'of %s have one that names the row, and each an id of its own',
    (_, list) => {
      const all = list.columns(zhCN)
      expect(all.filter(({ always }) => always)).toHaveLength(1)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      // they stand in addresses and cookies, joined by dots
      for (const { id } of all) expect(id).toMatch(/^[A-Za-z]+$/)
    },
  )

  test('bring the currency into the workbook where there is an amount, and only there', () => {
    const headers = (chosen: string[]) => sheetColumns(orderLineSource, zhCN, chosen).map(({ header }) => header)
    expect(headers(['order', 'paid'])).toEqual(['订单', '商品', '数量', '付款', '币种'])
    expect(headers(['order', 'state'])).toEqual(['订单', '商品', '数量', '状态'])
  })
})

describe('a view', () => {
  test('keeps filters, sort and columns in one order, and neither page nor view', () => {
    expect(viewQuery('?view=lvw_1&tax=unset&cursor=abc&columns=name.tax&q=')).toBe('columns=name.tax&q=&tax=unset')
    expect(viewQuery(viewQuery('b=2&a=1'))).toBe(viewQuery('a=1&b=2'))
  })

  test('is an address that stays in the view', () => {
    expect(viewHref({ id: 'lvw_1', query: 'a=1' })).toBe('?view=lvw_1&a=1')
    expect(viewHref({ id: 'lvw_1', query: '' })).toBe('?view=lvw_1')
  })
})

describe('what an address asks a list for', () => {
  test('is what the list knows, and a choice only where it is one of its own', () => {
    const params = new URLSearchParams('hat=crown&grade=A&columns=name&view=lvw_1&taxHandling=unset&q=')
    expect(partnerSource.query(params, { timeZone: 'Asia/Shanghai' })).toEqual({ grade: 'A', taxHandling: 'unset' })
    expect(readQuery(new URLSearchParams('state=open'), { state: ['open', 'done'] })).toEqual({ state: 'open' })
  })

  test('includes the last day, in the zone of the brand', () => {
    const params = new URLSearchParams('dates=2026-10-01..2026-10-31')
    expect(orderLineSource.query(params, { timeZone: 'Asia/Shanghai' })).toEqual({
      from: '2026-09-30T16:00:00.000Z',
      to: '2026-10-31T16:00:00.000Z',
    })
  })
})
