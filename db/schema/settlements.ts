import { sql } from 'drizzle-orm'
import { char, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import { brandId, brandPolicy, currency, finalOnce, instant, minor, partnerReadPolicy } from './columns.ts'
import { entry, type Payer } from './commissions.ts'
import { partner } from './partners.ts'

/** The close of one business month in one currency. */
export const settlement = pgTable(
  'settlement',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    period: char({ length: 7 }).notNull(),
    currency: currency(),
    closedBy: uuid().notNull(),
    closedAt: instant().notNull(),
    importPosition: minor().notNull(), // imports up to here had been taken in; replay stops there too
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('settlement_period').on(t.brandId, t.period, t.currency),
    check('settlement_period_form', sql`${t.period} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    brandPolicy(),
  ],
)

/** One partner's closed period. Its amounts never change; people only add their names to it. */
export const statement = pgTable(
  'statement',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    settlementId: uuid().notNull(),
    partnerId: uuid().notNull(),
    period: char({ length: 7 }).notNull(),
    currency: currency(),
    openingMinor: minor().notNull(), // 上期结转
    earnedMinor: minor().notNull(), // 本期
    reversedMinor: minor().notNull(), // 冲回, zero or negative
    adjustedMinor: minor().notNull(), // 调整
    closingMinor: minor().notNull(), // what is due before tax; negative carries forward
    preparedBy: uuid().notNull(),
    preparedAt: instant().notNull(),
    reviewedBy: uuid(),
    reviewedAt: instant(),
    approvedBy: uuid(),
    approvedAt: instant(),
    returnedReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('statement_of').on(t.brandId, t.settlementId, t.partnerId),
    foreignKey({
      columns: [t.brandId, t.settlementId],
      foreignColumns: [settlement.brandId, settlement.id],
      name: 'statement_settlement',
    }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'statement_partner',
    }),
    index('statement_partner_period').on(t.brandId, t.partnerId, t.currency, t.period),
    check(
      'statement_adds_up',
      sql`${t.closingMinor} = ${t.openingMinor} + ${t.earnedMinor} + ${t.reversedMinor} + ${t.adjustedMinor}`,
    ),
    check('statement_reversed_sign', sql`${t.reversedMinor} <= 0`),
    check('statement_approved_after_review', sql`${t.approvedBy} is null or ${t.reviewedBy} is not null`),
    check('statement_four_eyes', sql`${t.approvedBy} <> ${t.preparedBy} and ${t.approvedBy} <> ${t.reviewedBy}`),
    finalOnce('approved_at'),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** Which entries a statement counts; an entry is counted once in its life. */
export const statementEntry = pgTable(
  'statement_entry',
  {
    brandId: brandId(),
    entryId: uuid().notNull(),
    statementId: uuid().notNull(),
    payer: text().$type<Payer>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.entryId] }),
    foreignKey({
      columns: [t.brandId, t.statementId],
      foreignColumns: [statement.brandId, statement.id],
      name: 'statement_entry_statement',
    }),
    foreignKey({
      columns: [t.brandId, t.entryId, t.payer],
      foreignColumns: [entry.brandId, entry.id, entry.payer],
      name: 'statement_entry_entry',
    }),
    index('statement_entry_of').on(t.brandId, t.statementId, t.entryId),
    check('statement_entry_payable', sql.raw(`payer in ('brand', 'top_up')`)),
    brandPolicy(),
  ],
)
