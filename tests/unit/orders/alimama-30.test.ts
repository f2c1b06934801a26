import { describe, expect, test } from 'vitest'
import { at, fixture, readOrders } from './read-orders.ts'

describe('the 30-column export of Alimama', () => {
  test.each(['alimama-30.utf8.csv', 'alimama-30.bom.csv', 'alimama-30.gbk.csv', 'alimama-30.xlsx'])(
    '%s says the same lines, whatever it is saved as',
    async (name) => {
      const { detected, lines, problems, warnings } = await readOrders(fixture(name))
      expect(detected).toMatchObject({ format: 'alimama_30', missing: [] })
      expect(problems).toEqual([])
      const said = lines.map((line) => [
        line.lineKey.split(':').slice(1).join(':'),
        line.productTitle,
        line.state,
        line.quantity,
        line.paidMinor,
        line.settledMinor,
        line.channelIncomeMinor,
        line.slotCode,
      ])
      expect(said).toEqual([
        ['3862047719305524417:718260449135', '松烟盖碗', 'paid', 1, 18630n, null, 2236n, '110482200317'],
        ['3862047719305611902:718260449136', '远山公道杯, 玻璃', 'settled', 2, 19600n, 19000n, 2280n, '110482200317'],
        ['3862047719305733168:718260449137', '听雨"茶席"', 'received', 1, 31600n, 31600n, 3792n, '110482200318'],
        ['3862047719305790025:718260449138', '青瓷主人杯', 'invalid', 1, 12800n, null, 0n, '110482200317'],
        ['3862047719305790099:718260449138', '青瓷主人杯', 'invalid', 3, 38400n, 12800n, 1536n, '110482200317'],
        ['3862047719305800001:718260449140', '山隐茶则 紫檀', 'paid', 1, 3800n, null, 456n, '110482200317'],
        ['3862047719305800001:718260449140#2', '山隐茶则 竹', 'paid', 1, 5800n, null, 696n, '110482200317'],
      ])
      expect(warnings.map(({ code }) => code)).toContain('total_row_skipped')
    },
  )

  test('dates fall back to the time of the order, in the time zone of the report, and the line says so', async () => {
    const { lines } = await readOrders(fixture('alimama-30.gbk.csv'))
    expect(lines[1]).toMatchObject({
      createdAtMs: at('2026-10-04 20:41:07'),
      paidAtMs: null,
      settledAtMs: at('2026-10-15 08:00:01'),
      datedAtMs: at('2026-10-04 20:41:07'),
      dateBasis: 'created',
      currency: 'CNY',
    })
  })

  test('a closed order for which the merchant kept money is marked, and due on that amount', async () => {
    const { lines } = await readOrders(fixture('alimama-30.utf8.csv'))
    expect(lines[3]).toMatchObject({ state: 'invalid', note: '', settledMinor: null })
    expect(lines[4]).toMatchObject({
      state: 'invalid',
      note: 'closed_but_settled',
      settledMinor: 12800n,
      settledAtMs: at('2026-10-20 08:00:00'),
    })
  })

  test('every line points at its bytes in the file', async () => {
    const bytes = fixture('alimama-30.gbk.csv')
    const { lines } = await readOrders(bytes)
    for (const { rowOffset, rowLength, orderNo, productTitle } of lines) {
      const raw = new TextDecoder('gbk').decode(bytes.subarray(rowOffset, rowOffset + rowLength))
      expect(raw).toContain(orderNo)
      expect(raw.replaceAll('""', '"')).toContain(productTitle)
    }
    expect(lines.map(({ lineNo }) => lineNo)).toEqual([2, 3, 4, 5, 6, 8, 7])
  })
})
