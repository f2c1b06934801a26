import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { RepeatCounter } from '@qudao/api/orders/formats/repeat-counter'
import { openFileSource } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { alimamaCsv, fixture, readOrders } from './read-orders.ts'

describe('the first look at a report', () => {
  property.prop([
    fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }),
    fc.array(fc.nat(40), { maxLength: 300 }),
  ])('counts exactly the hashes that occur more than once', (rare, frequent) => {
    const counter = new RepeatCounter()
    const counts = new Map<number, number>()
    for (const hash of [...rare, ...frequent]) {
      counter.add(hash)
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
    const repeated = [...counts].filter(([, count]) => count > 1)
    // 0 and 1 share a slot, and so count together: whoever uses it compares keys
    expect([...counter.repeated()].filter(([hash]) => hash > 1).toSorted()).toEqual(
      repeated.filter(([hash]) => hash > 1).toSorted(),
    )
  })

  test('counts among a million', () => {
    const counter = new RepeatCounter()
    for (let i = 0; i < 1_000_000; i++) counter.add(Math.imul(i, 0x9e3779b1) >>> 0)
    for (let i = 5; i < 1_000_000; i += 100_000) counter.add(Math.imul(i, 0x9e3779b1) >>> 0)
    expect([...counter.repeated().values()]).toEqual(Array(10).fill(2))
  })

  test('is plain data, counts rows and damage, and says what the table found', async () => {
    const { survey } = await readOrders(fixture('alimama-30.gbk.csv'))
    expect(JSON.parse(JSON.stringify(survey))).toEqual(survey)
    expect(survey).toMatchObject({ rows: 7, faultyRows: 0, areIdsRounded: false })
    expect(survey.repeated.map(([, rows]) => rows)).toEqual([2])
    expect(survey.warnings).toEqual([{ code: 'total_row_skipped', details: { rows: 1, lineNo: 9 } }])
  })
})

test('a file on disk reads like its bytes, and a refused one is not kept open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qudao-'))
  const path = join(folder, 'orders.csv')
  await writeFile(path, alimamaCsv([{ 订单编号: '1' }, { 订单编号: '2' }]))
  const source = await openFileSource(path)
  const buffer = Buffer.alloc(10)
  expect(await source.read(buffer, source.size - 4)).toBe(4)
  await source.close()
  const { lines } = await readOrders(await readFile(path))
  expect(lines.map(({ orderNo }) => orderNo)).toEqual(['1', '2'])
  await rm(folder, { recursive: true })
})
