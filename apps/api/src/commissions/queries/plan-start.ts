import { sqlOf, type Tx } from '@qudao/db/client'

/** Sales of one day that no plan serves. */
export type WaitingDay = { day: string; rows: number }

/** The days of sales that wait for a plan, the earliest first. */
export async function listWaitingDays(
  tx: Tx,
  brandId: number,
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<WaitingDay[]> {
  return sqlOf(tx)<WaitingDay[]>`
    select to_char((details ->> 'datedAt')::timestamptz at time zone ${timeZone}, 'YYYY-MM-DD') as day,
      count(*)::int as rows
    from import_exception
    where brand_id = ${brandId} and status = 'open' and code = 'plan_missing' and currency = ${currency}
      and details ? 'datedAt'
    group by 1 order by 1`
}

/** The day of the earliest sale the brand has taken in. */
export async function findFirstSaleDay(
  tx: Tx,
  brandId: number,
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ day: string | null }[]>`
    select to_char(min(dated_at) at time zone ${timeZone}, 'YYYY-MM-DD') as day from order_line
    where brand_id = ${brandId} and currency = ${currency}`
  return row?.day ?? null
}
