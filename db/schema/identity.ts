import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordedAt } from './columns.ts'

/** A person who signs in. Reference table: one person may work for several brands. */
export const user = pgTable(
  'user',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().unique(), // lower case
    mobile: text().unique(), // mainland, 11 digits
    passwordHash: text(), // argon2id; null until the person sets one
    createdAt: recordedAt(),
    disabledAt: instant(),
  },
  (t) => [
    check('user_email_lower', sql`${t.email} = lower(${t.email})`),
    check('user_reachable', sql`${t.email} is not null or ${t.mobile} is not null or ${t.passwordHash} is null`),
  ],
)

/** A signed-in browser. The id is the SHA-256 of what the cookie carries, so a leaked table opens nothing. */
export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    createdAt: recordedAt(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [index('session_user').on(t.userId)],
)

/**
 * A browser in which somebody has signed in with their password: their attempts there are counted apart from those of
 * strangers. The id is the SHA-256 of what its cookie carries.
 */
export const knownDevice = pgTable(
  'known_device',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    sessionId: text().notNull(), // begun with it; outlives the session unless that one is ended from elsewhere
    createdAt: recordedAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('known_device_user').on(t.userId)],
)

/** Windows of rate limits, shared by all processes. */
export const rateLimit = pgTable('rate_limit', {
  key: text().primaryKey(),
  points: integer().notNull(),
  resetsAt: instant().notNull(),
})

/** Finds the brand of a secret that arrives before the brand is known: invitation, sign-in link, API key. */
export const locator = pgTable(
  'locator',
  {
    kind: text().notNull(),
    keyHash: text().notNull(), // SHA-256 hex of the secret
    brandId: integer().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.keyHash] })],
)
