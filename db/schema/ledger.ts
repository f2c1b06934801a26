import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import { brandId, brandPolicy, currency, instant, minor, partnerReadPolicy, recordedAt } from './columns.ts'
import { partner } from './partners.ts'

/** Partner accounts hold what we owe; brand accounts are where it comes from and goes to. */
export const PARTNER_ACCOUNTS = ['held', 'payable', 'in_flight', 'channel'] as const
export const BRAND_ACCOUNTS = ['expense', 'opening', 'cash', 'tax_withheld', 'fee', 'channel_source'] as const
export type AccountKind = (typeof PARTNER_ACCOUNTS)[number] | (typeof BRAND_ACCOUNTS)[number]

/** An account of one currency. Partner accounts keep their balance here; brand accounts are summed from postings. */
export const account = pgTable(
  'account',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    kind: text().$type<AccountKind>().notNull(),
    partnerId: uuid(),
    currency: currency(),
    balanceMinor: minor().notNull().default(sql`0`), // into the account less out of it; partner accounts only
    version: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('account_identity').on(t.brandId, t.kind, t.currency, t.partnerId).nullsNotDistinct(),
    unique('account_currency').on(t.brandId, t.id, t.currency),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'account_partner',
    }),
    check(
      'account_kind',
      sql.raw(
        `(partner_id is not null and kind in (${PARTNER_ACCOUNTS.map((k) => `'${k}'`)})) or (partner_id is null and kind in (${BRAND_ACCOUNTS.map((k) => `'${k}'`)}))`,
      ),
    ),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

export const DOCUMENT_KINDS = ['accrual', 'release', 'period', 'adjustment', 'opening', 'export', 'result'] as const

/** One business event in the books. Append-only; `sourceKey` makes every writer idempotent. */
export const ledgerDocument = pgTable(
  'ledger_document',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    kind: text().$type<(typeof DOCUMENT_KINDS)[number]>().notNull(),
    sourceKey: text().notNull(),
    occurredAt: instant().notNull(),
    recordedAt: recordedAt(),
    createdBy: uuid(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('ledger_document_source').on(t.brandId, t.sourceKey),
    check('ledger_document_kind', sql.raw(`kind in (${DOCUMENT_KINDS.map((k) => `'${k}'`)})`)),
    brandPolicy(),
  ],
)

/** Append-only: a posting moves money between two accounts of one currency, so the books always balance. */
export const posting = pgTable(
  'posting',
  {
    brandId: brandId(),
    documentId: uuid().notNull(),
    leg: integer().notNull(),
    entryId: uuid(), // the entry it books, when there is one
    fromAccountId: uuid().notNull(),
    toAccountId: uuid().notNull(),
    currency: currency(),
    amountMinor: minor().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.documentId, t.leg] }),
    foreignKey({
      columns: [t.brandId, t.documentId],
      foreignColumns: [ledgerDocument.brandId, ledgerDocument.id],
      name: 'posting_document',
    }),
    // the currency travels in the key: two currencies cannot meet
    foreignKey({
      columns: [t.brandId, t.fromAccountId, t.currency],
      foreignColumns: [account.brandId, account.id, account.currency],
      name: 'posting_from_account',
    }),
    foreignKey({
      columns: [t.brandId, t.toAccountId, t.currency],
      foreignColumns: [account.brandId, account.id, account.currency],
      name: 'posting_to_account',
    }),
    index('posting_from').on(t.brandId, t.fromAccountId, t.documentId),
    index('posting_to').on(t.brandId, t.toAccountId, t.documentId),
    check('posting_amount_positive', sql`${t.amountMinor} > 0`),
    check('posting_distinct_accounts', sql`${t.fromAccountId} <> ${t.toAccountId}`),
    brandPolicy(),
  ],
)
