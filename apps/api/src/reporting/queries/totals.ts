import type { TransactionSql } from '@qudao/db/client'
import type { BookBrand } from '../books/law.ts'

export const listBrands = (sql: TransactionSql, slug: string | null) => sql<BookBrand[]>`
  select id, slug, name, time_zone as "timeZone" from brand where ${slug}::text is null or slug = ${slug} order by id`

/** One currency of one brand in figures; amounts in minor units. */
export type CurrencyTotals = Readonly<{
  currency: string
  accounts: number
  heldMinor: bigint
  payableMinor: bigint
  inFlightMinor: bigint
  channelMinor: bigint
  entries: number
  entriesMinor: bigint
  settlements: number
  statements: number
  statedMinor: bigint
  batches: number
  payments: number
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  paidMinor: bigint
}>

export const listCurrencyTotals = (sql: TransactionSql, brandId: number) => sql<CurrencyTotals[]>`
  with currency as (
    select currency from account where brand_id = ${brandId} union select currency from entry where brand_id = ${brandId}
    union select currency from settlement where brand_id = ${brandId})
  select c.currency, a.*, e.*, s.*, t.*, l.*
  from currency c
  cross join lateral (
    select count(*)::int as accounts,
      coalesce(sum(balance_minor) filter (where kind = 'held'), 0)::bigint as "heldMinor",
      coalesce(sum(balance_minor) filter (where kind = 'payable'), 0)::bigint as "payableMinor",
      coalesce(sum(balance_minor) filter (where kind = 'in_flight'), 0)::bigint as "inFlightMinor",
      coalesce(sum(balance_minor) filter (where kind = 'channel'), 0)::bigint as "channelMinor"
    from account where brand_id = ${brandId} and currency = c.currency) a
  cross join lateral (
    select count(*)::int as entries, coalesce(sum(amount_minor), 0)::bigint as "entriesMinor"
    from entry where brand_id = ${brandId} and currency = c.currency) e
  cross join lateral (
    select count(*)::int as settlements from settlement where brand_id = ${brandId} and currency = c.currency) s
  cross join lateral (
    select count(*)::int as statements, coalesce(sum(earned_minor + reversed_minor + adjusted_minor), 0)::bigint as "statedMinor"
    from statement where brand_id = ${brandId} and currency = c.currency) t
  cross join lateral (
    select count(distinct batch_id)::int as batches, count(*)::int as payments,
      coalesce(sum(gross_minor), 0)::bigint as "grossMinor", coalesce(sum(tax_minor), 0)::bigint as "taxMinor",
      coalesce(sum(net_minor), 0)::bigint as "netMinor",
      coalesce(sum(net_minor) filter (where status = 'paid'), 0)::bigint as "paidMinor"
    from payout_line where brand_id = ${brandId} and currency = c.currency and status in ('sent', 'paid')) l
  order by c.currency`

export type StoredFileRow = Readonly<{ sha256: string; size: bigint; name: string }>

export const listStoredFiles = (sql: TransactionSql, brandId: number) => sql<StoredFileRow[]>`
  select sha256, size, name from file where brand_id = ${brandId} order by created_at, sha256`
