import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { LineLedger } from '../booking/line-ledger.ts'

type EntryOfLine = LineLedger['entries'][number] & { lineId: Uuid }
type ShareOfLine = LineLedger['shares'][number] & { lineId: Uuid }

/** What is booked on lines: their entries in the order written, their shares of closed periods, and what was taken back. */
export async function loadLedgers(
  sql: TransactionSql,
  brandId: number,
  lineIds: readonly Uuid[],
): Promise<Map<Uuid, LineLedger>> {
  if (lineIds.length === 0) return new Map()
  const [entries, shares] = await Promise.all([readEntries(sql, brandId, lineIds), readShares(sql, brandId, lineIds)])
  const entriesOf = Map.groupBy(entries, ({ lineId }) => lineId)
  const sharesOf = Map.groupBy(shares, ({ lineId }) => lineId)
  return new Map(lineIds.map((id) => [id, { entries: entriesOf.get(id) ?? [], shares: sharesOf.get(id) ?? [] }]))
}

function readEntries(sql: TransactionSql, brandId: number, lineIds: readonly Uuid[]): Promise<EntryOfLine[]> {
  return sql<EntryOfLine[]>`
    select e.line_id as "lineId", e.id as "entryId", e.payer, e.plan_id as "planId", e.plan_version as "planVersion",
      e.rule_id as "ruleId", e.rate_ppm as "ratePpm", e.amount_minor as "amountMinor", e.base_minor as "baseMinor",
      e.period, rel.entry_id is not null as "isReleased", r.amount as "reversedMinor", r.base as "refundedMinor",
      r.count as reversals
    from unnest(${lineIds}::uuid[]) as wanted (id)
    cross join lateral (
      select * from entry where brand_id = ${brandId} and line_id = wanted.id and kind = 'line' offset 0) e
    left join entry_release rel on rel.brand_id = e.brand_id and rel.entry_id = e.id
    cross join lateral (
      select coalesce(-sum(x.amount_minor), 0)::bigint as amount, coalesce(-sum(x.base_minor), 0)::bigint as base,
        count(*)::int as count
      from entry x where x.brand_id = e.brand_id and x.reverses_id = e.id) r
    order by split_part(e.source_key, ':', 4)::int, e.id`
}

function readShares(sql: TransactionSql, brandId: number, lineIds: readonly Uuid[]): Promise<ShareOfLine[]> {
  return sql<ShareOfLine[]>`
    select s.line_id as "lineId", s.entry_id as "entryId", e.payer, e.plan_id as "planId",
      e.plan_version as "planVersion", e.rule_id as "ruleId", e.rate_ppm as "ratePpm",
      s.amount_minor as "amountMinor", s.base_minor as "baseMinor", s.refunded_at_minor as "refundedAtMinor", e.period,
      rel.entry_id is not null as "isReleased", r.amount as "reversedMinor", r.count as reversals
    from unnest(${lineIds}::uuid[]) as wanted (id)
    cross join lateral (select * from entry_share where brand_id = ${brandId} and line_id = wanted.id offset 0) s
    join entry e on e.brand_id = s.brand_id and e.id = s.entry_id
    left join entry_release rel on rel.brand_id = e.brand_id and rel.entry_id = e.id
    cross join lateral (
      select coalesce(-sum(x.amount_minor), 0)::bigint as amount, count(*)::int as count
      from entry x where x.brand_id = e.brand_id and x.reverses_id = e.id and x.line_id = s.line_id) r
    order by e.period, s.entry_id`
}
