import { sql } from 'drizzle-orm'
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import {
  brandId,
  brandPolicy,
  currency,
  instant,
  markedInDayBook,
  minor,
  oneOf,
  partnerReadPolicy,
  qudaoApp,
  recordedAt,
  withinBounds,
} from './columns.ts'
import { type LegalType, partner, payoutAccount, type TaxHandling } from './partners.ts'
import { file } from './platform.ts'
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
    check('payout_batch_method', oneOf('method', ['alipay', 'bank'])),
    check('payout_batch_status', sql`${t.status} in ('draft', 'approved', 'exported', 'reconciled', 'cancelled')`),
    check('payout_batch_approved', sql`${t.status} in ('draft', 'cancelled') or ${t.approvedBy} is not null`),
    check(
      'payout_batch_exported',
      sql`(${t.status} in ('exported', 'reconciled')) = (${t.exportedBy} is not null and ${t.exportedAt} is not null and ${t.documentId} is not null)`,
    ),
    markedInDayBook('payout_batch', { approved: 'payouts.approve', exported: 'payouts.export' }),
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
    // what its payment's tax counted before it in the month: drafted with it, and said anew when it leaves
    monthGrossBeforeMinor: minor(),
    withheldBeforeMinor: minor(),
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
    check(
      'payout_line_month_before',
      sql`(${t.monthGrossBeforeMinor} is null) = (${t.withheldBeforeMinor} is null)
        and ${t.monthGrossBeforeMinor} >= 0 and ${t.withheldBeforeMinor} >= 0 and (${t.labourIncome} or ${t.monthGrossBeforeMinor} is null)`,
    ),
    check('payout_line_status', sql`${t.status} in ('pending', 'sent', 'paid', 'returned', 'left_out', 'cancelled')`),
    check('payout_line_bounds', withinBounds('gross_minor', 'tax_minor', 'fee_minor', 'net_minor')),
    // what became of a payment is what its newest append-only outcome says, and stays so
    pgPolicy('as_its_outcome', {
      as: 'restrictive',
      for: 'update',
      to: qudaoApp,
      using: sql.raw('true'),
      withCheck: sql.raw(`case when status in ('paid', 'returned') then exists (select 1 from payout_outcome o
        where o.brand_id = payout_line.brand_id and o.line_id = payout_line.id and o.outcome = payout_line.status
          and o.document_id = payout_line.document_id and o.at = payout_line.settled_at
          and o.reason is not distinct from payout_line.reason and o.flow_no is not distinct from payout_line.flow_no) end
      is not false and not exists (select 1 from payout_outcome o where o.brand_id = payout_line.brand_id
        and o.line_id = payout_line.id and o.outcome <> 'return_asked' and payout_line.status <> 'returned'
        and o.outcome <> payout_line.status)`),
    }),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

export type PayoutOutcome = 'paid' | 'return_asked' | 'returned'

/**
 * What became of a payment, as it was learned. Append-only. Money that was confirmed as paid goes back to the balance
 * by a result file, or when one person asks for it and another confirms.
 */
export const payoutOutcome = pgTable(
  'payout_outcome',
  {
    brandId: brandId(),
    lineId: uuid().notNull(),
    outcome: text().$type<PayoutOutcome>().notNull(),
    wasPaid: boolean().notNull(), // confirmed as paid before
    reason: text(),
    flowNo: text(),
    at: instant().notNull(),
    documentId: uuid(), // the result in the ledger; a request books nothing
    toldBy: uuid(), // the person who told it by hand; nobody where a result file did
    askedBy: uuid(), // who had asked for the return of paid money
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.lineId, t.outcome] }),
    foreignKey({
      columns: [t.brandId, t.lineId],
      foreignColumns: [payoutLine.brandId, payoutLine.id],
      name: 'payout_outcome_line',
    }),
    check('payout_outcome_known', sql`${t.outcome} in ('paid', 'return_asked', 'returned')`),
    check('payout_outcome_booked', sql`(${t.outcome} = 'return_asked') = (${t.documentId} is null)`),
    check('payout_outcome_asked', sql`${t.outcome} <> 'return_asked' or (${t.wasPaid} and ${t.toldBy} is not null)`),
    check(
      'payout_outcome_four_eyes',
      sql`${t.outcome} <> 'returned' or not ${t.wasPaid} or ${t.toldBy} is null or (${t.askedBy} is not null and ${t.askedBy} <> ${t.toldBy})`,
    ),
    brandPolicy(),
  ],
)

/** The bytes that left, in order; a second download is the same bytes. */
export const payoutFile = pgTable(
  'payout_file',
  {
    brandId: brandId(),
    batchId: uuid().notNull(),
    sequence: smallint().notNull(),
    purpose: text().$type<'payment' | 'summary' | 'withholding' | 'summary_paid' | 'withholding_paid'>().notNull(),
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
    check(
      'payout_file_purpose',
      oneOf('purpose', ['payment', 'summary', 'withholding', 'summary_paid', 'withholding_paid']),
    ),
    brandPolicy(),
  ],
)

/**
 * Who was paid, as the papers of a batch name them: taken down when it leaves and never changed. A declaration that is
 * written again by the result names the person the money was sent to, whatever is corrected at the partner since.
 */
export const payoutPayee = pgTable(
  'payout_payee',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    batchId: uuid().notNull(),
    partnerId: uuid().notNull(),
    partnerName: text().notNull(),
    legalName: text().notNull(),
    legalType: text().$type<LegalType>().notNull(),
    taxHandling: text().$type<TaxHandling>().notNull(),
    taxIdCipher: text(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('payout_payee_of').on(t.brandId, t.batchId, t.partnerId),
    foreignKey({
      columns: [t.brandId, t.batchId],
      foreignColumns: [payoutBatch.brandId, payoutBatch.id],
      name: 'payout_payee_batch',
    }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'payout_payee_partner',
    }),
    check('payout_payee_legal_type', oneOf('legal_type', ['natural_person', 'sole_trader', 'company'])),
    check('payout_payee_tax_handling', oneOf('tax_handling', ['withhold', 'invoice', 'platform', 'unset'])),
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
