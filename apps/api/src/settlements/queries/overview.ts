import { sqlOf, type Tx } from '@qudao/db/client'

export type CurrencyTotals = Readonly<{
  currency: string
  heldMinor: bigint
  payableMinor: bigint
  inFlightMinor: bigint
  channelMinor: bigint
  owingPartners: number
  /** What partners owe us, zero or negative. */
  negativeMinor: bigint
}>

/** What the brand owes per currency, from the balances of the books. */
export async function listCurrencyTotals(tx: Tx, brandId: number): Promise<CurrencyTotals[]> {
  return sqlOf(tx)<CurrencyTotals[]>`
    select currency,
      coalesce(sum(balance_minor) filter (where kind = 'held'), 0)::bigint as "heldMinor",
      coalesce(sum(balance_minor) filter (where kind = 'payable'), 0)::bigint as "payableMinor",
      coalesce(sum(balance_minor) filter (where kind = 'in_flight'), 0)::bigint as "inFlightMinor",
      coalesce(sum(balance_minor) filter (where kind = 'channel'), 0)::bigint as "channelMinor",
      count(*) filter (where kind = 'payable' and balance_minor < 0)::int as "owingPartners",
      coalesce(sum(balance_minor) filter (where kind = 'payable' and balance_minor < 0), 0)::bigint as "negativeMinor"
    from account where brand_id = ${brandId} and partner_id is not null group by currency order by currency`
}
