import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import type { LineState } from '@qudao/db/schema'
import { DomainError } from '../../domain/errors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'

export type LineFilter = Readonly<{
  partnerId?: Uuid | undefined
  state?: LineState | undefined
  platform?: string | undefined
  importId?: Uuid | undefined
  from?: string | undefined
  to?: string | undefined
  text?: string | undefined
  before?: Readonly<{ datedAt: string; id: Uuid }> | undefined
  take: number
}>

export type LinePageRow = Readonly<{ id: Uuid; datedAt: Date; item: string }>

const ownPartner = (actor: Actor): Uuid | undefined => (actor.kind === 'member' ? actor.ownPartnersOnly : undefined)

/**
 * Lines, the newest sale first. Each row is the JSON of the answer, built by the database. Search finds an order number,
 * the beginning of one, a product id, or a part of a title.
 */
export function listLineRows(db: Database, actor: Actor, filter: LineFilter): Promise<LinePageRow[]> {
  const { partnerId, state, platform, importId, from, to, text, before, take } = filter
  const own = ownPartner(actor)
  return readInBrand(
    db,
    actor,
    (sql) => sql<LinePageRow[]>`
      select l.id, l.dated_at as "datedAt", json_build_object(
        'id', 'oln_' || replace(l.id::text, '-', ''), 'platform', l.platform, 'orderNo', l.order_no,
        'lineKey', l.line_key, 'productId', l.product_id, 'productTitle', l.product_title, 'category', l.category,
        'shopName', l.shop_name, 'slotCode', l.slot_code,
        'partner', json_build_object('id', 'ptn_' || replace(p.id::text, '-', ''), 'name', p.name),
        'quantity', l.quantity, 'currency', l.currency, 'paidMinor', l.paid_minor::text,
        'settledMinor', l.settled_minor::text, 'refundedMinor', l.refunded_minor::text, 'state', l.state,
        'rawStatus', l.raw_status, 'excluded', l.excluded,
        'orderedAt', to_char(l.ordered_at at time zone 'UTC', ${ISO}), 'datedAt', to_char(l.dated_at at time zone 'UTC', ${ISO}),
        'dateBasis', l.date_basis, 'settledAt', to_char(l.settled_at at time zone 'UTC', ${ISO}))::text as item
      from order_line l join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
      where l.brand_id = ${actor.brandId}
        ${own ? sql`and p.owner_member_id = ${own}` : sql``}
        ${partnerId ? sql`and l.partner_id = ${partnerId}` : sql``}
        ${state ? sql`and l.state = ${state}` : sql``}
        ${platform ? sql`and l.platform = ${platform}` : sql``}
        ${importId ? sql`and l.import_id = ${importId}` : sql``}
        ${from ? sql`and l.dated_at >= ${from}::timestamptz` : sql``}
        ${to ? sql`and l.dated_at < ${to}::timestamptz` : sql``}
        ${
          text
            ? sql`and (l.order_no = ${text} or l.product_id = ${text} or starts_with(l.order_no, ${text})
                or strpos(lower(l.product_title), lower(${text})) > 0)`
            : sql``
        }
        ${before ? sql`and (l.dated_at, l.id) < (${before.datedAt}::timestamptz, ${before.id}::uuid)` : sql``}
      order by l.dated_at desc, l.id desc limit ${take}`,
  )
}

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

export type LineDetail = Readonly<{
  item: string
  importId: Uuid
  fileSha256: string
  rowOffset: bigint
  rowLength: number
}>

/** A line with its refunds, changes and entries as JSON, and where its row lies. @throws DomainError `order_line.not_found` */
export async function getLineDetail(tx: Tx, actor: Actor, id: Uuid): Promise<LineDetail> {
  const sql = sqlOf(tx)
  const own = ownPartner(actor)
  const [row] = await sql<LineDetail[]>`
    select i.id as "importId", i.file_sha256 as "fileSha256", l.row_offset as "rowOffset", l.row_length as "rowLength",
      json_build_object(
        'id', 'oln_' || replace(l.id::text, '-', ''), 'platform', l.platform, 'orderNo', l.order_no,
        'lineKey', l.line_key, 'productId', l.product_id, 'productTitle', l.product_title, 'category', l.category,
        'shopName', l.shop_name, 'slotCode', l.slot_code,
        'partner', json_build_object('id', 'ptn_' || replace(p.id::text, '-', ''), 'name', p.name),
        'quantity', l.quantity, 'currency', l.currency, 'paidMinor', l.paid_minor::text,
        'settledMinor', l.settled_minor::text, 'channelIncomeMinor', l.channel_income_minor::text,
        'refundedMinor', l.refunded_minor::text, 'state', l.state, 'reportedState', coalesce(l.reported_state, l.state),
        'rawStatus', l.raw_status, 'excluded', l.excluded,
        'orderedAt', to_char(l.ordered_at at time zone 'UTC', ${ISO}), 'paidAt', to_char(l.paid_at at time zone 'UTC', ${ISO}),
        'settledAt', to_char(l.settled_at at time zone 'UTC', ${ISO}), 'datedAt', to_char(l.dated_at at time zone 'UTC', ${ISO}),
        'dateBasis', l.date_basis,
        'refunds', coalesce((select json_agg(json_build_object('refundKey', f.refund_key, 'amountMinor', f.amount_minor::text,
            'state', f.state, 'rawStatus', f.raw_status, 'refundedAt', to_char(f.refunded_at at time zone 'UTC', ${ISO}))
            order by f.refunded_at, f.id)
          from order_refund f where f.brand_id = l.brand_id and f.line_id = l.id), '[]'),
        'changes', coalesce((select json_agg(json_build_object('importId', 'imp_' || replace(c.import_id::text, '-', ''),
            'before', c.before, 'after', c.after, 'recordedAt', to_char(c.recorded_at at time zone 'UTC', ${ISO}))
            order by c.recorded_at, c.id)
          from order_line_change c where c.brand_id = l.brand_id and c.line_id = l.id), '[]'),
        'entries', coalesce((select json_agg(json_build_object('id', 'ent_' || replace(e.id::text, '-', ''), 'kind', e.kind,
            'payer', e.payer, 'amountMinor', e.amount_minor::text, 'baseMinor', e.base_minor::text, 'ratePpm', e.rate_ppm,
            'period', e.period, 'reversesId', 'ent_' || replace(e.reverses_id::text, '-', ''),
            'occurredAt', to_char(e.occurred_at at time zone 'UTC', ${ISO})) order by e.recorded_at, e.id)
          from entry e where e.brand_id = l.brand_id and e.line_id = l.id), '[]'))::text as item
    from order_line l
    join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
    join order_import i on i.brand_id = l.brand_id and i.id = l.import_id
    where l.brand_id = ${actor.brandId} and l.id = ${id} ${own ? sql`and p.owner_member_id = ${own}` : sql``}`
  if (!row) throw new DomainError('order_line.not_found', 'no such order line', { id })
  return row
}
