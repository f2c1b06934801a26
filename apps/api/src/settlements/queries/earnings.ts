import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

/** Whether there is such a partner, in the care of this channel manager if one asks. */
export async function isPartnerInCare(tx: Tx, brandId: number, id: Uuid, ownerMemberId?: Uuid): Promise<boolean> {
  const sql = sqlOf(tx)
  const rows = await sql`
    select from partner where brand_id = ${brandId} and id = ${id}
      ${ownerMemberId ? sql`and owner_member_id = ${ownerMemberId}` : sql``}`
  return rows.length > 0
}

/** What was paid to a partner and what is on its way, from the payment lines themselves. */
export type Payments = Readonly<{
  currency: string
  /** In a batch that has not left yet: its money still stands in the payable balance. */
  pendingGrossMinor: bigint
  sentGrossMinor: bigint
  sentTaxMinor: bigint
  sentNetMinor: bigint
  paidGrossMinor: bigint
  paidTaxMinor: bigint
  paidNetMinor: bigint
  lastPaidAt: Date | null
}>

export async function listPayments(tx: Tx, brandId: number, partnerId: Uuid): Promise<Payments[]> {
  return sqlOf(tx)<Payments[]>`
    select currency,
      coalesce(sum(gross_minor) filter (where status = 'pending'), 0)::bigint as "pendingGrossMinor",
      coalesce(sum(gross_minor) filter (where status = 'sent'), 0)::bigint as "sentGrossMinor",
      coalesce(sum(tax_minor) filter (where status = 'sent'), 0)::bigint as "sentTaxMinor",
      coalesce(sum(net_minor) filter (where status = 'sent'), 0)::bigint as "sentNetMinor",
      coalesce(sum(gross_minor) filter (where status = 'paid'), 0)::bigint as "paidGrossMinor",
      coalesce(sum(tax_minor) filter (where status = 'paid'), 0)::bigint as "paidTaxMinor",
      coalesce(sum(net_minor) filter (where status = 'paid'), 0)::bigint as "paidNetMinor",
      max(settled_at) filter (where status = 'paid') as "lastPaidAt"
    from payout_line where brand_id = ${brandId} and partner_id = ${partnerId} group by currency`
}

/** Held money by the local day on which its hold ends; null for sales the platform has not settled yet. */
export type Upcoming = Readonly<{ currency: string; day: string | null; amountMinor: bigint; entries: number }>

export async function listUpcoming(tx: Tx, brandId: number, partnerId: Uuid): Promise<Upcoming[]> {
  return sqlOf(tx)<Upcoming[]>`
    select e.currency, to_char(hold.ends_at, 'YYYY-MM-DD') as day,
      sum(e.amount_minor + taken.amount)::bigint as "amountMinor", count(*)::int as entries
    from entry e
    join brand b on b.id = e.brand_id
    left join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
    left join commission_plan_version v
      on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
    cross join lateral (
      select case when e.kind = 'line' and l.state not in ('refund_open', 'punished') then
        l.settled_at at time zone b.time_zone + make_interval(days => (v.terms->>'holdDays')::int) end as ends_at
    ) hold
    cross join lateral (
      select coalesce(sum(r.amount_minor), 0) as amount from entry r
      where r.brand_id = e.brand_id and r.reverses_id = e.id
    ) taken
    where e.brand_id = ${brandId} and e.partner_id = ${partnerId} and e.kind in ('line', 'period')
      and e.payer <> 'channel' and e.amount_minor + taken.amount <> 0
      and not exists (select from entry_release r where r.brand_id = e.brand_id and r.entry_id = e.id)
    group by 1, 2 order by 1, 2 nulls last`
}
