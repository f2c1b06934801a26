import { fc, test as property } from '@fast-check/vitest'
import {
  contentKeyOf,
  lineFingerprint,
  matchRepeatedLines,
  type ReportedLine,
  type StoredLine,
} from '@qudao/api/orders/formats/index'
import { describe, expect, test } from 'vitest'
import { alimamaCells, alimamaCsv, readOrders } from './read-orders.ts'

const PAIR = { 订单编号: '3862047719305524417', 商品ID: '718260449135' }
type Cells = Parameters<typeof alimamaCsv>[0][number]

const read = async (...rows: Cells[]) => readOrders(alimamaCsv(rows.map((row) => ({ ...PAIR, ...row }))))
const linesOf = async (...rows: Cells[]) => (await read(...rows)).lines
const stored = (lines: readonly ReportedLine[]): StoredLine[] =>
  lines.map((line) => ({ lineKey: line.lineKey, contentKey: contentKeyOf(line), fingerprint: lineFingerprint(line) }))

const SETTLED: Cells = { 订单状态: '订单结算', 结算金额: '10.00', 预估收入: '1.00', 结算时间: '2026-10-20 10:00:00' }
const A: Cells = { 付款金额: '10.00' }
const B: Cells = { 付款金额: '20.00' }
const key = `p:${PAIR.订单编号}:${PAIR.商品ID}`

describe('lines that share order and product', () => {
  const row = fc.record({
    订单编号: fc.constantFrom('1', '2', '="1"'),
    商品ID: fc.constantFrom('7', '8'),
    付款金额: fc.constantFrom('10.00', '10', '20.00', '1.005', 'x'),
    商品单价: fc.constantFrom('10.00', '20.00'),
    创建时间: fc.constantFrom('2026-10-03 09:12:44', '2026-10-04 09:12:44', '?'),
    订单状态: fc.constantFrom('订单付款', '订单成功', '没见过'),
    广告位ID: fc.constantFrom('5', '6'),
  })
  const rows = fc
    .array(row, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))

  property.prop([rows], { numRuns: 60 })(
    'have the same keys in whatever order a file lists them',
    async ([list, shuffled]) => {
      const said = async (cells: readonly Cells[]) => {
        const { lines, problems } = await readOrders(alimamaCsv(cells))
        const of = lines.map((line) => `${line.lineKey} ${line.groupSize} ${lineFingerprint(line)}`)
        return [...of, ...problems.map(({ lineKey, code, value }) => `${lineKey} ${code} ${value}`)].toSorted()
      }
      expect(await said(shuffled)).toEqual(await said(list))
    },
  )

  test('are numbered by their content: time, price, quantity, amount, slot', async () => {
    const lines = await linesOf(B, A)
    expect(
      lines.map(({ lineKey, paidMinor, groupSize, occurrence, groupKey }) => [
        lineKey,
        paidMinor,
        groupSize,
        occurrence,
        groupKey,
      ]),
    ).toEqual([
      [key, 1000n, 2, 1, key],
      [`${key}#2`, 2000n, 2, 2, key],
    ])
  })

  test('a row that cannot be used keeps its place among them, so that its key is known when it is corrected', async () => {
    const { lines, problems } = await read({ 付款金额: '1.005' }, B)
    expect([lines[0]?.lineKey, problems[0]?.lineKey].toSorted()).toEqual([key, `${key}#2`])
  })

  test('come together even when the file is read in many parts', async () => {
    const filler = Array.from({ length: 9000 }, (_, i) => ({ 订单编号: String(i) }))
    const { lines, survey } = await readOrders(alimamaCsv([{ ...PAIR, ...A }, ...filler, { ...PAIR, ...B }]))
    expect(lines).toHaveLength(9002)
    expect(survey.repeated.length).toBeGreaterThanOrEqual(1)
    expect(lines.slice(-2).map(({ lineKey }) => lineKey)).toEqual([key, `${key}#2`])
    expect(new Set(lines.map(({ lineKey }) => lineKey)).size).toBe(9002)
  })
})

