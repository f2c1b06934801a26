import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

/** What somebody who approves a payment has to know of its payee. */
export type PayeeNote = Readonly<{
  partnerId: Uuid
  partnerName: string
  code: NoteCode
  /** Who did or told it: they do not approve what follows from it. */
  authors: readonly Uuid[]
  details: NoteDetails
}>
export type NoteCode =
  | 'payout.account_failed'
  | 'payout.account_changed_since_payment'
  | 'payout.paid_told_late'
  | 'payout.returned_by_hand'
  | 'payout.returned_by_file'
  | 'payout.holder_differs'
  | 'payment.account_duplicate'
export type NoteDetails = Partial<{
  by: string
  at: string
  before: string
  after: string
  batch: number
  netMinor: string
  wasPaid: boolean
  reason: string
  holderName: string
  legalName: string
  others: string[]
}>

export type PaidInto = Readonly<{ partnerId: Uuid; accountId: Uuid }>

/** The batch that pays, or none yet; and since when. */
type Paying = Readonly<{ batchId: Uuid | null; preparedAt: Date }>
type Query = ReturnType<typeof sqlOf>

/** The payments of a batch by payee and account. */
export function paymentsOfBatch(tx: Tx, brandId: number, batchId: Uuid): Promise<PaidInto[]> {
  return sqlOf(tx)<PaidInto[]>`
    select distinct partner_id as "partnerId", payout_account_id as "accountId" from payout_line
    where brand_id = ${brandId} and batch_id = ${batchId}`
}

/**
 * What people have done to these payees since the last batch that paid them was prepared, and what is odd about where
 * their money goes: an account whose last payment failed would fail again until it is changed. A failure or return is
 * told with who typed it or read its file in: anybody can write a file. The first account of a payee who was never
 * paid is no change.
 *
 * @param of the batch that pays: others count if they were prepared before it
 */
export function listPayeeNotes(
  tx: Tx,
  brandId: number,
  of: Paying,
  payments: readonly PaidInto[],
): Promise<PayeeNote[]> {
  const q = sqlOf(tx)
  return q<PayeeNote[]>`
    with paid as (
      select a.partner_id, a.id as account_id, p.name, coalesce(p.legal_name, p.name) as legal_name, a.kind, a.account_index, a.account_mask,
        a.holder_name, last.account_id as last_account_id, coalesce(last.prepared_at, '-infinity') as since
      from unnest(${payments.map(({ accountId }) => accountId)}::uuid[]) as asked (account_id)
      join payout_account a on a.brand_id = ${brandId} and a.id = asked.account_id
      join partner p on p.brand_id = a.brand_id and p.id = a.partner_id
      left join lateral (
        select b.prepared_at, l.payout_account_id as account_id from payout_line l
        join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
        where l.brand_id = ${brandId} and l.partner_id = a.partner_id and l.status in ('sent', 'paid')
          and b.id is distinct from ${of.batchId}::uuid and b.prepared_at <= ${of.preparedAt}
        order by b.prepared_at desc, l.payout_account_id desc limit 1
      ) last on true
    ), person as (
      select m.id, u.name from member m join "user" u on u.id = m.user_id where m.brand_id = ${brandId}
    ), back as (
      ${returnsOfPaid(q, brandId, of)}
    ), failed as (
      select paid.partner_id, paid.name, back.line_id, back.authors, back.details
      from paid
      join lateral (
        select l.*, b.number from payout_line l join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
        where l.brand_id = ${brandId} and l.partner_id = paid.partner_id and l.payout_account_id = paid.account_id
          and l.status in ('sent', 'paid', 'returned') and b.id is distinct from ${of.batchId}::uuid
          and b.prepared_at <= ${of.preparedAt}
        order by l.id desc limit 1
      ) newest on newest.status = 'returned'
      -- what a person told stands below
      join back on back.line_id = newest.id and back.by_file
    ), notes as (
      select partner_id, name, 0 as place, line_id as row_id, 'payout.account_failed' as code, authors, details from failed
      union all
      ${lateNotes(q, brandId, of)}
      union all
      select paid.partner_id, paid.name, 1, c.id, 'payout.account_changed_since_payment',
        array_remove(array[c.recorded_by], null),
        jsonb_strip_nulls(jsonb_build_object('by', person.name, 'at', to_jsonb(c.recorded_at), 'before', c.before,
          'after', c.account_mask))
      from paid
      join lateral (
        select a.*, (select o.account_mask from payout_account o where o.brand_id = a.brand_id and o.partner_id = a.partner_id
          and o.id < a.id order by o.id desc limit 1) as before
        from payout_account a where a.brand_id = ${brandId} and a.partner_id = paid.partner_id and a.kind = paid.kind
          and a.id <= paid.account_id
      ) c on c.id > paid.last_account_id or (paid.last_account_id is null and c.before is not null)
      left join person on person.id = c.recorded_by
      union all
      select paid.partner_id, paid.name, 2, back.line_id,
        case when back.by_file then 'payout.returned_by_file' else 'payout.returned_by_hand' end, back.authors, back.details
      from paid join back on back.partner_id = paid.partner_id and back.at > paid.since
      where not exists (select from failed where failed.line_id = back.line_id)
      union all
      select partner_id, name, 3, account_id, 'payout.holder_differs', '{}'::uuid[],
        jsonb_build_object('holderName', holder_name, 'legalName', legal_name)
      from paid where holder_name <> legal_name
      union all
      select paid.partner_id, paid.name, 4, paid.account_id, 'payment.account_duplicate', '{}'::uuid[],
        jsonb_build_object('after', paid.account_mask, 'others', jsonb_agg(p.name order by p.name))
      from paid
      join payout_account a on a.brand_id = ${brandId} and a.account_index = paid.account_index and a.partner_id <> paid.partner_id
      join partner p on p.brand_id = a.brand_id and p.id = a.partner_id
      where not exists (select 1 from payout_account n where n.brand_id = a.brand_id and n.partner_id = a.partner_id
        and n.kind = a.kind and n.id > a.id)
      group by paid.partner_id, paid.name, paid.account_id, paid.account_mask
    )
    select partner_id as "partnerId", name as "partnerName", code, authors::text[] as authors, details
    from notes order by place, name, partner_id, row_id`
}

