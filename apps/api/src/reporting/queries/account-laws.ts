import type { TransactionSql } from '@qudao/db/client'
import { CURRENCIES } from '../../domain/currency.ts'
import type { AmountFlaw, Flaw } from '../books/law.ts'

/** What postings alone make of each account. */
const flows = (sql: TransactionSql, brandId: number) => sql`
  select account_id, sum(amount)::bigint as amount from (
    select to_account_id as account_id, amount_minor as amount from posting where brand_id = ${brandId}
    union all
    select from_account_id, -amount_minor from posting where brand_id = ${brandId}
  ) move group by account_id`

/** Balances of partner accounts that are not the sum of their postings; brand accounts keep none. */
export const findWrongBalance = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with flow as (${flows(sql, brandId)})
  select a.kind || ' account of ' || coalesce(p.name, 'the brand') as subject, a.currency,
    wanted.amount as expected, a.balance_minor as found
  from account a
  left join flow f on f.account_id = a.id
  left join partner p on p.brand_id = a.brand_id and p.id = a.partner_id
  cross join lateral (
    select case when a.partner_id is null then 0 else coalesce(f.amount, 0) end::bigint as amount) wanted
  where a.brand_id = ${brandId} and a.balance_minor <> wanted.amount
  order by a.id limit 1`

/** A currency whose accounts do not sum to zero: money came from nowhere, or two currencies met. */
export const findUnbalancedCurrency = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  select 'all accounts together' as subject, currency, 0::bigint as expected, sum(amount)::bigint as found from (
    select a.currency, p.amount_minor as amount
    from posting p join account a on a.brand_id = p.brand_id and a.id = p.to_account_id where p.brand_id = ${brandId}
    union all
    select a.currency, -p.amount_minor
    from posting p join account a on a.brand_id = p.brand_id and a.id = p.from_account_id where p.brand_id = ${brandId}
  ) move group by currency having sum(amount) <> 0 order by currency limit 1`

/**
 * An account whose postings are not what entries, releases and payments imply. What is not released is held; what is
 * released is payable until a payment takes it; sent payments are in flight, paid ones are cash.
 */
export const findUnexplainedAccount = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with e as (
    select e.kind, e.payer, e.partner_id, e.currency, e.amount_minor as amount, r.entry_id is not null as released
    from entry e left join entry_release r on r.brand_id = e.brand_id and r.entry_id = e.id
    where e.brand_id = ${brandId} and e.amount_minor <> 0
  ), l as (
    select partner_id, currency, status, gross_minor as gross, net_minor as net, tax_minor as tax, fee_minor as fee
    from payout_line where brand_id = ${brandId} and status in ('sent', 'paid')
  ), implied as (
    select kind, partner_id, currency, sum(amount)::bigint as amount from (
      select 'channel' as kind, partner_id, currency, amount from e where payer = 'channel'
      union all select 'channel_source', null, currency, -amount from e where payer = 'channel'
      union all select 'held', partner_id, currency, amount from e
        where payer <> 'channel' and not released and kind in ('line', 'reversal', 'period')
      union all select 'payable', partner_id, currency, amount from e where payer <> 'channel' and released
      union all select 'expense', null, currency, -amount from e where payer <> 'channel' and kind <> 'opening'
      union all select 'opening', null, currency, -amount from e where kind = 'opening'
      union all select 'payable', partner_id, currency, -gross from l
      union all select 'in_flight', partner_id, currency, net from l where status = 'sent'
      union all select 'cash', null, currency, net from l where status = 'paid'
      union all select 'tax_withheld', null, currency, tax from l
      union all select 'fee', null, currency, fee from l
    ) part group by kind, partner_id, currency
  ), booked as (
    select a.kind, a.partner_id, a.currency, f.amount
    from account a join (${flows(sql, brandId)}) f on f.account_id = a.id where a.brand_id = ${brandId}
  )
  select kind || ' account of ' || coalesce(p.name, 'the brand') as subject, currency,
    coalesce(i.amount, 0)::bigint as expected, coalesce(b.amount, 0)::bigint as found
  from (select *, coalesce(partner_id::text, '') as whose from implied) i
  full join (select *, coalesce(partner_id::text, '') as whose from booked) b using (kind, currency, whose)
  left join partner p on p.brand_id = ${brandId} and p.id = coalesce(i.partner_id, b.partner_id)
  where coalesce(i.amount, 0) <> coalesce(b.amount, 0)
  order by kind, whose limit 1`

/** A row in a currency whose decimals nobody knows: no amount of it can be told or paid. */
export const findUnknownCurrency = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with used as (
    select distinct currency, 'accounts' as place from account where brand_id = ${brandId}
    union select distinct currency, 'entries' from entry where brand_id = ${brandId}
    union select distinct currency, 'order lines' from order_line where brand_id = ${brandId}
    union select distinct currency, 'opening balances' from opening_balance where brand_id = ${brandId}
    union select distinct currency, 'channel receipts' from channel_receipt where brand_id = ${brandId}
  )
  select place as subject, 'a currency whose decimals are known' as expected, currency as found
  from used where not currency = any(${[...CURRENCIES]}::text[]) order by place, currency limit 1`
