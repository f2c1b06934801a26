import type { World } from '../world.ts'

export type UploadedFile = { name: string; bytes: Uint8Array }

export type ImportAnswer = {
  id: string
  status: string
  format: string
  totals: (Record<string, number> & Record<`${string}Minor`, string>) | null
  problem: { code: string } | null
  detected: {
    encoding: string | null
    delimiter: string | null
    columns: { column: string; field: string | null }[]
    missing: string[]
  }
  suggested: Record<string, string>
  sample: string[][]
  jobId: string | null
  rerunOf: string | null
  mappingRemembered: boolean
}

/** Uploads a file, confirms it, runs the jobs and answers the import as it ended. */
export async function takeIn(
  world: World,
  file: UploadedFile,
  fields: Record<string, string> = {},
): Promise<ImportAnswer> {
  const uploaded = (
    await world.upload('operator', '/order-imports', { file, fields: { confirm: 'true', ...fields } })
  ).expect<ImportAnswer>(201)
  await world.runJobs()
  return getImport(world, uploaded.id)
}

export const getImport = async (world: World, id: string): Promise<ImportAnswer> =>
  (await world.as('operator').get(`/order-imports/${id}`)).expect<ImportAnswer>()

export type ExceptionAnswer = {
  id: string
  code: string
  subject: string | null
  lineNo: number
  details: Record<string, unknown>
  amountMinor: string | null
  status: string
  alsoOpen: string[]
}

export const openExceptions = async (world: World): Promise<ExceptionAnswer[]> =>
  (await world.as('operator').get('/import-exceptions?limit=200')).expect<{ items: ExceptionAnswer[] }>().items

/** Everything an import writes, as one text that two worlds can be compared by: no ids, no instants of recording. */
export async function booksOf(world: World) {
  const { brandId } = world
  const [lines, entries, balances, refunds] = await Promise.all([
    world.db.owner`
      select line_key as key, state, paid_minor as paid, refunded_minor as refunded, settled_minor as settled
      from order_line where brand_id = ${brandId} order by line_key`,
    world.db.owner`
      select l.line_key as key, e.kind, e.payer, e.amount_minor as amount, e.base_minor as base, e.period
      from entry e join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
      where e.brand_id = ${brandId} order by 1, 2, 3, 4, 5`,
    world.db.owner`
      select p.name, a.kind, a.balance_minor as balance from account a
      join partner p on p.brand_id = a.brand_id and p.id = a.partner_id
      where a.brand_id = ${brandId} and a.balance_minor <> 0 order by 1, 2`,
    world.db.owner`
      select refund_key as key, state, amount_minor as amount, line_id is not null as matched
      from order_refund where brand_id = ${brandId} order by 1`,
  ])
  return { lines: [...lines], entries: [...entries], balances: [...balances], refunds: [...refunds] }
}

/** What is left of commission on every line, by key. */
export async function netByLine(world: World): Promise<Record<string, bigint>> {
  const rows = await world.db.owner<{ key: string; net: bigint }[]>`
    select l.line_key as key, coalesce(sum(e.amount_minor), 0)::bigint as net
    from order_line l left join entry e on e.brand_id = l.brand_id and e.line_id = l.id
    where l.brand_id = ${world.brandId} group by l.line_key`
  return Object.fromEntries(rows.map(({ key, net }) => [key, net]))
}

/** Money is where the postings say, entry by entry and account by account. */
export async function assertBooksBalance(world: World): Promise<void> {
  const { brandId } = world
  const wrong = await world.db.owner`
    with moved as (
      select to_account_id as id, amount_minor as amount from posting where brand_id = ${brandId}
      union all select from_account_id, -amount_minor from posting where brand_id = ${brandId})
    select a.kind, a.balance_minor, coalesce(sum(m.amount), 0) as posted
    from account a left join moved m on m.id = a.id
    where a.brand_id = ${brandId} and a.partner_id is not null
    group by a.id, a.kind, a.balance_minor having a.balance_minor <> coalesce(sum(m.amount), 0)`
  if (wrong.length > 0)
    throw new Error(
      `balances differ from postings: ${JSON.stringify([...wrong], (_k, v) => (typeof v === 'bigint' ? String(v) : v))}`,
    )
  const unbooked = await world.db.owner`
    select e.id from entry e
    left join posting p on p.brand_id = e.brand_id and p.entry_id = e.id and p.document_id = e.document_id
    where e.brand_id = ${brandId} and abs(e.amount_minor) <> coalesce(p.amount_minor, 0)`
  if (unbooked.length > 0) throw new Error(`${unbooked.length} entries are not booked by their amount`)
}
