import type { BrandView } from '@qudao/api/platform/actor'
import { asOwner, type TransactionSql } from '@qudao/db/client'
import { columnsOf, type Stage } from '../../support/orders/stage.ts'

/** Rows of the three tables as COPY text, cut into two halves that do not need each other. */
export type ReadyRows = Readonly<{ columns: Record<Table, string[]>; halves: readonly [Halves, Halves] }>
type Table = 'order_line' | 'entry' | 'posting'
type Halves = Record<Table, Buffer>

const TABLES = ['order_line', 'entry', 'posting'] as const

/** Reads what an import wrote as COPY text for another brand. */
export async function readyRows(stage: Stage, from: BrandView, to: BrandView): Promise<ReadyRows> {
  return asOwner(stage.db, async (_tx, sql) => {
    const columns = {} as ReadyRows['columns'] // safe because the loop gives every table its columns
    const halves = [{}, {}] as unknown as [Halves, Halves] // safe for the same reason
    await sql`create temporary table half on commit drop as
      select id, row_number() over (order by id) * 2 > count(*) over () as second
      from order_line where brand_id = ${from.id}`
    for (const table of TABLES) {
      columns[table] = await columnsOf(sql, table)
      for (const second of [false, true]) {
        halves[second ? 1 : 0][table] = await copyOut(sql, selectHalf(table, columns[table], from.id, to.id, second))
      }
    }
    return { columns, halves }
  })
}

function selectHalf(table: Table, columns: readonly string[], from: number, to: number, second: boolean): string {
  const of = { order_line: 't.id', entry: 't.line_id', posting: 'e.line_id' }[table]
  const entries = table === 'posting' ? 'join entry e on e.brand_id = t.brand_id and e.id = t.entry_id' : ''
  return `select ${to}, ${columns.map((column) => `t.${column}`).join(', ')} from ${table} t ${entries}
    join half h on h.id = ${of} where t.brand_id = ${from} and h.second = ${second} order by 2`
}

async function copyOut(sql: TransactionSql, select: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await sql.unsafe(`copy (${select}) to stdout`).readable()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function copyIn(sql: TransactionSql, table: Table, columns: readonly string[], text: Buffer): Promise<void> {
  const stream = await sql.unsafe(`copy ${table} (brand_id, ${columns.join(', ')}) from stdin`).writable()
  await new Promise<void>((resolve, reject) => {
    stream.once('error', reject)
    stream.once('finish', resolve)
    for (let at = 0; at < text.length; at += 1 << 18) stream.write(text.subarray(at, at + (1 << 18)))
    stream.end()
  })
}

/** The physical limit: the same rows, ready, into the same tables on two connections. */
export async function copyOnTwo(stage: Stage, { columns, halves }: ReadyRows): Promise<void> {
  await Promise.all(
    halves.map((half) =>
      asOwner(stage.db, async (_tx, sql) => {
        for (const table of TABLES) await copyIn(sql, table, columns[table], half[table])
      }),
    ),
  )
}

/** Order rows alone, on one connection. */
export function copyLinesOnOne(stage: Stage, { columns, halves }: ReadyRows): Promise<void> {
  return asOwner(stage.db, async (_tx, sql) => {
    for (const half of halves) await copyIn(sql, 'order_line', columns.order_line, half.order_line)
  })
}
