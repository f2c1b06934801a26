import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { brand, member } from './brands.ts'
import {
  brandId,
  brandPolicy,
  currency,
  instant,
  isPlatform,
  markedInDayBook,
  minor,
  oneOf,
  partnerReadPolicy,
  recordedAt,
  withinBounds,
} from './columns.ts'
import { user } from './identity.ts'

export type LegalType = 'natural_person' | 'sole_trader' | 'company'
/** 品牌代扣, 对方开票, 灵活用工平台, 未设置. `unset` blocks that partner's payout and nobody else's. */
export type TaxHandling = 'withhold' | 'invoice' | 'platform' | 'unset'
export type Hat = 'affiliate' | 'distributor'
export type TradeType = 'resale' | 'agency'
export type HatStatus = 'pending' | 'active' | 'suspended' | 'terminated'

/** A legal or natural person in the network, whatever hats they wear. */
export const partner = pgTable(
  'partner',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    name: text().notNull(),
    legalName: text(), // 主体: as on the licence or id card; the payee's name
    legalType: text().$type<LegalType>().notNull(),
    taxIdCipher: text(),
    taxIdIndex: text(), // blind index: equal numbers meet, nobody reads them
    taxIdTail: text(),
    taxIdOverrideReason: text(), // why a number that fails its check digits was kept
    mobileCipher: text(),
    mobileIndex: text(),
    mobileTail: text(),
    taxHandling: text().$type<TaxHandling>().notNull().default('unset'),
    ownerMemberId: uuid(), // the channel manager
    createdAt: recordedAt(),
    createdBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.ownerMemberId],
      foreignColumns: [member.brandId, member.id],
      name: 'partner_owner',
    }),
    index('partner_name').on(t.brandId, t.name, t.id),
    index('partner_tax_id').on(t.brandId, t.taxIdIndex),
    index('partner_mobile').on(t.brandId, t.mobileIndex),
    check('partner_legal_type', sql`${t.legalType} in ('natural_person', 'sole_trader', 'company')`),
    check('partner_tax_handling', sql`${t.taxHandling} in ('withhold', 'invoice', 'platform', 'unset')`),
    brandPolicy(),
    partnerReadPolicy('id'),
  ],
)

/** One row per hat a partner wears; never deleted. */
export const partnerHat = pgTable(
  'partner_hat',
  {
    brandId: brandId(),
    partnerId: uuid().notNull(),
    hat: text().$type<Hat>().notNull(),
    tradeType: text().$type<TradeType>(), // on every distributor's contract, since pricing law differs
    status: text().$type<HatStatus>().notNull().default('active'),
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.partnerId, t.hat] }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'partner_hat_partner',
    }),
    check('partner_hat_kind', sql`${t.hat} in ('affiliate', 'distributor')`),
    check('partner_hat_trade', sql`(${t.hat} = 'distributor') = (${t.tradeType} is not null)`),
    check('partner_hat_trade_known', oneOf('trade_type', ['resale', 'agency'])),
    check('partner_hat_status', sql`${t.status} in ('pending', 'active', 'suspended', 'terminated')`),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** Where money goes. Append-only: the newest row of a partner and kind is the one in force. */
export const payoutAccount = pgTable(
  'payout_account',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    partnerId: uuid().notNull(),
    kind: text().$type<'alipay' | 'bank'>().notNull(),
    accountCipher: text().notNull(),
    accountIndex: text().notNull(),
    accountMask: text().notNull(),
    holderName: text().notNull(),
    bankName: text(),
    bankBranch: text(),
    bankCode: text(), // 联行号
    recordedAt: recordedAt(),
    recordedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'payout_account_partner',
    }),
    index('payout_account_of').on(t.brandId, t.partnerId, t.id),
    index('payout_account_index').on(t.brandId, t.accountIndex),
    check('payout_account_kind', sql`${t.kind} in ('alipay', 'bank')`),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** Grade history: the grade on a day is the newest row effective by then. */
