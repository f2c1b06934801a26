import { sqlOf, type Tx } from '@qudao/db/client'

/** What a person should look at before a month is closed; none of it holds up the rest. */
export type Missing = Readonly<{
  openExceptions: number
  heldUpMinor: bigint
  importsRunning: number
  taxUnsetPartners: number
  receiptsMissing: readonly { platform: string; period: string; expectedMinor: string }[]
}>

export async function findMissing(
  tx: Tx,
  brandId: number,
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<Missing> {
  const [row] = await sqlOf(tx)<Missing[]>`
    select
      (select count(*)::int from import_exception where brand_id = ${brandId} and status = 'open') as "openExceptions",
      (select coalesce(sum(amount_minor), 0)::bigint from import_exception
        where brand_id = ${brandId} and status = 'open' and currency = ${currency}) as "heldUpMinor",
      (select count(*)::int from order_import
        where brand_id = ${brandId} and status in ('queued', 'running')) as "importsRunning",
      (select count(*)::int from partner p where p.brand_id = ${brandId} and p.tax_handling = 'unset' and exists (
        select from account a where a.brand_id = p.brand_id and a.partner_id = p.id and a.currency = ${currency}
          and a.kind in ('held', 'payable') and a.balance_minor > 0)) as "taxUnsetPartners",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'platform', platform, 'period', period, 'expectedMinor', amount::text) order by period, platform), '[]')
        from (
          select l.platform, to_char(l.settled_at at time zone ${timeZone}, 'YYYY-MM') as period,
            coalesce(sum(l.channel_income_minor), 0) as amount
          from entry e
          join commission_plan_version v
            on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
          join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
          where e.brand_id = ${brandId} and e.currency = ${currency} and e.kind = 'line' and e.payer <> 'channel'
            and v.terms->>'base' = 'channel_income' and l.settled_at is not null
            and not exists (select from entry_release r where r.brand_id = e.brand_id and r.entry_id = e.id)
          group by 1, 2
        ) month
        where not exists (select from channel_receipt c where c.brand_id = ${brandId} and c.platform = month.platform
          and c.period = month.period and c.currency = ${currency})) as "receiptsMissing"`
  if (!row) throw new Error('an aggregate without a row')
  return row
}
