import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { openingBalance, openingImport } from '@qudao/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import { inCareOf, type NamedRow } from './partner-rows.ts'

export type OpeningAmounts = { unpaidMinor: bigint; paidThisMonthMinor: bigint; withheldThisMonthMinor: bigint }
export type OpeningTotals = OpeningAmounts & { importId: Uuid; currency: string; partners: number }
export type OpeningRow = {
  id: Uuid
  cutOverOn: string
  fromFile: boolean
  preparedBy: NamedRow
  preparedAt: Date
  approvedBy: NamedRow | null
  approvedAt: Date | null
  withdrawnAt: Date | null
}
export type BalanceRow = OpeningAmounts & { partnerId: Uuid; partnerName: string; currency: string }
export type NewBalance = OpeningAmounts & { partnerId: Uuid; currency: string }

const AT_ONCE = 1000

export async function insertOpening(
  tx: Tx,
  row: typeof openingImport.$inferInsert,
  balances: readonly NewBalance[],
): Promise<void> {
  await tx.insert(openingImport).values(row)
  for (let from = 0; from < balances.length; from += AT_ONCE) {
    const some = balances.slice(from, from + AT_ONCE)
    const place = { brandId: row.brandId, importId: row.id }
    await tx.insert(openingBalance).values(some.map((b) => ({ ...b, ...place, payeeKey: presentKey(row.brandId, b) })))
  }
}

/** Under which number the system before this one had paid them: kept, since it may be corrected within the month. */
const presentKey = (brandId: number, { partnerId }: NewBalance) =>
  sql<string>`(select coalesce(p.tax_id_index, 'partner:' || p.id) from partner p
    where p.brand_id = ${brandId} and p.id = ${partnerId})`

/** Imports newest first with their totals; whoever sees only their own partners gets the totals of those. */
export async function listOpeningRows(
  db: Database,
  actor: Member,
  { id, before, take }: { id?: Uuid; before?: Uuid | undefined; take: number },
): Promise<{ rows: OpeningRow[]; totals: OpeningTotals[] }> {
  const { brandId } = actor
  const [rows, totals] = await readInBrand(db, actor, (sql) => {
    const chosen = sql`i.brand_id = ${brandId} ${id ? sql`and i.id = ${id}` : sql``} ${before ? sql`and i.id < ${before}` : sql``}`
    return [
      sql<OpeningRow[]>`
        select i.id, i.cut_over_on as "cutOverOn", i.file_sha256 is not null as "fromFile",
          i.prepared_at as "preparedAt", i.approved_at as "approvedAt", i.withdrawn_at as "withdrawnAt",
          ${memberNamed(sql`i.prepared_by`)} as "preparedBy", ${memberNamed(sql`i.approved_by`)} as "approvedBy"
        from opening_import i where ${chosen} order by i.id desc limit ${take}`,
      sql<OpeningTotals[]>`
        select b.import_id as "importId", b.currency, count(*)::int as partners,
          sum(b.unpaid_minor)::bigint as "unpaidMinor", sum(b.paid_this_month_minor)::bigint as "paidThisMonthMinor",
          sum(b.withheld_this_month_minor)::bigint as "withheldThisMonthMinor"
        from opening_balance b join partner p on p.brand_id = b.brand_id and p.id = b.partner_id
        where b.brand_id = ${brandId} ${inCareOf(sql, actor)} and b.import_id in (
          select i.id from opening_import i where ${chosen} order by i.id desc limit ${take})
        group by b.import_id, b.currency order by b.currency`,
    ]
    function memberNamed(column: ReturnType<typeof sql>) {
      return sql`(select json_build_object('id', m.id, 'name', u.name) from member m join "user" u on u.id = m.user_id
        where m.brand_id = i.brand_id and m.id = ${column})`
    }
  })
  return { rows, totals }
}