/** Money of these payees that failed or came back before this batch, and who told it: a part of the query above. */
const returnsOfPaid = (q: Query, brandId: number, of: Paying) => q`
    select o.line_id, l.partner_id, o.at, starts_with(d.source_key, 'payout-result:') as by_file,
      array_remove(array[o.asked_by, coalesce(o.told_by, r.imported_by)], null) as authors,
      jsonb_strip_nulls(jsonb_build_object('by', nullif(concat_ws('、', asked.name, told.name), ''), 'at', to_jsonb(o.at),
        'batch', b.number, 'netMinor', l.net_minor::text, 'wasPaid', o.was_paid, 'reason', o.reason)) as details
    from payout_line l
    join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
    join payout_outcome o on o.brand_id = l.brand_id and o.line_id = l.id and o.outcome = 'returned'
    join ledger_document d on d.brand_id = o.brand_id and d.id = o.document_id
    -- files read in before outcomes kept who did it
    left join payout_result r on o.told_by is null and r.brand_id = l.brand_id and r.batch_id = l.batch_id
      and d.source_key = 'payout-result:' || r.batch_id || ':' || r.file_sha256
    left join person told on told.id = coalesce(o.told_by, r.imported_by)
    left join person asked on asked.id = o.asked_by
    where l.brand_id = ${brandId} and l.partner_id in (select partner_id from paid)
      and b.id is distinct from ${of.batchId}::uuid and o.at <= ${of.preparedAt}`

/** The bank says it paid what was taken as failed: the money may have gone out, and would go out twice. */
const lateNotes = (q: Query, brandId: number, of: Paying) => q`
    select paid.partner_id, paid.name, -1, l.id, 'payout.paid_told_late', '{}'::uuid[],
      jsonb_strip_nulls(jsonb_build_object('by', person.name, 'at', late.item->'at', 'batch', b.number,
        'netMinor', l.net_minor::text))
    from paid
    join payout_line l on l.brand_id = ${brandId} and l.partner_id = paid.partner_id and l.status = 'returned'
    join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id and b.id is distinct from ${of.batchId}::uuid
    join payout_result r on r.brand_id = l.brand_id and r.batch_id = l.batch_id
    cross join lateral jsonb_array_elements(coalesce(r.outcome->'late', '[]')) as late (item)
    left join person on person.id = r.imported_by
    where late.item->>'lineId' = l.id::text and (late.item->>'at')::timestamptz > paid.since
      and (late.item->>'at')::timestamptz <= ${of.preparedAt}`
