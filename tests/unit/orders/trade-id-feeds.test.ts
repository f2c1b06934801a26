import { lineFingerprint } from '@qudao/api/orders/formats/index'
import { describe, expect, test } from 'vitest'
import { at, fixture, readOrders } from './read-orders.ts'

describe('reports with a trade id', () => {
  test('the newer CSV: keys, dates of payment, relation ids, shares of third parties', async () => {
    const { detected, lines, problems } = await readOrders(fixture('alimama-sub.csv'))
    expect(detected).toMatchObject({ format: 'alimama_sub', missing: [] })
    expect(problems).toEqual([])
    expect(
      lines.map(({ lineKey, state, channelIncomeMinor, channelFeeMinor }) => [
        lineKey,
        state,
        channelIncomeMinor,
        channelFeeMinor,
      ]),
    ).toEqual([
      ['t:3862047719305524418', 'paid', 2236n, 0n],
      ['t:3862047719305524419', 'settled', 2236n, 224n],
      ['t:3862047719305524419:3', 'settled', 224n, 22n],
    ])
    expect(lines[0]).toMatchObject({
      orderNo: '3862047719305524417',
      subOrderNo: '3862047719305524418',
      relationId: '2903112840',
      specialId: '',
      siteId: '41500021',
      slotName: '茶席推荐',
      paidAtMs: at('2026-10-03 09:13:10'),
      datedAtMs: at('2026-10-03 09:13:10'),
      dateBasis: 'paid',
      refundFlag: false,
    })
    expect(lines[1]?.refundFlag).toBe(true)
  })

  test('row objects of taobao.tbk.order.details.get', async () => {
    const { detected, lines, problems } = await readOrders(fixture('tbk-order-details.json'))
    expect(detected).toMatchObject({ format: 'tbk_order_json', missing: [] })
    expect(problems).toEqual([])
    expect(lines.map(({ lineKey, state, settledMinor, note }) => [lineKey, state, settledMinor, note])).toEqual([
      ['t:3862047719305524418', 'paid', null, ''],
      ['t:3862047719305524419', 'settled', 18630n, ''],
      ['t:3862047719305524420', 'invalid', 8630n, 'closed_but_settled'],
    ])
    expect(lines[2]).toMatchObject({
      channelIncomeMinor: 1036n,
      settledAtMs: at('2026-10-18 10:00:00'),
      pubId: '38110027',
      siteId: '41500021',
    })
  })

  test('the CSV and the JSON of one line have one key, so that neither counts twice', async () => {
    const csv = await readOrders(fixture('alimama-sub.csv'))
    const json = await readOrders(fixture('tbk-order-details.json'))
    expect(json.lines.slice(0, 2).map(({ lineKey }) => lineKey)).toEqual(
      csv.lines.slice(0, 2).map(({ lineKey }) => lineKey),
    )
  })

  test('a trade id that comes twice: the same words are one line, the latest word of the platform wins, else neither is believed', async () => {
    const row = (status: number, modified?: string) => ({
      trade_id: '1',
      trade_parent_id: '2',
      item_id: '3',
      tk_status: status,
      alipay_total_price: '1.00',
      pay_price: '1.00',
      tk_create_time: '2026-10-03 09:12:44',
      tk_earning_time: '2026-10-09 09:12:44',
      ...(modified ? { modified_time: modified } : {}),
    })
    const read = (...rows: object[]) => readOrders(JSON.stringify(rows))
    expect((await read(row(12), row(12))).lines).toHaveLength(1)
    const updated = await read(row(3, '2026-10-09 10:00:00'), row(12, '2026-10-03 10:00:00'))
    expect(updated.lines.map(({ state }) => state)).toEqual(['settled'])
    const contradiction = await read(row(12), row(3))
    expect(contradiction.lines).toEqual([])
    expect(contradiction.problems.map(({ code, lineNo, lineKey }) => [code, lineNo, lineKey])).toEqual([
      ['duplicate_key', 1, 't:1'],
      ['duplicate_key', 2, 't:1'],
    ])
  })
})