describe('what became of lines that share order and product', () => {
  const shape = ({ same, changed, added, ambiguous }: ReturnType<typeof matchRepeatedLines>) => ({
    same: same.map(({ lineKey }) => lineKey),
    changed: changed.map(({ lineKey, line }) => [lineKey, line.state]),
    added: added.map(({ lineKey }) => lineKey),
    ambiguous: ambiguous.map(({ candidates, interchangeable }) => [candidates, interchangeable]),
  })
  const match = async (before: Cells[], after: Cells[]) =>
    shape(matchRepeatedLines(stored(await linesOf(...before)), await linesOf(...after)))
  const nothing = { same: [], changed: [], added: [], ambiguous: [] }

  test('the same file again, in any order, changes nothing', async () => {
    expect(await match([A, B], [B, A])).toEqual({ ...nothing, same: [key, `${key}#2`] })
  })

  test('one of two different lines changed: the other one says which', async () => {
    expect(await match([A, B], [{ ...A, ...SETTLED }, B])).toEqual({
      ...nothing,
      same: [`${key}#2`],
      changed: [[key, 'settled']],
    })
  })

  test('both changed: content says which is which', async () => {
    expect(
      await match(
        [A, B],
        [
          { ...B, 订单状态: '订单成功' },
          { ...A, ...SETTLED },
        ],
      ),
    ).toEqual({
      ...nothing,
      changed: [
        [key, 'settled'],
        [`${key}#2`, 'received'],
      ],
    })
  })

  test('even the amount of one changed, the other one is as it was', async () => {
    expect(await match([A, B], [{ 付款金额: '12.00' }, B])).toEqual({
      ...nothing,
      same: [`${key}#2`],
      changed: [[key, 'paid']],
    })
  })

  test('one of two equal lines changed: nobody can tell which, and it makes no difference to anything they say', async () => {
    expect(await match([A, A], [A, { ...A, ...SETTLED }])).toEqual({
      ...nothing,
      same: [key],
      ambiguous: [[[`${key}#2`], true]],
    })
  })

  test('two equal lines that changed to the same are no riddle', async () => {
    expect(
      await match(
        [A, A],
        [
          { ...A, ...SETTLED },
          { ...A, ...SETTLED },
        ],
      ),
    ).toEqual({
      ...nothing,
      changed: [
        [key, 'settled'],
        [`${key}#2`, 'settled'],
      ],
    })
  })

  test('the amounts of both changed: a person decides', async () => {
    const { ambiguous, changed, added } = await match([A, B], [{ 付款金额: '11.00' }, { 付款金额: '19.00' }])
    expect([changed, added]).toEqual([[], []])
    expect(ambiguous).toEqual([
      [[key, `${key}#2`], false],
      [[key, `${key}#2`], false],
    ])
  })

  test('one line of two is reported with another amount, the other one not at all: a person decides', async () => {
    expect((await match([A, B], [{ 付款金额: '12.00' }])).ambiguous).toHaveLength(1)
  })

  test('a line that was not in the earlier file gets the next free number', async () => {
    expect(await match([A], [B, A])).toEqual({ ...nothing, same: [key], added: [`${key}#2`] })
    expect(await match([B], [B, A])).toEqual({ ...nothing, same: [key], added: [`${key}#2`] })
    expect(await match([A, B], [A, B, { 付款金额: '15.00' }])).toEqual({
      ...nothing,
      same: [key, `${key}#2`],
      added: [`${key}#3`],
    })
  })

  test('while a row of the group waits for correction nothing is taken for a change, and corrected it all falls into place', async () => {
    const known = stored(await linesOf(A, B))
    const damaged = [
      { ...A, 付款金额: '1.005' },
      { ...B, ...SETTLED },
    ]
    const { lines, problems } = await read(...damaged)
    expect(shape(matchRepeatedLines(known, lines)).ambiguous).toHaveLength(1)
    const csv = alimamaCsv(damaged.map((row) => ({ ...PAIR, ...row })))
    const corrected = new Map([[problems[0]!.offset, alimamaCells({ ...PAIR, ...A })]])
    const whole = await readOrders(csv, undefined, corrected)
    expect(shape(matchRepeatedLines(known, whole.lines))).toEqual({
      ...nothing,
      same: [key],
      changed: [[`${key}#2`, 'settled']],
    })
  })

  test('lines that are not reported stay as they are', async () => {
    expect(await match([A, B], [B])).toEqual({ ...nothing, same: [`${key}#2`] })
  })

  property.prop(
    [
      fc.array(fc.constantFrom(A, B, { ...A, ...SETTLED }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(A, B, { ...A, ...SETTLED }, { ...B, 订单状态: '订单成功' }), {
        minLength: 1,
        maxLength: 4,
      }),
    ],
    { numRuns: 60 },
  )('every reported line has exactly one fate, and no stored line two', async (before, after) => {
    const incoming = await linesOf(...after)
    const known = stored(await linesOf(...before))
    const { same, changed, added, ambiguous } = matchRepeatedLines(known, incoming)
    expect([...same, ...changed, ...added, ...ambiguous].map(({ line }) => line.lineKey).toSorted()).toEqual(
      incoming.map(({ lineKey }) => lineKey).toSorted(),
    )
    const used = [...same, ...changed].map(({ lineKey }) => lineKey)
    expect(new Set(used).size).toBe(used.length)
    const keys = new Set(known.map(({ lineKey }) => lineKey))
    expect(used.every((lineKey) => keys.has(lineKey))).toBe(true)
    expect(added.some(({ lineKey }) => keys.has(lineKey))).toBe(false)
  })
})
