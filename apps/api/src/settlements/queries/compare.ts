import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { Month } from './figures.ts'

/** What explains a difference beside the statement itself. */
export type Beside = Readonly<{
  partnerId: Uuid
  /** Taken back of what the month's statement counted, after it was written. */
  refundedSinceMinor: bigint
  /** Sales of the month that no statement up to it counts. */
  notPayableYetMinor: bigint
  lines: number
}>

export async function listBeside(tx: Tx, { brandId, period, currency }: Month): Promise<Beside[]> {
  return sqlOf(tx)<Beside[]>`
    with counted as (
      select se.entry_id, st.partner_id, e.kind from statement st
      join statement_entry se on se.brand_id = st.brand_id and se.statement_id = st.id
      join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
      where st.brand_id = ${brandId} and st.period = ${period} and st.currency = ${currency}
    ), since as (
      select c.partner_id, -sum(r.amount_minor) as amount from counted c
      join entry r on r.brand_id = ${brandId} and r.reverses_id = c.entry_id
      where not exists (select from statement_entry se join statement st
          on st.brand_id = se.brand_id and st.id = se.statement_id
        where se.brand_id = r.brand_id and se.entry_id = r.id and st.period <= ${period})
      group by c.partner_id
    ), later as (
      select e.partner_id, sum(e.amount_minor) as amount from entry e
      where e.brand_id = ${brandId} and e.period = ${period} and e.currency = ${currency} and e.payer <> 'channel'
        and e.kind in ('line', 'period', 'reversal')
        and not exists (select from statement_entry se join statement st
          on st.brand_id = se.brand_id and st.id = se.statement_id
          where se.brand_id = e.brand_id and se.entry_id = e.id and st.period <= ${period})
        and (e.reverses_id is null or not exists (select from counted c where c.entry_id = e.reverses_id))
      group by e.partner_id
    ), line as (
      select partner_id, count(*)::int as lines from counted where kind = 'line' group by partner_id
    )
    select p.id as "partnerId", coalesce(since.amount, 0)::bigint as "refundedSinceMinor",
      coalesce(later.amount, 0)::bigint as "notPayableYetMinor", coalesce(line.lines, 0) as lines
    from partner p
    left join since on since.partner_id = p.id
    left join later on later.partner_id = p.id
    left join line on line.partner_id = p.id
    where p.brand_id = ${brandId} and (since.partner_id is not null or later.partner_id is not null or line.lines > 0)`
}

export type Named = Readonly<{ partnerId: Uuid; name: string; legalName: string | null; slots: readonly string[] }>

/** Everybody a sheet may mean, with the slots they owned when the month ended. */
export async function listNamedPartners(tx: Tx, { brandId, end }: Month): Promise<Named[]> {
  return sqlOf(tx)<Named[]>`
    select p.id as "partnerId", p.name, p.legal_name as "legalName", array(
      select s.code from slot s
      where s.brand_id = p.brand_id and p.id = (
        select o.partner_id from slot_owner o
        where o.brand_id = s.brand_id and o.slot_id = s.id and o.effective_from < ${end}
        order by o.effective_from desc, o.recorded_at desc limit 1)
    ) as slots
    from partner p where p.brand_id = ${brandId}`
}

export type SameAmount = Readonly<{ partnerId: Uuid; amountMinor: bigint; orderNo: string | null; isCounted: boolean }>

/** Entries that are exactly one of these amounts, on the month's statement or of the month and on none yet. */
export async function listEntriesOfAmount(
  tx: Tx,
  { brandId, period, currency }: Month,
  wanted: readonly { partnerId: Uuid; amountMinor: bigint }[],
): Promise<SameAmount[]> {
  if (wanted.length === 0) return []
  return sqlOf(tx)<SameAmount[]>`
    select distinct on (want.partner_id) want.partner_id as "partnerId", want.amount as "amountMinor",
      l.order_no as "orderNo", st.id is not null as "isCounted"
    from unnest(${wanted.map((row) => row.partnerId)}::uuid[], ${wanted.map((row) => String(row.amountMinor))}::bigint[])
      as want (partner_id, amount)
    join entry e on e.brand_id = ${brandId} and e.partner_id = want.partner_id and e.currency = ${currency}
      and e.kind in ('line', 'reversal') and abs(e.amount_minor) = abs(want.amount)
    left join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
    left join statement_entry se on se.brand_id = e.brand_id and se.entry_id = e.id
    left join statement st on st.brand_id = se.brand_id and st.id = se.statement_id and st.period = ${period}
    where st.id is not null or e.period = ${period}
    order by want.partner_id, (st.id is not null) desc, e.id`
}
