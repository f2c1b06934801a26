import { runImport } from '@qudao/api/orders/booking/run-import'
import { reportOf } from '../../support/orders/report.ts'
import { Stage } from '../../support/orders/stage.ts'
import type { Bench } from '../registry.ts'
import { copyLinesOnOne, copyOnTwo, readyRows } from './base.ts'

const ROWS = 150_000
const ROUNDS = 3

/**
 * A report of 150,000 rows from the bytes of its file to committed lines, entries and postings, the read of known keys
 * included; divided by a COPY of all the same ready rows into the same tables on two connections. Both in turns on one
 * durable database. `ratio` is the speed of the product as a part of that limit.
 */
export const benchImport: Bench = async (tell) => {
  await using stage = await Stage.open()
  const bytes = reportOf(ROWS)
  const rounds: { productMs: number; twoMs: number; oneMs: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const brand = await stage.brand()
    const row = await stage.confirmed(brand, bytes)
    const productMs = await timed(() => runImport(stage.deps, brand, row, async () => {}))
    const [two, one] = [await stage.brand(brand), await stage.brand(brand)]
    const forTwo = await readyRows(stage, brand, two)
    const forOne = await readyRows(stage, brand, one)
    const twoMs = await timed(() => copyOnTwo(stage, forTwo))
    const oneMs = await timed(() => copyLinesOnOne(stage, forOne))
    rounds.push({ productMs, twoMs, oneMs })
    tell(`round ${round + 1}: import ${productMs} ms, COPY of all rows on two ${twoMs} ms, of lines on one ${oneMs} ms`)
  }
  return {
    name: 'import',
    ratio: median(rounds.map(({ productMs, twoMs }) => twoMs / productMs)),
    ratioToLinesOnOne: median(rounds.map(({ productMs, oneMs }) => oneMs / productMs)),
    rows: ROWS,
    rowsPerSecond: Math.round(median(rounds.map(({ productMs }) => (ROWS / productMs) * 1000))),
    rounds,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[sorted.length >> 1]! * 1000) / 1000
}
