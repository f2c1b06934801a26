import { z } from '@hono/zod-openapi'
import { MAX_AMOUNT_MINOR } from '../domain/amount-text.ts'
import { isCurrency } from '../domain/currency.ts'
import { DomainError } from '../domain/errors.ts'
import { idString, isId, type Uuid } from './ids.ts'
import { isPlainText } from './plain-text.ts'

/** Money on the wire: a decimal string of minor units, since JSON numbers lose digits. */
export const Minor = z
  .string()
  .regex(/^-?\d{1,18}$/, 'must be a whole number of minor units as a string, like "1250" for 12.50')
  .openapi('Minor', { description: 'Minor units (fen, pence) as a decimal string', example: '1250' })
/** An amount that somebody gives: no larger than any single amount may be. */
export const MinorIn = Minor.transform((text) => BigInt(text)).refine(
  (minor) => minor >= -MAX_AMOUNT_MINOR && minor <= MAX_AMOUNT_MINOR,
  'must be within a hundred billion yuan',
)
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrency, 'must be a currency whose decimals are known, like CNY')
  .openapi({ example: 'CNY' })
export const Instant = z.iso.datetime().openapi({ example: '2026-11-20T08:42:00.000Z' })
export const Period = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month like 2026-10')
  .openapi({ example: '2026-10' })
export const Ppm = z
  .int()
  .min(0)
  .max(1_000_000)
  .openapi({ description: 'Parts per million: 25000 is 2.5 %', example: 25_000 })

/** The answer to work that goes on in the background: ask getJob how far it is. */
export const QueuedJob = z.object({ jobId: idString('job') }).openapi('QueuedJob')

/** A named shape or null. `.nullable()` on a named schema would make the shape itself nullable wherever it is used. */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])

export const toInstant = (date: Date): string => date.toISOString()
export const toInstantOrNull = (date: Date | null): string | null => date?.toISOString() ?? null

export const DEFAULT_PAGE = 50
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(DEFAULT_PAGE),
})
export const pageOf = <T extends z.ZodType>(name: string, item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() }).openapi(name)

/** The last row's sort values, opaque to clients. */
export const toCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** @throws DomainError `cursor.invalid` unless it holds exactly as many strings or numbers as the list sorts by */
export function fromCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => (typeof v === 'string' && isPlainText(v)) || typeof v === 'number')
    )
      return values.map(String)
  } catch {
    // fall through: not ours
  }
  throw new DomainError('cursor.invalid', 'the cursor was not made by this list; ask for the first page again')
}

/** The cursor of a list that sorts by id alone. @throws DomainError `cursor.invalid` */
export function fromIdCursor(cursor: string | undefined): Uuid | undefined {
  const [id] = fromCursor(cursor, 1) ?? []
  if (id !== undefined && !isId(id)) {
    throw new DomainError('cursor.invalid', 'the cursor was not made by this list; ask for the first page again')
  }
  return id
}

/** The cursor of a list that sorts by a running number alone. @throws DomainError `cursor.invalid` */
export function fromNumberCursor(cursor: string | undefined): number | undefined {
  const [text] = fromCursor(cursor, 1) ?? []
  if (text !== undefined && !/^\d{1,9}$/.test(text)) {
    throw new DomainError('cursor.invalid', 'the cursor was not made by this list; ask for the first page again')
  }
  return text === undefined ? undefined : Number(text)
}

/** Rows fetched with one more than the limit, as a page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly (string | number)[],
  present: (row: Row) => Item,
) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(present), nextCursor: rows.length > limit && last ? toCursor(key(last)) : null }
}
