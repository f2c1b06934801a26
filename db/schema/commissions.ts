import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import {
  brandId,
  brandPolicy,
  currency,
  finalOnce,
  instant,
  isPlatform,
  minor,
  partnerReadPolicy,
  recordedAt,
  withinBounds,
} from './columns.ts'
import { ledgerDocument } from './ledger.ts'
import { orderLine } from './orders.ts'
import { partner } from './partners.ts'

export type Payer = 'channel' | 'brand' | 'top_up'
const payerCheck = sql.raw(`payer in ('channel', 'brand', 'top_up')`)
const payableCheck = sql.raw(`payer in ('brand', 'top_up')`)

export const commissionPlan = pgTable(
  'commission_plan',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    name: text().notNull(),
    createdBy: uuid(),
    createdAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.id] }), brandPolicy()],
)

/** Whom a version serves. `everyone` yields to `grades`, `grades` yields to `partners`. */
export type Audience =
  | { kind: 'everyone' }
  | { kind: 'grades'; grades: string[] }
  | { kind: 'partners'; partnerIds: string[] }

/**
 * Versioned rules. A draft may change; a published version never does: its successor starts where it ends.
 * `terms` is the JSON of domain/commission PlanTerms.
 */
export const commissionPlanVersion = pgTable(
  'commission_plan_version',
  {
    brandId: brandId(),
    planId: uuid().notNull(),
    version: integer().notNull(),
    payer: text().$type<Payer>().notNull(),
    terms: jsonb().notNull(),
    audience: jsonb().$type<Audience>().notNull(),
    effectiveFrom: instant().notNull(),
    needsSecondPerson: boolean().notNull(),
    createdBy: uuid().notNull(),
    createdAt: recordedAt(),
    publishedBy: uuid(),
    publishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.planId, t.version] }),
    unique('commission_plan_version_payer').on(t.brandId, t.planId, t.version, t.payer),
    foreignKey({
      columns: [t.brandId, t.planId],
      foreignColumns: [commissionPlan.brandId, commissionPlan.id],
      name: 'commission_plan_version_plan',
    }),
    check('commission_plan_version_payer_known', payerCheck),
    check('commission_plan_version_published', sql`(${t.publishedBy} is null) = (${t.publishedAt} is null)`),
    check('commission_plan_version_four_eyes', sql`not (${t.needsSecondPerson} and ${t.publishedBy} = ${t.createdBy})`),
    finalOnce('published_at'),
    brandPolicy(),
  ],
)

