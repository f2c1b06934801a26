import { sql } from 'drizzle-orm'
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import { brandId, brandPolicy, currency, instant, minor, partnerReadPolicy, recordedAt } from './columns.ts'
import { file } from './orders.ts'
import { partner, payoutAccount } from './partners.ts'
import { statement } from './settlements.ts'

export type PayoutMethod = 'alipay' | 'bank'
export type BatchStatus = 'draft' | 'approved' | 'exported' | 'reconciled' | 'cancelled'
/** `returned` is a failed line whose money is back in the balance; `left_out` was refused by the check at export. */
export type LineStatus = 'pending' | 'sent' | 'paid' | 'returned' | 'left_out' | 'cancelled'

/** A bank's transfer sheet as the operator declared it: BankSheetTemplate of payouts/formats. */
export const bankTemplate = pgTable(
  'bank_template',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    name: text().notNull(),
    definition: jsonb().notNull(),
    createdBy: uuid(),
    createdAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.id] }), brandPolicy()],
)

/** Money to send: chosen by filter, approved by a second person, exported once as frozen bytes. */
export const payoutBatch = pgTable(
  'payout_batch',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    number: integer().notNull(), // 1, 2, 3 … per brand
    method: text().$type<PayoutMethod>().notNull(),
    format: text().notNull(), // alipay-csv, alipay-xlsx, bank-xlsx; fixed at creation
    currency: currency(),
    payMonth: char({ length: 7 }).notNull(), // the month whose tax these payments count in
    bankDefinition: jsonb(), // the template as it was when the batch was made
    filter: jsonb().notNull(),
    status: text().$type<BatchStatus>().notNull(),
    preparedBy: uuid().notNull(),
    preparedAt: instant().notNull(),
    approvedBy: uuid(),
    approvedAt: instant(),
    exportedBy: uuid(),
    exportedAt: instant(),
    documentId: uuid(), // the export in the ledger
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('payout_batch_number').on(t.brandId, t.number),
    check('payout_batch_four_eyes', sql`${t.approvedBy} <> ${t.preparedBy}`),
    check('payout_batch_status', sql`${t.status} in ('draft', 'approved', 'exported', 'reconciled', 'cancelled')`),
    check('payout_batch_approved', sql`${t.status} in ('draft', 'cancelled') or ${t.approvedBy} is not null`),
    brandPolicy(),
  ],
)

/** One payment. Gross = net + tax + fee, and a statement's part is in at most one live batch. */
export const payoutLine = pgTable(
  'payout_line',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    batchId: uuid().notNull(),
    statementId: uuid().notNull(),
    partnerId: uuid().notNull(),
    part: smallint().notNull(), // 1, 2 … where the per-payment limit splits
    payeeKey: text().notNull(), // tax id index, else the partner: whose month the tax adds up in
    labourIncome: boolean().notNull(), // 劳务报酬 the brand withholds from: only such payments add up to a taxed month
    currency: currency(),
    grossMinor: minor().notNull(),
    taxMinor: minor().notNull(),
    feeMinor: minor().notNull(),
    netMinor: minor().notNull(),
    payoutAccountId: uuid().notNull(),
    status: text().$type<LineStatus>().notNull(),
    reason: text(),
    flowNo: text(), // the bank's or Alipay's number
    settledAt: instant(), // when the result arrived
    documentId: uuid(), // the result in the ledger
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.batchId],
      foreignColumns: [payoutBatch.brandId, payoutBatch.id],
      name: 'payout_line_batch',
    }),
    foreignKey({
      columns: [t.brandId, t.statementId],
      foreignColumns: [statement.brandId, statement.id],
      name: 'payout_line_statement',
    }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'payout_line_partner',
    }),
    foreignKey({
      columns: [t.brandId, t.payoutAccountId],
      foreignColumns: [payoutAccount.brandId, payoutAccount.id],
      name: 'payout_line_account',
    }),
    uniqueIndex('payout_line_live')
      .on(t.brandId, t.statementId, t.part)
      .where(sql`status in ('pending', 'sent', 'paid')`),
    index('payout_line_of').on(t.brandId, t.batchId, t.id),
    index('payout_line_partner_of').on(t.brandId, t.partnerId),
    index('payout_line_payee').on(t.brandId, t.payeeKey),
    check('payout_line_adds_up', sql`${t.grossMinor} = ${t.netMinor} + ${t.taxMinor} + ${t.feeMinor}`),
    check('payout_line_positive', sql`${t.netMinor} > 0 and ${t.taxMinor} >= 0 and ${t.feeMinor} >= 0`),
    check('payout_line_taxed', sql`${t.labourIncome} or ${t.taxMinor} = 0`),
    check('payout_line_status', sql`${t.status} in ('pending', 'sent', 'paid', 'returned', 'left_out', 'cancelled')`),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** The bytes that left, in order; a second download is the same bytes. */
export const payoutFile = pgTable(
  'payout_file',
  {
    brandId: brandId(),
    batchId: uuid().notNull(),
    sequence: smallint().notNull(),
    purpose: text().$type<'payment' | 'summary' | 'withholding'>().notNull(),
    fileSha256: text().notNull(),
    name: text().notNull(),
    lineCount: integer().notNull(),
    netMinor: minor().notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.batchId, t.sequence] }),
    foreignKey({
      columns: [t.brandId, t.batchId],
      foreignColumns: [payoutBatch.brandId, payoutBatch.id],
      name: 'payout_file_batch',
    }),
    foreignKey({
      columns: [t.brandId, t.fileSha256],
      foreignColumns: [file.brandId, file.sha256],
      name: 'payout_file_bytes',
    }),
    brandPolicy(),
  ],
)

/** A result file that was read for a batch. */
export const payoutResult = pgTable(
  'payout_result',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    batchId: uuid().notNull(),
    fileSha256: text().notNull(),
    outcome: jsonb().notNull(), // counts, sums, unmatched rows
    importedBy: uuid().notNull(),
    importedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('payout_result_file').on(t.brandId, t.batchId, t.fileSha256),
    foreignKey({
      columns: [t.brandId, t.batchId],
      foreignColumns: [payoutBatch.brandId, payoutBatch.id],
      name: 'payout_result_batch',
    }),
    brandPolicy(),
  ],
)
