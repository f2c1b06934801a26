import { sql } from 'drizzle-orm'
import {
  bigint,
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
  uuid,
} from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import {
  brandId,
  brandPolicy,
  currency,
  instant,
  isPlatform,
  keptOnce,
  minor,
  oneOf,
  partnerReadPolicy,
  recordedAt,
  withinBounds,
} from './columns.ts'
import { partner } from './partners.ts'
import { file } from './platform.ts'

/** The columns a person chose for a header, remembered for the next file with the same header. */
export const importMapping = pgTable(
  'import_mapping',
  {
    brandId: brandId().references(() => brand.id),
    fingerprint: text().notNull(), // SHA-256 of the cleaned header
    purpose: text().notNull(),
    mapping: jsonb().notNull(),
    updatedAt: recordedAt(),
    updatedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.fingerprint, t.purpose] }),
    check('import_mapping_purpose', oneOf('purpose', ['orders', 'status_words', 'partners', 'statement'])),
    brandPolicy(),
  ],
)

export type ImportStatus = 'uploaded' | 'previewed' | 'queued' | 'running' | 'done' | 'failed'
export type ImportKind = 'orders' | 'refunds'

/** One order or refund file on its way in. `position` is the order of confirmation: replay follows it. */
export const orderImport = pgTable(
  'order_import',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    fileSha256: text().notNull(),
    kind: text().$type<ImportKind>().notNull(),
    platform: text().notNull(),
    format: text().notNull(),
    layout: jsonb().notNull(), // encoding, delimiter, header row, mapping, currency: all that reading the file again needs
    status: text().$type<ImportStatus>().notNull(),
    position: bigint({ mode: 'number' }), // null until confirmed
    doneThrough: bigint({ mode: 'number' }).notNull().default(0), // byte or row up to which chunks are committed
    totals: jsonb(),
    jobId: uuid(),
    createdBy: uuid(),
    createdAt: recordedAt(),
    confirmedBy: uuid(),
    confirmedAt: instant(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('order_import_position').on(t.brandId, t.position),
    foreignKey({
      columns: [t.brandId, t.fileSha256],
      foreignColumns: [file.brandId, file.sha256],
      name: 'order_import_file',
    }),
    index('order_import_newest').on(t.brandId, t.id),
    check('order_import_status', sql`${t.status} in ('uploaded', 'previewed', 'queued', 'running', 'done', 'failed')`),
    check('order_import_platform', isPlatform),
    check('order_import_kind', sql`${t.kind} in ('orders', 'refunds')`),
    brandPolicy(),
    // what was confirmed is the origin of what is booked
    keptOnce('position'),
  ],
)

/**
 * A committed piece of an import, written in the transaction of its rows: a run that was killed skips what is here,
 * and the totals of an import are the sum of these.
 */
export const orderImportChunk = pgTable(
  'order_import_chunk',
  {
    brandId: brandId(),
    importId: uuid().notNull(),
    phase: text().$type<'rows' | 'returns' | 'waiting'>().notNull(),
    start: bigint({ mode: 'number' }).notNull(), // place of its first row in the file
    through: bigint({ mode: 'number' }).notNull(),
    totals: jsonb().notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.importId, t.phase, t.start] }),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'order_import_chunk_import',
    }),
    check('order_import_chunk_phase', oneOf('phase', ['rows', 'returns', 'waiting'])),
    brandPolicy(),
  ],
)

const LINE_STATES = [
  'created',
  'paid',
  'received',
  'settled',
  'invalid',
  'refund_open',
  'refunded_partial',
  'refunded_full',
  'punished',
] as const
export type LineState = (typeof LINE_STATES)[number]

/**
 * A consumer's sale as the platform last reported it: the unit of commission. The row is the present state;
 * the facts are the frozen files, which `rowOffset` and `rowLength` point into, and the changes below.
 */
export const orderLine = pgTable(
  'order_line',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    platform: text().notNull(),
    lineKey: text().notNull(), // trade id, or order : product : occurrence
    contentKey: text(), // what numbered the occurrences, where a report has several rows of one order and product
    orderNo: text().notNull(),
    productId: text().notNull(),
    productTitle: text().notNull(),
    skuCode: text(),
    customerRef: text(), // whose purchase it is, where returns are matched by customer
    category: text().notNull(),
    shopName: text().notNull(),
    slotCode: text().notNull(),
    partnerId: uuid().notNull(),
    quantity: integer().notNull(),
    currency: currency(),
    paidMinor: minor().notNull(),
    settledMinor: minor(),
    channelIncomeMinor: minor(),
    refundedMinor: minor().notNull(), // as reported in the row or by refunds of its own, whichever is more
    reportedRefundMinor: minor(), // the cumulative refund that the row itself reports
    state: text().$type<LineState>().notNull(),
    reportedState: text().$type<LineState>(), // what the report says, where a refund makes `state` say more
    rawStatus: text().notNull(),
    excluded: text().$type<'excluded_product' | 'zero_price'>(), // kept and visible, earns nothing
    orderedAt: instant().notNull(),
    paidAt: instant(),
    settledAt: instant(), // set exactly when the line is settled
    modifiedAt: instant(), // as the platform last changed it, to tell an old report from a new one
    datedAt: instant().notNull(), // the day a plan looks at: paid, else created
    dateBasis: text().$type<'paid' | 'created'>().notNull(),
    importId: uuid().notNull(), // the import that last wrote the row
    rowOffset: bigint({ mode: 'number' }).notNull(),
    rowLength: integer().notNull(),
    rowHash: bigint({ mode: 'bigint' }).notNull(), // 64 bits of what the row said, to skip unchanged rows
    mappingVersion: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('order_line_key').on(t.brandId, t.platform, t.lineKey),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'order_line_import',
    }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'order_line_partner',
    }),
    index('order_line_partner_dated').on(t.brandId, t.partnerId, t.datedAt, t.id),
    index('order_line_dated').on(t.brandId, t.datedAt, t.id),
    index('order_line_order').on(t.brandId, t.platform, t.orderNo),
    // imports are written one after another and their ids grow with time: a few bytes for each 128 pages find the lines
    // of one, where a tree would cost every import an entry a line
    index('order_line_import_range').using('brin', t.brandId, t.importId).with({ autosummarize: true }),
    index('order_line_customer').on(t.brandId, t.platform, t.customerRef).where(sql`customer_ref is not null`),
    check('order_line_not_negative', sql`${t.paidMinor} >= 0 and ${t.refundedMinor} >= 0`),
    check('order_line_bounds', withinBounds('paid_minor', 'settled_minor', 'channel_income_minor', 'refunded_minor')),
    check('order_line_platform', isPlatform),
    check('order_line_state', oneOf('state', LINE_STATES)),
    check('order_line_reported_state', oneOf('reported_state', LINE_STATES)),
    check('order_line_excluded', oneOf('excluded', ['excluded_product', 'zero_price'])),
    check('order_line_date_basis', sql`${t.dateBasis} in ('paid', 'created')`),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** What an import changed on a line that was known. Append-only. */
