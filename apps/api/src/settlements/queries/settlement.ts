import { sqlOf, type Tx } from '@qudao/db/client'
import { settlement, statement } from '@qudao/db/schema'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { Figures } from './figures.ts'

export type SettlementRow = Readonly<{
  id: Uuid
  period: string
  currency: string
  closedAt: Date
  closedByName: string | null
}>

/** What decides whether a month may close. */
export type CloseFacts = Readonly<{ lastClosed: string | null; firstEntry: string | null; importsRunning: number }>

export async function findCloseFacts(tx: Tx, brandId: number, currency: string): Promise<CloseFacts> {
  const [row] = await sqlOf(tx)<CloseFacts[]>`
    select
      (select max(period) from settlement where brand_id = ${brandId} and currency = ${currency}) as "lastClosed",
      (select min(period) from entry where brand_id = ${brandId} and currency = ${currency}) as "firstEntry",
      (select count(*)::int from order_import
        where brand_id = ${brandId} and status in ('queued', 'running')) as "importsRunning"`
  if (!row) throw new Error('an aggregate without a row')
  return row
}

export async function insertSettlement(
  tx: Tx,
  brandId: number,
  row: { id: Uuid; period: string; currency: string; closedBy: Uuid; closedAt: Date },
): Promise<void> {
  const [last] = await sqlOf(tx)<{ position: bigint | null }[]>`
    select max(position)::bigint as position from order_import where brand_id = ${brandId} and status = 'done'`
  await tx.insert(settlement).values({ brandId, ...row, importPosition: last?.position ?? 0n })
}

export async function insertStatements(
  tx: Tx,
  brandId: number,
  of: { settlementId: Uuid; period: string; currency: string; preparedBy: Uuid; preparedAt: Date },
  figures: readonly Figures[],
): Promise<void> {
  for (let start = 0; start < figures.length; start += 1000) {
    const rows = figures.slice(start, start + 1000).map((figure) => ({ brandId, id: newId(), ...of, ...figure }))
    await tx.insert(statement).values(rows)
  }
}

export async function findSettlement(tx: Tx, brandId: number, id: Uuid): Promise<SettlementRow | undefined> {
  const [row] = await sqlOf(tx)<SettlementRow[]>`
    select s.id, s.period, s.currency, s.closed_at as "closedAt", u.name as "closedByName"
    from settlement s
    left join member m on m.brand_id = s.brand_id and m.id = s.closed_by
    left join "user" u on u.id = m.user_id
    where s.brand_id = ${brandId} and s.id = ${id}`
  return row
}

export type VersionTerms = Readonly<{ planId: Uuid; version: number; terms: unknown }>

export async function listVersionTerms(tx: Tx, brandId: number): Promise<VersionTerms[]> {
  return sqlOf(tx)<VersionTerms[]>`
    select plan_id as "planId", version, terms from commission_plan_version
    where brand_id = ${brandId} and published_at is not null`
}

export type NewShare = Readonly<{
  entryId: Uuid
  lineId: Uuid
  amountMinor: bigint
  baseMinor: bigint
  refundedAtMinor: bigint
}>

const SHARES_AT_ONCE = 20_000

export async function insertShares(tx: Tx, brandId: number, shares: readonly NewShare[]): Promise<void> {
  for (let start = 0; start < shares.length; start += SHARES_AT_ONCE) {
    const rows = shares.slice(start, start + SHARES_AT_ONCE)
    await sqlOf(tx)`
      insert into entry_share (brand_id, entry_id, line_id, amount_minor, base_minor, refunded_at_minor)
      select ${brandId}, * from unnest(${rows.map((row) => row.entryId)}::uuid[],
        ${rows.map((row) => row.lineId)}::uuid[], ${rows.map((row) => String(row.amountMinor))}::bigint[],
        ${rows.map((row) => String(row.baseMinor))}::bigint[], ${rows.map((row) => String(row.refundedAtMinor))}::bigint[])`
  }
}