export const ENTRY_KINDS = ['line', 'reversal', 'period', 'adjustment', 'opening'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * One immutable amount for one partner. `line` is earned by an order line; `reversal` takes part of an entry back at
 * its own frozen amount; `period` brings a tiered month to the plan's amount. The state of an entry is not here:
 * it follows from releases, statement entries, payout lines and reversals.
 */
export const entry = pgTable(
  'entry',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    partnerId: uuid().notNull(),
    payer: text().$type<Payer>().notNull(),
    planId: uuid(),
    planVersion: integer(),
    ruleId: text(),
    lineId: uuid(),
    reversesId: uuid(), // the entry (line or period) that this one takes back
    sourceKey: text().notNull(), // what caused it; the same cause writes nothing twice
    period: char({ length: 7 }).notNull(), // business month of the sale: tiers look at it
    currency: currency(),
    amountMinor: minor().notNull(), // negative for a reversal
    baseMinor: minor().notNull(),
    refundedAtMinor: minor().notNull(), // the line's refunds already known when the amount was frozen
    ratePpm: integer().notNull(),
    occurredAt: instant().notNull(),
    recordedAt: recordedAt(),
    documentId: uuid(), // null when the amount is 0 and nothing is booked
    createdBy: uuid(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('entry_source').on(t.brandId, t.sourceKey),
    unique('entry_payer').on(t.brandId, t.id, t.payer),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'entry_partner',
    }),
    foreignKey({
      columns: [t.brandId, t.lineId],
      foreignColumns: [orderLine.brandId, orderLine.id],
      name: 'entry_line',
    }),
    foreignKey({
      columns: [t.brandId, t.planId, t.planVersion, t.payer],
      foreignColumns: [
        commissionPlanVersion.brandId,
        commissionPlanVersion.planId,
        commissionPlanVersion.version,
        commissionPlanVersion.payer,
      ],
      name: 'entry_plan_version',
    }),
    foreignKey({
      columns: [t.brandId, t.reversesId, t.payer],
      foreignColumns: [t.brandId, t.id, t.payer],
      name: 'entry_reverses',
    }),
    foreignKey({
      columns: [t.brandId, t.documentId],
      foreignColumns: [ledgerDocument.brandId, ledgerDocument.id],
      name: 'entry_document',
    }),
    index('entry_partner_period').on(t.brandId, t.partnerId, t.period, t.id),
    index('entry_of_line').on(t.brandId, t.lineId),
    index('entry_reversed_by').on(t.brandId, t.reversesId).where(sql`reverses_id is not null`),
    index('entry_period_kind').on(t.brandId, t.period, t.kind, t.id),
    // few among many: what may still be set off against the next payment
    index('entry_negative').on(t.brandId, t.partnerId).where(sql`amount_minor < 0`),
    check('entry_kind', sql.raw(`kind in (${ENTRY_KINDS.map((k) => `'${k}'`)})`)),
    check('entry_payer_known', payerCheck),
    check('entry_booked', sql`(${t.amountMinor} = 0) = (${t.documentId} is null)`),
    check('entry_bounds', withinBounds('amount_minor', 'base_minor')),
    // with entry_source: one `line` entry for each number of a line and slot
    check(
      'entry_line_source',
      sql`${t.kind} <> 'line' or ${t.sourceKey} ~ ('^line:' || ${t.lineId} || case ${t.payer} when 'top_up' then ':top_up:' else ':main:' end || '[1-9][0-9]{0,5}$')`,
    ),
    check('entry_line_kind', sql`${t.kind} <> 'line' or (${t.lineId} is not null and ${t.planId} is not null)`),
    check('entry_reversal_kind', sql`(${t.kind} = 'reversal') = (${t.reversesId} is not null)`),
    check(
      'entry_reasoned',
      sql`${t.kind} not in ('adjustment') or (${t.reason} is not null and ${t.createdBy} is not null)`,
    ),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** A period entry allocated back to its lines, so that each line has a frozen amount a later refund can reverse. */
export const entryShare = pgTable(
  'entry_share',
  {
    brandId: brandId(),
    entryId: uuid().notNull(),
    lineId: uuid().notNull(),
    amountMinor: minor().notNull(),
    baseMinor: minor().notNull(), // the line's net base at the close
    refundedAtMinor: minor().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.entryId, t.lineId] }),
    foreignKey({
      columns: [t.brandId, t.entryId],
      foreignColumns: [entry.brandId, entry.id],
      name: 'entry_share_entry',
    }),
    foreignKey({
      columns: [t.brandId, t.lineId],
      foreignColumns: [orderLine.brandId, orderLine.id],
      name: 'entry_share_line',
    }),
    index('entry_share_line_of').on(t.brandId, t.lineId),
    brandPolicy(),
  ],
)

/** From 待结算 to 可结算. What the channel pays can never be released, so it can never be paid out twice. */
export const entryRelease = pgTable(
  'entry_release',
  {
    brandId: brandId(),
    entryId: uuid().notNull(),
    payer: text().$type<Payer>().notNull(),
    documentId: uuid(), // null when the amount is 0
    releasedAt: instant().notNull(), // the business instant it became payable
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.entryId] }),
    foreignKey({
      columns: [t.brandId, t.entryId, t.payer],
      foreignColumns: [entry.brandId, entry.id, entry.payer],
      name: 'entry_release_entry',
    }),
    foreignKey({
      columns: [t.brandId, t.documentId],
      foreignColumns: [ledgerDocument.brandId, ledgerDocument.id],
      name: 'entry_release_document',
    }),
    check('entry_release_payable', payableCheck),
    brandPolicy(),
  ],
)

/** The platform has really paid us for a month: what a plan on `channel_income` waits for. */
export const channelReceipt = pgTable(
  'channel_receipt',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    platform: text().notNull(),
    period: char({ length: 7 }).notNull(),
    currency: currency(),
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    receivedAt: instant().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    check('channel_receipt_platform', isPlatform),
    check('channel_receipt_bounds', withinBounds('amount_minor')),
    index('channel_receipt_period').on(t.brandId, t.platform, t.period),
    brandPolicy(),
  ],
)
