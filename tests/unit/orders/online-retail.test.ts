import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  mappedFormat,
  matchCancellations,
  onlineRetailMapping,
  type ReportedLine,
} from '@qudao/api/orders/formats/index'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from './read-orders.ts'

const file = new URL('../../fixtures/online-retail/2010-12_2011-05.csv.gz', import.meta.url)
const EXCLUDED = new Set(['POST', 'DOT', 'M', 'D', 'BANK CHARGES', 'AMAZONFEE'])

type Raw = { invoice: string; code: string; quantity: number; pence: number; customer: string }

/** The file by a plain split: no field of it but the description has quotes or commas. */
function readPlainly(text: string): Raw[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [, invoice, code, quantity, , price, customer] =
        /^([^,]*),([^,]*),(?:"(?:[^"]|"")*"|[^,]*),([^,]*),([^,]*),([^,]*),([^,]*),/.exec(row)!
      return {
        invoice: invoice!,
        code: code!,
        quantity: Number(quantity),
        pence: Number(price) * 100,
        customer: customer!.replace('.0', ''),
      }
    })
}

describe('the order lines of a wholesaler, by mapping', () => {
  let read: Awaited<ReturnType<typeof readOrders>>
  let raw: Raw[]

  beforeAll(async () => {
    const bytes = gunzipSync(readFileSync(file))
    raw = readPlainly(bytes.toString())
    read = await readOrders(bytes, (columns) => mappedFormat(onlineRetailMapping, columns))
  }, 60_000)

  test('every row is a line or a problem', () => {
    expect(raw).toHaveLength(209_029)
    expect(read.lines.length + read.problems.length).toBe(raw.length)
    expect(new Set(read.lines.map(({ lineKey }) => lineKey)).size).toBe(read.lines.length)
  })

  test('services and lines without a price earn nothing, lines without a customer are problems', () => {
    const isExcluded = ({ code, pence }: Raw) => EXCLUDED.has(code.toUpperCase()) || pence === 0
    const excluded = read.lines.filter(({ excluded }) => excluded !== '')
    expect(excluded).toHaveLength(raw.filter(isExcluded).length)
    const nobody = raw.filter((row) => !isExcluded(row) && row.customer === '')
    const codes = Map.groupBy(read.problems, ({ code }) => code)
    expect(codes.get('missing_required')).toHaveLength(nobody.length)
    expect(codes.get('missing_required')?.every(({ column }) => column === 'CustomerID')).toBe(true)
    expect(codes.get('too_precise')?.map(({ value, column }) => [value, column])).toEqual([['0.001', 'UnitPrice']])
    expect([...codes.keys()].toSorted()).toEqual(['missing_required', 'too_precise'])
  })

  test('sales and returns of each customer add up to the penny', () => {
    const expected = new Map<string, number>()
    for (const { code, quantity, pence, customer } of raw) {
      if (EXCLUDED.has(code.toUpperCase()) || pence === 0 || pence < 1 || customer === '') continue
      expected.set(customer, (expected.get(customer) ?? 0) + Math.round(quantity * pence))
    }
    const actual = new Map<string, number>()
    for (const line of read.lines) {
      if (line.excluded !== '') continue
      const signed = line.kind === 'return' ? -Number(line.paidMinor) : Number(line.paidMinor)
      actual.set(line.slotCode, (actual.get(line.slotCode) ?? 0) + signed)
    }
    expect([...actual].toSorted()).toEqual([...expected].toSorted())
  })

  test('a line says when it was bought in British time, as settled, in pounds', () => {
    expect(read.lines.find(({ orderNo }) => orderNo === '536365')).toMatchObject({
      kind: 'sale',
      productId: '85123A',
      productTitle: 'WHITE HANGING HEART T-LIGHT HOLDER',
      slotCode: '17850',
      quantity: 6,
      unitPriceMinor: 255n,
      paidMinor: 1530n,
      settledMinor: 1530n,
      state: 'settled',
      datedAtMs: Date.UTC(2010, 11, 1, 8, 26),
      dateBasis: 'paid',
      currency: 'GBP',
    })
  })

  test('cancellations take back earlier purchases of the customer, never more than was bought, and nothing is lost', () => {
    const commissionable = read.lines.filter(({ excluded }) => excluded === '')
    const toItem = (line: ReportedLine) => ({
      customer: line.customerRef,
      product: line.productId,
      atMs: line.datedAtMs,
      quantity: line.quantity,
      amountMinor: line.paidMinor,
    })
    const purchases = commissionable
      .filter(({ kind }) => kind === 'sale')
      .map((line) => ({ lineKey: line.lineKey, ...toItem(line) }))
    const returns = commissionable
      .filter(({ kind }) => kind === 'return')
      .map((line) => ({ returnKey: line.lineKey, ...toItem(line) }))
    const { refunds, problems } = matchCancellations(purchases, returns)
    const total = (items: readonly { amountMinor: bigint }[]) =>
      items.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
    expect(total(refunds) + total(problems)).toBe(total(returns))
    expect(returns.length).toBeGreaterThan(3000)
    expect(refunds.length).toBeGreaterThan(2000)
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['return_unmatched', 'refund_exceeds_line']))
    const bought = new Map(purchases.map((purchase) => [purchase.lineKey, purchase]))
    for (const [lineKey, taken] of Map.groupBy(refunds, ({ lineKey }) => lineKey)) {
      expect(total(taken) <= bought.get(lineKey)!.amountMinor).toBe(true)
      expect(taken.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(bought.get(lineKey)!.quantity)
    }
  })
})
