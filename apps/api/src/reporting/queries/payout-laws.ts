import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { AmountFlaw, Flaw } from '../books/law.ts'

/** A payment whose parts do not add up to it. */
export const findWrongPayment = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  select 'payment ' || l.id || ' to ' || coalesce(p.name, '?') || ' in batch ' || b.number || ', net + tax + fee' as subject,
    l.currency, l.gross_minor as expected, l.net_minor + l.tax_minor + l.fee_minor as found
  from payout_line l
  join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
  left join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
  where l.brand_id = ${brandId} and l.gross_minor <> l.net_minor + l.tax_minor + l.fee_minor
  order by l.id limit 1`

/** A part of a statement that two live payments claim, or a payment in a state its batch cannot have. */
export const findImpossiblePayment = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with allowed (batch, line) as (values
    ('draft', '{pending}'::text[]), ('approved', '{pending}'), ('cancelled', '{cancelled}'),
    ('exported', '{sent,paid,returned,left_out}'), ('reconciled', '{paid,returned,left_out}'))
  select 'payment ' || l.id || ' to ' || coalesce(p.name, '?') || ' in batch ' || b.number as subject,
    case when twin.id is null then array_to_string(a.line, ' or ') else 'in one live batch' end as expected,
    case when twin.id is null then l.status else 'also payment ' || twin.id end as found
  from payout_line l
  join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
  join allowed a on a.batch = b.status
  left join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
  left join payout_line twin on twin.brand_id = l.brand_id and twin.statement_id = l.statement_id and twin.part = l.part
    and twin.id > l.id and twin.status in ('pending', 'sent', 'paid') and l.status in ('pending', 'sent', 'paid')
  where l.brand_id = ${brandId} and (not l.status = any(a.line) or twin.id is not null)
  order by l.id limit 1`

/** Something that moved a payee's taxed month; ids of documents tell the order. */
export type TaxEvent = Readonly<{
  payeeKey: string
  payMonth: string
  currency: string
  /** The document that booked it. */
  at: Uuid
  kind: 'opening' | 'payment' | 'return'
  partnerId: Uuid
  partnerName: string
  grossMinor: bigint
  taxMinor: bigint
  /** What its parts keep of the month before it, gross/withheld; none of a payment from before it was kept. */
  before: readonly string[] | null
}>

/**
 * Labour income as it left, partner by partner of each export, and as it came back, beside what the system before this
 * one had paid in the month of the cut-over.
 */
export const listTaxEvents = (sql: TransactionSql, brandId: number) => sql<TaxEvent[]>`
  with moved as (
    select l.payee_key, b.pay_month, l.currency, b.document_id as at, 'payment' as kind, l.partner_id, min(l.id::text) as place,
      sum(l.gross_minor) as gross, sum(l.tax_minor) as tax,
      array_agg(distinct l.month_gross_before_minor || '/' || l.withheld_before_minor)
        filter (where l.month_gross_before_minor is not null) as before
    from payout_line l join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
    where l.brand_id = ${brandId} and l.labour_income and l.status in ('sent', 'paid', 'returned')
    group by 1, 2, 3, 4, 5, 6
    union all
    select l.payee_key, b.pay_month, l.currency, l.document_id, 'return', l.partner_id, l.id::text, l.gross_minor, l.tax_minor, null
    from payout_line l join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
    where l.brand_id = ${brandId} and l.labour_income and l.status = 'returned'
    union all
    select coalesce(o.payee_key, p.tax_id_index, 'partner:' || p.id), to_char(i.cut_over_on, 'YYYY-MM'), o.currency, i.id, 'opening',
      o.partner_id, '', o.paid_this_month_minor, o.withheld_this_month_minor, null
    from opening_balance o
    join opening_import i on i.brand_id = o.brand_id and i.id = o.import_id and i.approved_at is not null
    join partner p on p.brand_id = o.brand_id and p.id = o.partner_id
    where o.brand_id = ${brandId} and o.paid_this_month_minor + o.withheld_this_month_minor > 0
  )
  select m.payee_key as "payeeKey", m.pay_month as "payMonth", m.currency, coalesce(o.document_id, m.at) as at, m.kind,
    m.partner_id as "partnerId", p.name as "partnerName", m.gross::bigint as "grossMinor", m.tax::bigint as "taxMinor", m.before
  from moved m
  join partner p on p.brand_id = ${brandId} and p.id = m.partner_id
  left join opening_import o on o.brand_id = ${brandId} and o.id = m.at and m.kind = 'opening'
  order by m.pay_month, m.currency, 4, m.place`

export type SentBatch = Readonly<{
  id: Uuid
  number: number
  method: 'alipay' | 'bank'
  bankDefinition: unknown
  currency: string
}>

/** Batches whose file has left. */
export const listSentBatches = (sql: TransactionSql, brandId: number) => sql<SentBatch[]>`
  select id, number, method, bank_definition as "bankDefinition", currency from payout_batch
  where brand_id = ${brandId} and status in ('exported', 'reconciled') order by number`

export type FrozenFile = Readonly<{
  batchId: Uuid
  purpose: string
  name: string
  sha256: string
  lineCount: number
  netMinor: bigint
}>

export const listFrozenFiles = (sql: TransactionSql, brandId: number) => sql<FrozenFile[]>`
  select batch_id as "batchId", purpose, name, file_sha256 as sha256, line_count as "lineCount", net_minor as "netMinor"
  from payout_file where brand_id = ${brandId} order by batch_id, sequence`

export type SentLine = Readonly<{
  id: Uuid
  /** Among all lines the batch was made with. */
  place: number
  accountId: Uuid
  accountCipher: string
  holderName: string
  netMinor: bigint
}>

/** The payments that the files of a batch carried, whatever became of them. */
export const listSentLines = (sql: TransactionSql, brandId: number, batchId: Uuid) => sql<SentLine[]>`
  select l.id, l.place, a.id as "accountId", a.account_cipher as "accountCipher", a.holder_name as "holderName",
    l.net_minor as "netMinor"
  from (
    select *, (row_number() over (order by id))::int as place from payout_line
    where brand_id = ${brandId} and batch_id = ${batchId}
  ) l
  join payout_account a on a.brand_id = l.brand_id and a.id = l.payout_account_id
  where l.status in ('sent', 'paid', 'returned')
  order by l.id`
