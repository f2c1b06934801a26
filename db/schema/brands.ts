import { sql } from 'drizzle-orm'
import { char, check, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { brandId, brandPolicy, instant, recordedAt } from './columns.ts'
import { user } from './identity.ts'

/** What a brand may set; amounts are decimal strings of minor units. */
export type BrandSettings = {
  minimumPayoutMinor: string
  perPaymentLimitMinor: string
  payoutFileLineLimit: number
  /** The day of the month on which the brand pays its partners; nobody is promised a day without it. */
  payDay?: number | null
  /** A plan whose highest rate exceeds this needs a second person to publish it, in parts per million. */
  secondPersonAbovePpm: number
  /** Who raised that rate and from what, until somebody else says the same: for their own drafts the old one holds. */
  secondPersonRaise?: { by: string; fromPpm: number }
  /** The account payments leave from, for bank sheets that ask for it. */
  payer?: { account: string; name: string; bank: string; place?: string }
}

/** The owner of one isolated set of data. Reference table. */
export const brand = pgTable(
  'brand',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    currency: char({ length: 3 }).notNull().default('CNY'),
    timeZone: text().notNull().default('Asia/Shanghai'),
    settings: jsonb().$type<BrandSettings>().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [check('brand_slug', sql`${t.slug} ~ '^[a-z0-9][a-z0-9-]{1,38}$'`)],
)

export const ROLES = [
  'owner',
  'channel_manager',
  'operator',
  'reviewer',
  'counsel',
  'finance_supervisor',
  'accountant',
  'cashier',
  'viewer',
] as const
export type Role = (typeof ROLES)[number]

/** A person's role in one brand; an agency's people have one row per brand they serve. */
export const member = pgTable(
  'member',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id),
    role: text().$type<Role>().notNull(),
    createdAt: recordedAt(),
    createdBy: uuid(),
    disabledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('member_user').on(t.brandId, t.userId),
    check('member_role', sql.raw(`role in (${ROLES.map((role) => `'${role}'`).join(', ')})`)),
    brandPolicy(),
  ],
)

/** A link that makes whoever opens it a member with this role, once. */
export const memberInvitation = pgTable(
  'member_invitation',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    createdBy: uuid().notNull(),
    createdAt: recordedAt(),
    acceptedBy: uuid(),
    acceptedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('member_invitation_token').on(t.brandId, t.tokenHash),
    foreignKey({
      columns: [t.brandId, t.acceptedBy],
      foreignColumns: [member.brandId, member.id],
      name: 'member_invitation_accepted_by',
    }),
    brandPolicy(),
  ],
)
