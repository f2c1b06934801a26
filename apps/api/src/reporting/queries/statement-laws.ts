import type { TransactionSql } from '@qudao/db/client'
import type { AmountFlaw, Flaw } from '../books/law.ts'
import { payments } from './payments.ts'

/** A figure of a statement that is not the sum of the entries it counts. A surplus of withdrawn refunds is earned. */
export const findWrongStatement = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with counted as (
    select se.statement_id,
      coalesce(sum(e.amount_minor) filter (where e.kind in ('line', 'period') and e.amount_minor > 0), 0) as earned,
      coalesce(sum(e.amount_minor) filter (
        where e.kind = 'reversal' or (e.kind in ('line', 'period') and e.amount_minor < 0)), 0) as taken,
      coalesce(sum(e.amount_minor) filter (where e.kind in ('adjustment', 'opening')), 0) as adjusted
    from statement_entry se join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
    where se.brand_id = ${brandId} group by se.statement_id
  )
  select figure.name || ' on the statement of ' || coalesce(p.name, '?') || ' for ' || s.period as subject, s.currency,
    figure.expected::bigint, figure.found::bigint
  from statement s
  left join counted c on c.statement_id = s.id
  left join partner p on p.brand_id = s.brand_id and p.id = s.partner_id
  cross join lateral (values
    ('earned', coalesce(c.earned, 0) + greatest(coalesce(c.taken, 0), 0), s.earned_minor),
    ('reversed', least(coalesce(c.taken, 0), 0), s.reversed_minor),
    ('adjusted', coalesce(c.adjusted, 0), s.adjusted_minor),
    ('closing', s.opening_minor + s.earned_minor + s.reversed_minor + s.adjusted_minor, s.closing_minor)
  ) as figure (name, expected, found)
  where s.brand_id = ${brandId} and figure.expected <> figure.found
  order by s.period, s.id limit 1`

/** An opening that is not what earlier statements counted less the payments that were live when the month was closed. */
export const findWrongOpening = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with s as (
    select id, partner_id, period, currency, opening_minor, coalesce(sum(earned_minor + reversed_minor + adjusted_minor)
      over (partition by partner_id, currency order by period rows between unbounded preceding and 1 preceding), 0) as before
    from statement where brand_id = ${brandId}
  ), payment as materialized (${payments(sql, brandId)})
  select 'opening on the statement of ' || coalesce(p.name, '?') || ' for ' || s.period as subject, s.currency,
    (s.before - paid.amount)::bigint as expected, s.opening_minor as found
  from s
  left join partner p on p.brand_id = ${brandId} and p.id = s.partner_id
  cross join lateral (
    select coalesce(sum(gross_minor), 0) as amount from payment
    where partner_id = s.partner_id and currency = s.currency and id < s.id and (ended is null or ended > s.id)) paid
  where s.opening_minor <> s.before - paid.amount
  order by s.period, s.id limit 1`

/** An entry on a statement of somebody else, in another currency, or before it was released. */
export const findForeignStatementEntry = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  select 'entry ' || e.id || ' on the statement of ' || coalesce(p.name, '?') || ' for ' || s.period as subject,
    s.partner_id || ' ' || s.currency || ' released' as expected,
    e.partner_id || ' ' || e.currency || case when r.entry_id is null then ' held' else ' released' end as found
  from statement_entry se
  join statement s on s.brand_id = se.brand_id and s.id = se.statement_id
  join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
  left join entry_release r on r.brand_id = se.brand_id and r.entry_id = se.entry_id
  left join partner p on p.brand_id = s.brand_id and p.id = s.partner_id
  where se.brand_id = ${brandId} and (e.partner_id <> s.partner_id or e.currency <> s.currency or r.entry_id is null)
  order by e.id limit 1`
