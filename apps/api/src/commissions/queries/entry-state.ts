import type { TransactionSql } from '@qudao/db/client'

/**
 * Where an entry stands. `channel`: the platform pays it, we only mirror. `held` 待结算, `payable` 可结算,
 * `in_payment` 打款中, `paid` 已打款; `reversed` 已冲回 is an entry that was taken back completely before it was paid.
 */
export const ENTRY_STATES = ['channel', 'held', 'payable', 'in_payment', 'paid', 'reversed'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/**
 * The one definition of an entry's state, made from documents: its release, its statement and the payments that cover
 * the statement. Needs `entryDocuments` in the same query.
 */
export const entryState = (sql: TransactionSql) => sql`
  case
    when e.payer = 'channel' then 'channel'
    when st.in_payment then 'in_payment'
    when st.paid then 'paid'
    when e.kind in ('line', 'period') and e.amount_minor <> 0 and e.amount_minor + taken.amount = 0 then 'reversed'
    when rel.entry_id is not null then 'payable'
    else 'held'
  end`

/**
 * Joins what the state of entry `e` follows from. A payment pays the whole balance of a partner, so it covers its own
 * statement and every earlier one; a part that came back uncovers them until a later batch sends it again.
 *
 * `offset 0` keeps each statement with its payments together, looked up by key for the rows that are shown. Without it
 * a planner that has no statistics yet, as after a first import, works out the payments of every statement of the brand
 * for every page: ten times slower.
 */
export const entryDocuments = (sql: TransactionSql) => sql`
  left join entry_release rel on rel.brand_id = e.brand_id and rel.entry_id = e.id
  left join statement_entry se on se.brand_id = e.brand_id and se.entry_id = e.id
  left join lateral (
    select st.id, st.period, payment.in_payment, payment.paid
    from statement st cross join lateral (${paymentOf(sql)}) payment
    where st.brand_id = se.brand_id and st.id = se.statement_id
    offset 0
  ) st on true
  left join lateral (
    select coalesce(sum(r.amount_minor), 0)::bigint as amount from entry r
    where r.brand_id = e.brand_id and r.reverses_id = e.id
  ) taken on true`

/**
 * Whether the statement `st` is being paid or paid. Every batch takes the whole balance up to its own statement, so the
 * first one that went through completely settles `st`; later batches pay later months. Of a batch with a part that came
 * back or was left out something is still owed, so the next one counts too.
 */
export const paymentOf = (sql: TransactionSql) => sql`
  select coalesce(bool_or(is_open), false) as in_payment,
    coalesce(bool_or(is_complete) and not bool_or(is_open), false) as paid
  from (
    select is_open, is_complete, count(*) filter (where is_complete)
      over (order by batch_id rows between unbounded preceding and 1 preceding) as complete_before
    from (
      select pl.batch_id, bool_or(pl.status in ('pending', 'sent')) as is_open,
        bool_or(pl.status in ('pending', 'sent', 'paid')) and not bool_or(pl.status in ('returned', 'left_out'))
          as is_complete
      from payout_line pl join statement t on t.brand_id = pl.brand_id and t.id = pl.statement_id
      where pl.brand_id = st.brand_id and pl.partner_id = st.partner_id
        and t.currency = st.currency and t.period >= st.period
      group by pl.batch_id
    ) batch
  ) in_order
  where complete_before = 0`
