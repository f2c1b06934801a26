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

/** No single amount is larger: a hundred billion yuan. Sums of millions of them still fit. */
export const MAX_MINOR = 10_000_000_000_000n

/** Holds the amounts of a row within what any business has, so that no sum of them overflows. */
export const withinBounds = (...columns: readonly string[]) =>
  sql.raw(columns.map((column) => `${column} between -${MAX_MINOR} and ${MAX_MINOR}`).join(' and '))

/** The row says one of these words, whatever the code made of what came from outside; null where the column allows it. */
export const oneOf = (column: string, words: readonly string[]) =>
  sql.raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`)

export const isPlatform = oneOf('platform', ['taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'])

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

/** A row that carries this mark is never deleted by the serving login, whatever the code does. */
export const keptOnce = (mark: string) =>
  pgPolicy(`kept_once_${mark}`, {
    as: 'restrictive',
    for: 'delete',
    to: qudaoApp,
    using: sql.raw(`${mark} is null`),
  })

/**
 * A row that carries this mark is as the day book says: its person and its time are those of an event of that act,
 * which nobody can change or remove.
 */
export const markedInDayBook = (table: string, marks: Readonly<Record<string, string>>) =>
  pgPolicy('marked_in_day_book', {
    as: 'restrictive',
    for: 'update',
    to: qudaoApp,
    using: sql.raw('true'),
    withCheck: sql.raw(
      Object.entries(marks)
        .map(
          ([mark, action]) =>
            `(${mark}_at is null and ${mark}_by is null or exists (select 1 from audit_event e
      where e.brand_id = ${table}.brand_id and e.subject_type = '${table}' and e.subject_id = ${table}.id::text
        and e.action = '${action}' and e.actor_id = ${table}.${mark}_by and e.at = ${table}.${mark}_at))`,
        )
        .join(' and '),
    ),
  })
