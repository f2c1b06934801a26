import { sql } from 'drizzle-orm'
import { bigint, char, integer, pgPolicy, pgRole, timestamp } from 'drizzle-orm/pg-core'

/** The serving login. It owns nothing and sees nothing until a transaction says which brand it works for. */
export const qudaoApp = pgRole('qudao_app').existing()

/** First column of every brand table, of its primary key and of each of its unique and foreign keys. */
export const brandId = () => integer().notNull()

export const instant = () => timestamp({ withTimezone: true })

/** When the row was written, by the database's clock. */
export const recordedAt = () => instant().notNull().defaultNow()

/** Minor units of the row's currency: fen, pence. */
export const minor = () => bigint({ mode: 'bigint' })

export const currency = () => char({ length: 3 }).notNull()

// one InitPlan for the whole statement; a forgotten setting is NULL or '' and matches no row
const currentBrand = sql.raw(`brand_id = (select nullif(current_setting('app.brand_id', true), '')::int)`)
// the comparison is inside: outside, the planner takes it for a rare value and expects one row in two hundred
const brandScope = sql.raw(`(select current_setting('app.scope', true) = 'brand')`)

/** Members of the brand may do with rows of their brand what the login's grants allow. */
export const brandPolicy = () => {
  const rule = sql`${currentBrand} and ${brandScope}`
  return pgPolicy('brand_scope', { for: 'all', to: qudaoApp, using: rule, withCheck: rule })
}

/** A partner may read their own rows; writing always needs the brand scope. */
export const partnerReadPolicy = (column = 'partner_id') =>
  pgPolicy('partner_scope', {
    for: 'select',
    to: qudaoApp,
    using: sql`${currentBrand} and ${sql.raw(`${column}::text = (select current_setting('app.scope', true))`)}`,
  })

/** A row that carries this mark can no longer be changed by the serving login, whatever the code does. */
export const finalOnce = (mark: string) =>
  pgPolicy(`final_once_${mark}`, {
    as: 'restrictive',
    for: 'update',
    to: qudaoApp,
    using: sql.raw(`${mark} is null`),
    withCheck: sql.raw('true'),
  })