export function listBalanceRows(db: Database, actor: Member, importId: Uuid): Promise<BalanceRow[]> {
  return readInBrand(
    db,
    actor,
    (sql) => sql<BalanceRow[]>`
      select b.partner_id as "partnerId", p.name as "partnerName", b.currency, b.unpaid_minor as "unpaidMinor",
        b.paid_this_month_minor as "paidThisMonthMinor", b.withheld_this_month_minor as "withheldThisMonthMinor"
      from opening_balance b join partner p on p.brand_id = b.brand_id and p.id = b.partner_id
      where b.brand_id = ${actor.brandId} and b.import_id = ${importId} ${inCareOf(sql, actor)}
      order by p.name, b.partner_id, b.currency`,
  )
}

export async function lockOpening(tx: Tx, brandId: number, id: Uuid) {
  const [found] = await tx
    .select()
    .from(openingImport)
    .where(and(eq(openingImport.brandId, brandId), eq(openingImport.id, id)))
    .for('update')
  return found
}

export async function balancesOfOpening(tx: Tx, brandId: number, importId: Uuid): Promise<NewBalance[]> {
  return tx
    .select({
      partnerId: openingBalance.partnerId,
      currency: openingBalance.currency,
      unpaidMinor: openingBalance.unpaidMinor,
      paidThisMonthMinor: openingBalance.paidThisMonthMinor,
      withheldThisMonthMinor: openingBalance.withheldThisMonthMinor,
    })
    .from(openingBalance)
    .where(and(eq(openingBalance.brandId, brandId), eq(openingBalance.importId, importId)))
    .orderBy(openingBalance.partnerId, openingBalance.currency)
}

/** A partner of this import whose balance in the same currency was approved with an earlier import. */
export async function findBookedBefore(tx: Tx, brandId: number, importId: Uuid) {
  const [found] = await sqlOf(tx)<{ partnerId: Uuid; name: string; currency: string }[]>`
    select b.partner_id as "partnerId", p.name, b.currency
    from opening_balance b
    join opening_balance o on o.brand_id = b.brand_id and o.partner_id = b.partner_id and o.currency = b.currency
      and o.import_id <> b.import_id
    join opening_import i on i.brand_id = o.brand_id and i.id = o.import_id and i.approved_at is not null
    join partner p on p.brand_id = b.brand_id and p.id = b.partner_id
    where b.brand_id = ${brandId} and b.import_id = ${importId}
    order by b.partner_id limit 1`
  return found
}

export async function markApproved(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: { approvedBy: Uuid; approvedAt: Date; documentId: Uuid | null },
): Promise<void> {
  await tx
    .update(openingImport)
    .set(values)
    .where(and(eq(openingImport.brandId, brandId), eq(openingImport.id, id)))
}

export async function markWithdrawn(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: { withdrawnBy: Uuid; withdrawnAt: Date },
): Promise<void> {
  await tx
    .update(openingImport)
    .set(values)
    .where(and(eq(openingImport.brandId, brandId), eq(openingImport.id, id)))
}

/** The newest closed month per currency. */
export async function lastClosedPeriods(tx: Tx, brandId: number): Promise<Map<string, string>> {
  const rows = await sqlOf(tx)<{ currency: string; period: string }[]>`
    select currency, max(period) as period from settlement where brand_id = ${brandId} group by currency`
  return new Map(rows.map(({ currency, period }) => [currency, period]))
}

export type Known = { id: Uuid; name: string; taxIdIndex: string | null }

/** Partners that any of these ids, tax numbers or names could mean. */
export async function findKnown(
  tx: Tx,
  brandId: number,
  by: { ids?: readonly Uuid[]; taxIdIndexes?: readonly string[]; names?: readonly string[] },
): Promise<Known[]> {
  return sqlOf(tx)<Known[]>`
    select id, name, tax_id_index as "taxIdIndex" from partner
    where brand_id = ${brandId} and (id = any(${[...(by.ids ?? [])]}::uuid[])
      or tax_id_index = any(${[...(by.taxIdIndexes ?? [])]}::text[]) or name = any(${[...(by.names ?? [])]}::text[]))`
}