export const partnerGrade = pgTable(
  'partner_grade',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    partnerId: uuid().notNull(),
    hat: text().$type<Hat>().notNull(),
    grade: text().notNull(),
    effectiveFrom: instant().notNull(),
    recordedAt: recordedAt(),
    recordedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'partner_grade_partner',
    }),
    index('partner_grade_of').on(t.brandId, t.partnerId, t.hat, t.effectiveFrom),
    check('partner_grade_hat', oneOf('hat', ['affiliate', 'distributor'])),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** A promotion position (PID, relation id, code) of a platform. */
export const slot = pgTable(
  'slot',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    platform: text().notNull(),
    code: text().notNull(), // normalised; what reports are matched with
    label: text(),
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('slot_code').on(t.brandId, t.platform, t.code),
    check('slot_platform', isPlatform),
    brandPolicy(),
  ],
)

/** Who owns a slot from when; a null partner is a slot taken back. */
export const slotOwner = pgTable(
  'slot_owner',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    slotId: uuid().notNull(),
    partnerId: uuid(),
    effectiveFrom: instant().notNull(),
    recordedAt: recordedAt(),
    recordedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({ columns: [t.brandId, t.slotId], foreignColumns: [slot.brandId, slot.id], name: 'slot_owner_slot' }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'slot_owner_partner',
    }),
    index('slot_owner_of').on(t.brandId, t.slotId, t.effectiveFrom),
    index('slot_owner_partner').on(t.brandId, t.partnerId),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)

/** A person who signs in for a partner. */
export const partnerUser = pgTable(
  'partner_user',
  {
    brandId: brandId(),
    partnerId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id),
    createdAt: recordedAt(),
    disabledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.partnerId, t.userId] }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'partner_user_partner',
    }),
    index('partner_user_of').on(t.brandId, t.userId),
    brandPolicy(),
  ],
)

/** A link that signs a partner's person in; sent by chat, dies at its expiry or when it is withdrawn. */
export const partnerLink = pgTable(
  'partner_link',
  {
    brandId: brandId(),
    id: uuid().notNull(),
    partnerId: uuid().notNull(),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: recordedAt(),
    createdBy: uuid().notNull(),
    usedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('partner_link_token').on(t.brandId, t.tokenHash),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'partner_link_partner',
    }),
    brandPolicy(),
  ],
)

/** A cut-over: what was unpaid and already withheld before this system, entered by one person and approved by another. */
export const openingImport = pgTable(
  'opening_import',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    cutOverOn: date().notNull(),
    fileSha256: text(),
    preparedBy: uuid().notNull(),
    preparedAt: recordedAt(),
    approvedBy: uuid(),
    approvedAt: instant(),
    documentId: uuid(),
    withdrawnBy: uuid(), // a wrong one stays on record and can no longer be approved
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    check('opening_import_four_eyes', sql`${t.approvedBy} <> ${t.preparedBy}`),
    check('opening_import_withdrawn_by', sql`${t.withdrawnBy} = ${t.preparedBy}`),
    check('opening_import_one_end', sql`${t.approvedAt} is null or ${t.withdrawnAt} is null`),
    check('opening_import_withdrawn_when', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
    markedInDayBook('opening_import', { approved: 'partners.approve_opening', withdrawn: 'partners.withdraw_opening' }),
    brandPolicy(),
  ],
)

export const openingBalance = pgTable(
  'opening_balance',
  {
    brandId: brandId(),
    importId: uuid().notNull(),
    partnerId: uuid().notNull(),
    currency: currency(),
    unpaidMinor: minor().notNull(),
    paidThisMonthMinor: minor().notNull(), // gross already paid in the cut-over month, for the monthly tax
    withheldThisMonthMinor: minor().notNull(),
    payeeKey: text(), // whose month it counts in, as of a payment; of one from before this was kept, who they are now
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.importId, t.partnerId, t.currency] }),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [openingImport.brandId, openingImport.id],
      name: 'opening_balance_import',
    }),
    foreignKey({
      columns: [t.brandId, t.partnerId],
      foreignColumns: [partner.brandId, partner.id],
      name: 'opening_balance_partner',
    }),
    check('opening_balance_not_negative', sql`${t.paidThisMonthMinor} >= 0 and ${t.withheldThisMonthMinor} >= 0`),
    check('opening_balance_bounds', withinBounds('unpaid_minor', 'paid_this_month_minor', 'withheld_this_month_minor')),
    brandPolicy(),
    partnerReadPolicy(),
  ],
)
