import type { TransactionSql } from '@qudao/db/client'
import type { Payer } from '@qudao/db/schema'
import type { Period } from '../../domain/clocks.ts'
import type { TermsJson } from '../../domain/commission/terms-json.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { EntryName } from '../replay/entry-name.ts'
import { payments } from './payments.ts'

/** A close, with where it stands among imports and documents. */
export type ReplayedClose = Readonly<{
  id: Uuid
  period: Period
  currency: string
  importPosition: bigint
  /** What was released by then has documents before its first statement; null for a close without statements. */
  firstStatementId: Uuid | null
}>

/** The closes up to a month, in the order they were made. */
export const listCloses = (sql: TransactionSql, brandId: number, through: Period) => sql<ReplayedClose[]>`
  select s.id, s.period, s.currency, s.import_position as "importPosition",
    (select min(t.id::text) from statement t where t.brand_id = s.brand_id and t.settlement_id = s.id) as "firstStatementId"
  from settlement s where s.brand_id = ${brandId} and s.period <= ${through}
  order by s.import_position, s.id`

export type VersionTerms = Readonly<{ planId: Uuid; version: number; terms: TermsJson }>

export const listTerms = (sql: TransactionSql, brandId: number) => sql<VersionTerms[]>`
  select plan_id as "planId", version, terms from commission_plan_version
  where brand_id = ${brandId} and published_at is not null`

export type StoredEntry = EntryName &
  Readonly<{
    partnerId: Uuid
    payer: Payer
    planId: Uuid
    planVersion: number
    ruleId: string | null
    ratePpm: number
    amountMinor: bigint
    baseMinor: bigint
    refundedAtMinor: bigint
  }>

// what an entry is called, whatever ids it has: by the platform's key of its line, and by what it takes back
const nameColumns = (sql: TransactionSql) => sql`
  e.kind, e.source_key as "sourceKey", l.platform || '|' || l.line_key as line, o.kind as "originalKind",
  o.source_key as "originalSourceKey", ol.platform || '|' || ol.line_key as "originalLine"`

const named = (sql: TransactionSql) => sql`
  entry e
  left join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
  left join entry o on o.brand_id = e.brand_id and o.id = e.reverses_id
  left join order_line ol on ol.brand_id = o.brand_id and ol.id = o.line_id`

/** What the books hold of a month: sales, what was taken back before it closed, and what its close added. */
export const listStoredEntries = (sql: TransactionSql, brandId: number, period: Period, currency: string) => sql<
  StoredEntry[]
>`
  select ${nameColumns(sql)}, e.partner_id as "partnerId", e.payer, e.plan_id as "planId", e.plan_version as "planVersion",
    e.rule_id as "ruleId", e.rate_ppm as "ratePpm", e.amount_minor as "amountMinor", e.base_minor as "baseMinor",
    e.refunded_at_minor as "refundedAtMinor"
  from ${named(sql)}
  where e.brand_id = ${brandId} and e.period = ${period} and e.currency = ${currency}
    and e.kind in ('line', 'reversal', 'period')`

export type StoredShare = Readonly<{
  sourceKey: string
  line: string
  amountMinor: bigint
  baseMinor: bigint
  refundedAtMinor: bigint
}>

export const listStoredShares = (sql: TransactionSql, brandId: number, period: Period, currency: string) => sql<
  StoredShare[]
>`
  select e.source_key as "sourceKey", l.platform || '|' || l.line_key as line, s.amount_minor as "amountMinor",
    s.base_minor as "baseMinor", s.refunded_at_minor as "refundedAtMinor"
  from entry e
  join entry_share s on s.brand_id = e.brand_id and s.entry_id = e.id
  join order_line l on l.brand_id = s.brand_id and l.id = s.line_id
  where e.brand_id = ${brandId} and e.kind = 'period' and e.period = ${period} and e.currency = ${currency}`

export type StoredRelease = EntryName & Readonly<{ releasedAt: Date; documentId: Uuid | null }>

/** When sales and period entries of the months up to one became payable. */
export const listReleases = (sql: TransactionSql, brandId: number, through: Period) => sql<StoredRelease[]>`
  select ${nameColumns(sql)}, r.released_at as "releasedAt", r.document_id as "documentId"
  from entry_release r join ${named(sql)} on e.brand_id = r.brand_id and e.id = r.entry_id
  where r.brand_id = ${brandId} and e.kind in ('line', 'period') and e.period <= ${through}`

export type StoredStatement = Readonly<{
  partnerId: Uuid
  partnerName: string
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
}>

export const listStoredStatements = (sql: TransactionSql, brandId: number, settlementId: Uuid) => sql<
  StoredStatement[]
>`
  select s.partner_id as "partnerId", p.name as "partnerName", s.opening_minor as "openingMinor",
    s.earned_minor as "earnedMinor", s.reversed_minor as "reversedMinor", s.adjusted_minor as "adjustedMinor"
  from statement s join partner p on p.brand_id = s.brand_id and p.id = s.partner_id
  where s.brand_id = ${brandId} and s.settlement_id = ${settlementId} order by p.name, s.partner_id`

/** What people entered: an adjustment or an opening balance. No file tells of it. */
export type Entered = Readonly<{ id: Uuid; partnerId: Uuid; currency: string; period: Period; amountMinor: bigint }>

export const listEntered = (sql: TransactionSql, brandId: number, through: Period) => sql<Entered[]>`
  select id, partner_id as "partnerId", currency, period, amount_minor as "amountMinor"
  from entry where brand_id = ${brandId} and kind in ('adjustment', 'opening') and period <= ${through}`

/** A payment, with the document that ended it without money having moved. */
export type Payment = Readonly<{
  id: Uuid
  partnerId: Uuid
  currency: string
  grossMinor: bigint
  ended: Uuid | null
}>

export const listPayments = (sql: TransactionSql, brandId: number) => sql<Payment[]>`
  select id, partner_id as "partnerId", currency, gross_minor as "grossMinor", ended
  from (${payments(sql, brandId)}) payment`

export type Receipt = Readonly<{ id: Uuid; platform: string; currency: string; period: Period }>

export const listReceipts = (sql: TransactionSql, brandId: number) => sql<Receipt[]>`
  select id, platform, currency, period from channel_receipt where brand_id = ${brandId}`
