import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

export type Month = Readonly<{ brandId: number; period: string; currency: string; end: Date }>

/**
 * The entries that the statements of a month count: released and on no statement yet. Sales count once they became
 * payable before the month ended, unless a refund or a penalty is open on them at the close: a release run may have
 * been before or after it, and must not decide. What was taken back counts with or after the entry it belongs to,
 * whenever it was recorded. Adjustments and opening balances count in their own month or the next close.
 */
const countable = (sql: TransactionSql, { brandId, period, currency, end }: Month) => sql`
  with contested as materialized (
    select l.id from order_line l where l.brand_id = ${brandId} and l.state in ('refund_open', 'punished')
    union all
    select s.entry_id from order_line l join entry_share s on s.brand_id = l.brand_id and s.line_id = l.id
    where l.brand_id = ${brandId} and l.state in ('refund_open', 'punished')
  )
  select e.id, e.payer, e.partner_id, e.kind, e.amount_minor
  from entry_release rel
  join entry e on e.brand_id = rel.brand_id and e.id = rel.entry_id
  left join statement_entry stated on stated.brand_id = rel.brand_id and stated.entry_id = rel.entry_id
  left join entry_release original on original.brand_id = e.brand_id and original.entry_id = e.reverses_id
  left join statement_entry counted on counted.brand_id = e.brand_id and counted.entry_id = e.reverses_id
  where rel.brand_id = ${brandId} and e.currency = ${currency} and stated.entry_id is null
    and case
      when e.kind in ('line', 'period') then rel.released_at < ${end} and not ${isContested(sql)}
      when e.kind = 'reversal' then original.released_at < ${end}
        and (counted.entry_id is not null or not ${isContested(sql)})
      else e.period <= ${period}
    end`

/** Whether the line of `e`, or one of the lines that its period entry is shared among, is among the contested. */
const isContested = (sql: TransactionSql) => sql`(
  coalesce(e.line_id in (select id from contested), false) or e.id in (select id from contested)
  or coalesce(e.reverses_id in (select id from contested), false))`

/** What a partner's statements have counted so far, less what was sent or paid on them: 上期结转. */
const carried = (sql: TransactionSql, brandId: number, currency: string) => sql`
  select s.partner_id, sum(s.earned_minor + s.reversed_minor + s.adjusted_minor)::bigint - coalesce((
    select sum(pl.gross_minor) from payout_line pl
    where pl.brand_id = ${brandId} and pl.partner_id = s.partner_id and pl.currency = ${currency}
      and pl.status in ('pending', 'sent', 'paid')), 0)::bigint as amount
  from statement s where s.brand_id = ${brandId} and s.currency = ${currency}
  group by s.partner_id`

export type Figures = Readonly<{
  partnerId: Uuid
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  closingMinor: bigint
}>

/**
 * The figures of every partner with something to count or to carry. Should withdrawn refunds of a month outweigh its
 * reversals, the surplus counts as earned: 冲回 never adds.
 */
export async function listFigures(tx: Tx, month: Month): Promise<Figures[]> {
  const sql = sqlOf(tx)
  return sql<Figures[]>`
    with counted as materialized (
      select partner_id,
        coalesce(sum(amount_minor) filter (where kind in ('line', 'period') and amount_minor > 0), 0) as earned,
        coalesce(sum(amount_minor) filter (
          where kind = 'reversal' or (kind in ('line', 'period') and amount_minor < 0)), 0) as taken,
        coalesce(sum(amount_minor) filter (where kind in ('adjustment', 'opening')), 0) as adjusted
      from (${countable(sql, month)}) entry group by partner_id
    ), carried as materialized (${carried(sql, month.brandId, month.currency)}),
    figure as (
      select coalesce(c.partner_id, o.partner_id) as partner_id, coalesce(o.amount, 0) as opening,
        coalesce(c.earned, 0) + greatest(coalesce(c.taken, 0), 0) as earned,
        least(coalesce(c.taken, 0), 0) as reversed, coalesce(c.adjusted, 0) as adjusted,
        c.partner_id is not null as counts
      from counted c full join carried o on o.partner_id = c.partner_id
    )
    select partner_id as "partnerId", opening::bigint as "openingMinor", earned::bigint as "earnedMinor",
      reversed::bigint as "reversedMinor", adjusted::bigint as "adjustedMinor",
      (opening + earned + reversed + adjusted)::bigint as "closingMinor"
    from figure where counts or opening <> 0 order by partner_id`
}

/** Puts every countable entry on its partner's statement of the settlement, once in its life. */
export async function stateEntries(tx: Tx, month: Month, settlementId: Uuid): Promise<number> {
  const sql = sqlOf(tx)
  const written = await sql`
    insert into statement_entry (brand_id, entry_id, statement_id, payer)
    select ${month.brandId}, c.id, s.id, c.payer
    from (${countable(sql, month)}) c
    join statement s on s.brand_id = ${month.brandId} and s.settlement_id = ${settlementId}
      and s.partner_id = c.partner_id`
  return written.count
}