export const orderLineChange = pgTable(
  'order_line_change',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    lineId: uuid().notNull(),
    importId: uuid().notNull(),
    before: jsonb().notNull(),
    after: jsonb().notNull(),
    rowOffset: bigint({ mode: 'number' }).notNull(),
    rowLength: integer().notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('order_line_change_source').on(t.brandId, t.lineId, t.importId),
    foreignKey({
      columns: [t.brandId, t.lineId],
      foreignColumns: [orderLine.brandId, orderLine.id],
      name: 'order_line_change_line',
    }),
    brandPolicy(),
  ],
)

/**
 * A refund as reported, keyed by the platform's refund number. It may arrive before its order: `lineKey` is then
 * matched when the line comes. Several refunds of one line add up, whatever their order.
 */
export const orderRefund = pgTable(
  'order_refund',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    platform: text().notNull(),
    refundKey: text().notNull(), // refund_suit_id, with the line where one refund touches several
    lineId: uuid(), // null while its order is unknown
    lineKey: text(), // trade id, when the feed has one
    orderNo: text().notNull(),
    productTitle: text().notNull(),
    amountMinor: minor().notNull(),
    quantity: integer(), // pieces, where a return names them
    incomeRefundMinor: minor(), // what the platform takes back of the channel's income, when it says so
    currency: currency(),
    state: text().$type<'open' | 'succeeded' | 'failed'>().notNull(),
    rawStatus: text().notNull(),
    refundedAt: instant().notNull(),
    importId: uuid().notNull(),
    rowOffset: bigint({ mode: 'number' }).notNull(),
    rowLength: integer().notNull(),
    rowHash: bigint({ mode: 'bigint' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('order_refund_key').on(t.brandId, t.platform, t.refundKey),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'order_refund_import',
    }),
    foreignKey({
      columns: [t.brandId, t.lineId],
      foreignColumns: [orderLine.brandId, orderLine.id],
      name: 'order_refund_line',
    }),
    index('order_refund_line_of').on(t.brandId, t.lineId),
    index('order_refund_order').on(t.brandId, t.platform, t.orderNo),
    check('order_refund_platform', isPlatform),
    check('order_refund_state', sql`${t.state} in ('open', 'succeeded', 'failed')`),
    // a return may bring back pieces for no money
    check(
      'order_refund_positive',
      sql`${t.amountMinor} > 0 or (${t.amountMinor} = 0 and coalesce(${t.quantity}, 0) > 0)`,
    ),
    check('order_refund_bounds', withinBounds('amount_minor')),
    brandPolicy(),
  ],
)

/** A row that could not be used, with the reason; corrected, re-run or dismissed one by one or by rule. */
export const importException = pgTable(
  'import_exception',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    importId: uuid().notNull(),
    code: text().notNull(),
    lineNo: integer().notNull(),
    rowOffset: bigint({ mode: 'number' }).notNull(),
    rowLength: integer().notNull(),
    subject: text(), // what a rule can group by: the unknown slot, the unknown status word
    details: jsonb().notNull(), // column, value, expected: words are made from it
    amountMinor: minor(), // sales held up, when the row says so
    currency: currency(),
    status: text().$type<'open' | 'resolved' | 'dismissed'>().notNull().default('open'),
    resolution: jsonb(),
    resolvedBy: uuid(),
    resolvedAt: instant(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    // a row may have several reasons, each settled by itself
    unique('import_exception_reason').on(t.brandId, t.importId, t.rowOffset, t.code, t.subject).nullsNotDistinct(),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'import_exception_import',
    }),
    index('import_exception_open').on(t.brandId, t.status, t.id),
    index('import_exception_subject').on(t.brandId, t.status, t.code, t.subject),
    check('import_exception_status', sql`${t.status} in ('open', 'resolved', 'dismissed')`),
    brandPolicy(),
  ],
)