describe('refund reports', () => {
  test('the CSV: one row per case and line, with what each gives back', async () => {
    const { detected, refunds, problems } = await readOrders(fixture('refunds.gbk.csv'))
    expect(detected).toMatchObject({ format: 'refund_csv', missing: [] })
    expect(problems).toEqual([])
    expect(
      refunds.map(({ refundKey, state, refundMinor, incomeRefundMinor, recoverFrom, recovered }) => [
        refundKey,
        state,
        refundMinor,
        incomeRefundMinor,
        recoverFrom,
        recovered,
      ]),
    ).toEqual([
      ['90011200345001:3862047719305524419', 'confirmed', 8630n, 1036n, '', false],
      ['90011200345002:3862047719305524419', 'open', 2000n, 240n, '', false],
      ['90011200345003:3862047719305524418', 'confirmed', 18630n, 2236n, 'affiliate', false],
    ])
    expect(refunds[0]).toMatchObject({
      orderNo: '3862047719305524417',
      settledMinor: 18630n,
      commissionRefundMinor: 932n,
      commissionTechFeeRefundMinor: 104n,
      openedAtMs: at('2026-10-18 09:00:00'),
      confirmedAtMs: at('2026-10-19 12:00:00'),
    })
  })

  test('PublisherRefundOrderDto, and a page that is not the last one says so', async () => {
    const { detected, refunds, problems, warnings } = await readOrders(fixture('tbk-refunds.json'))
    expect(detected).toMatchObject({ format: 'refund_json', missing: [] })
    expect(problems).toEqual([])
    expect(
      refunds.map(({ refundKey, state, recoverFrom, recovered }) => [refundKey, state, recoverFrom, recovered]),
    ).toEqual([
      ['90011200345001:3862047719305524419', 'confirmed', '', false],
      ['90011200345004:3862047719305524419', 'confirmed', 'seller', true],
    ])
    expect(warnings).toEqual([{ code: 'more_pages', details: {} }])
  })

  test.each([
    ['4', 'open'],
    ['11', 'open'],
    ['2', 'confirmed'],
    ['3', 'failed'],
    ['12', 'confirmed'],
    ['13', 'confirmed'],
    ['14', 'confirmed'],
    ['15', 'confirmed'],
    ['维权创建', 'open'],
    ['维权成功（淘客结算回执）', 'confirmed'],
    ['维权失败', 'failed'],
    ['发生多次维权，待处理', 'open'],
  ])('refund status %s is %s', async (status, state) => {
    const row = { refund_suit_id: '1', tb_trade_id: '2', refund_fee: '1.00', refund_status: status }
    expect((await readOrders(JSON.stringify([row]))).refunds[0]?.state).toBe(state)
  })

  test('an unknown refund status and a missing case number are problems of their rows', async () => {
    const rows = [
      { refund_suit_id: '1', tb_trade_id: '2', refund_fee: '1.00', refund_status: '99' },
      { refund_suit_id: '', tb_trade_id: '2', refund_fee: '1.00', refund_status: '2' },
    ]
    const { problems, refunds } = await readOrders(JSON.stringify(rows))
    expect(refunds).toEqual([])
    expect(problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['unknown_status', 'refund_status', '99'],
      ['missing_required', 'refund_suit_id', ''],
    ])
  })
})

test("a merchant's back office: armour, yuan signs, full-width digits, refunds on the line", async () => {
  const { detected, lines, problems } = await readOrders(fixture('merchant.csv'))
  expect(detected).toMatchObject({ format: 'merchant', missing: [] })
  expect(problems).toEqual([])
  expect(
    lines.map(({ lineKey, state, paidMinor, settledMinor, refundedMinor, refundFlag, slotCode }) => [
      lineKey,
      state,
      paidMinor,
      settledMinor,
      refundedMinor,
      refundFlag,
      slotCode,
    ]),
  ).toEqual([
    ['m:3862047719305900001', 'paid', 18630n, null, 0n, false, 'mm_38110027_41500021_110482200317'],
    ['m:3862047719305900002', 'settled', 119600n, 119600n, 19600n, false, 'mm_38110027_41500021_110482200317'],
    ['m:3862047719305900003', 'settled', 31600n, 31600n, null, true, ''],
    ['m:3862047719305900004', 'invalid', 0n, null, 0n, false, ''],
  ])
  expect(lines[1]).toMatchObject({
    orderNo: '3862047719305900000',
    skuCode: 'SY-GD-02',
    quantity: 2,
    settledAtMs: at('2026-10-20 18:00:00'),
    paidAtMs: at('2026-10-09 09:06:00'),
  })
  expect(lines[3]).toMatchObject({ note: 'zero_amount', dateBasis: 'created' })
})

test('a fingerprint tells what a line says, not where or how it stands', async () => {
  const prints = async (name: string) => (await readOrders(fixture(name))).lines.map(lineFingerprint)
  const utf8 = await prints('alimama-30.utf8.csv')
  expect(await prints('alimama-30.gbk.csv')).toEqual(utf8)
  expect(await prints('alimama-30.xlsx')).toEqual(utf8)
  expect(new Set(utf8).size).toBe(utf8.length)
  expect(utf8.every(Number.isSafeInteger)).toBe(true)
})
