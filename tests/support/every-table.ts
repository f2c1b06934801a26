import type { Database } from '@qudao/db/client'

/** Tables of people and requests that no brand owns. */
export const SHARED_TABLES = ['brand', 'known_device', 'locator', 'rate_limit', 'session', 'user']

type Column = { name: string; type: string; length: number | null }
export type BrandTable = { name: string; columns: Column[] }

/** Every table of the product that has a brand, read from the catalogue: a new table is among them by itself. */
export async function listBrandTables({ owner: sql }: Database): Promise<BrandTable[]> {
  return sql<BrandTable[]>`
    select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', t.typname,
      'length', case when t.typname = 'bpchar' then a.atttypmod - 4 end) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attidentity = '' and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'brand_id')
      and c.relname <> all(${SHARED_TABLES}::text[])
    group by c.relname order by c.relname`
}

/**
 * Takes the foreign keys, checks and unique constraints off the brand tables of a test's own database, so that a row of each can be made
 * without knowing what it means. Row-level security, which such tests are about, stays.
 */
export async function loosenTables({ owner: sql }: Database): Promise<void> {
  const constraints = await sql<{ table: string; name: string }[]>`
    select c.relname as table, o.conname as name
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and o.contype in ('f', 'c', 'u')
    order by o.contype <> 'f'`
  for (const { table, name } of constraints) await sql.unsafe(`alter table "${table}" drop constraint "${name}"`)
}

export type Mark = { brandId: number; id: string; partnerId: string }

/** One row in every brand table; its id is `id` wherever a table has one, its partner `partnerId`. */
export async function fillTables({ owner: sql }: Database, tables: readonly BrandTable[], mark: Mark): Promise<void> {
  for (const { name, columns } of tables) {
    const row = rowOf(name, columns, mark)
    const names = Object.keys(row).map((column) => `"${column}"`)
    const values = Object.values(row).map((value) => `'${value}'`)
    await sql.unsafe(`insert into "${name}" (${names.join(', ')}) values (${values.join(', ')})`)
  }
}

export function rowOf(table: string, columns: readonly Column[], mark: Mark): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column.name, sampleOf(table, column, mark)]))
}

export const sampleSha256 = (id: string): string => id.replaceAll('-', '').repeat(2)

let numbers = 0

function sampleOf(table: string, { name, type, length }: Column, { brandId, id, partnerId }: Mark): string {
  if (name === 'brand_id') return String(brandId)
  if (name === 'partner_id' || (table === 'partner' && name === 'id')) return partnerId
  if (type === 'uuid') return id
  if (type === '_uuid' || type === '_text') return '{}'
  if (type === 'timestamptz' || type === 'date') return '2026-01-01'
  if (type === 'jsonb' || type === 'json') return '{}'
  if (type === 'bool') return 'false'
  if (type === 'bpchar') return 'x'.repeat(length ?? 1)
  if (['int2', 'int4', 'int8', 'numeric'].includes(type)) return String(++numbers % 30_000)
  if (type === 'text') return name.endsWith('sha256') ? sampleSha256(id) : id
  throw new Error(`no sample for ${table}.${name} of type ${type}`)
}
