import { type Database, readInBrand, type Sql } from '@qudao/db/client'
import type { Member } from '../../../platform/actor.ts'

type Span = { start: Date; end: Date }
export type Sales = { currency: string; salesMinor: bigint; lines: number }
/** What sales of a month earned: from the brand, and from the platform itself. */
export type Commission = { currency: string; amountMinor: bigint; channelMinor: bigint }
export type DaySales = { currency: string; day: string; salesMinor: bigint }

const inCare = (sql: Sql, { ownPartnersOnly }: Member, alias: 'l' | 'e') =>
  ownPartnersOnly
    ? sql`and exists (select from partner p where p.brand_id = ${sql(alias)}.brand_id
        and p.id = ${sql(alias)}.partner_id and p.owner_member_id = ${ownPartnersOnly})`
    : sql``

/** The newest sale that is known, by the day plans look at. */
export async function findNewestSale(db: Database, actor: Member): Promise<Date | null> {
  const [row] = await readInBrand(
    db,
    actor,
    (sql) => sql<{ datedAt: Date }[]>`
      select l.dated_at as "datedAt" from order_line l where l.brand_id = ${actor.brandId} ${inCare(sql, actor, 'l')}
      order by l.dated_at desc, l.id desc limit 1`,
  )
  return row?.datedAt ?? null
}

/** Sales of a month and of the one before, the month's days, and what it earned. Lines that became invalid are no sales. */
export function readMonth(
  db: Database,
  actor: Member,
  { month, before, period, timeZone }: { month: Span; before: Span; period: string; timeZone: string },
): Promise<[Sales[], Sales[], DaySales[], Commission[]]> {
  const { brandId } = actor
  return readInBrand(db, actor, (sql) => [
    salesIn(sql, actor, month),
    salesIn(sql, actor, before),
    sql<DaySales[]>`
      select l.currency, to_char(l.dated_at at time zone ${timeZone}, 'YYYY-MM-DD') as day,
        sum(l.paid_minor)::bigint as "salesMinor"
      from order_line l
      where l.brand_id = ${brandId} and l.dated_at >= ${month.start} and l.dated_at < ${month.end}
        and l.state <> 'invalid' ${inCare(sql, actor, 'l')}
      group by 1, 2 order by 1, 2`,
    sql<Commission[]>`
      select e.currency,
        coalesce(sum(e.amount_minor) filter (where e.payer <> 'channel'), 0)::bigint as "amountMinor",
        coalesce(sum(e.amount_minor) filter (where e.payer = 'channel'), 0)::bigint as "channelMinor"
      from entry e
      where e.brand_id = ${brandId} and e.period = ${period} and e.kind in ('line', 'reversal', 'period')
        ${inCare(sql, actor, 'e')}
      group by e.currency`,
  ])
}

const salesIn = (sql: Sql, actor: Member, { start, end }: Span) => sql<Sales[]>`
  select l.currency, sum(l.paid_minor)::bigint as "salesMinor", count(*)::int as lines
  from order_line l
  where l.brand_id = ${actor.brandId} and l.dated_at >= ${start} and l.dated_at < ${end} and l.state <> 'invalid'
    ${inCare(sql, actor, 'l')}
  group by l.currency order by l.currency`
