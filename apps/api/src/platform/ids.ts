import { randomFillSync } from 'node:crypto'
import { z } from '@hono/zod-openapi'

export type Uuid = string

const POOL_BYTES = 16 * 1024
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES
let lastMs = 0
let sequence = 0

/**
 * A UUIDv7: 48 bits of milliseconds, then a 12-bit counter so that ids made in one millisecond by this process keep
 * their order, then 62 random bits. Made here and not by the database, which may be older than version 18.
 */
export function newId(nowMs: number = Date.now()): Uuid {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastMs += 1 // the counter is spent or the clock stepped back: borrow from the next millisecond
    sequence = 0
  }
  if (used + 8 > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.toString('hex', used, used + 8)
  used += 8
  const time = lastMs.toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(random[0]!, 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isId = (text: string): text is Uuid => UUID.test(text)

/** `ptn` + uuid → `ptn_0198…`, 32 hex digits without dashes. */
export const toPublicId = (prefix: string, id: Uuid): string => `${prefix}_${id.replaceAll('-', '')}`

export function fromPublicId(prefix: string, text: string): Uuid | undefined {
  const hex = text.startsWith(`${prefix}_`) ? text.slice(prefix.length + 1) : ''
  if (hex.length !== 32) return undefined
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return UUID.test(id) ? id : undefined
}

/** The id of a resource at the edge: a prefixed string in, a UUID inside. Answers write it with `toPublicId`. */
export const idParam = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id like ${prefix}_0198f0c2…`)
    .openapi({ example: `${prefix}_0198f0c27a317d3e9f4b2c6d8e0a1b2c` })
    .transform((text, ctx) => {
      const id = fromPublicId(prefix, text)
      if (id) return id
      ctx.addIssue(`must be an id like ${prefix}_0198f0c2…`)
      return z.NEVER
    })

// as many as a page of any list holds
const MOST_IDS = 200

/** Several ids in one parameter, with commas between. */
export const idListParam = (prefix: string) =>
  z
    .string()
    .max(MOST_IDS * 40)
    .openapi({ example: `${prefix}_0198f0c27a317d3e9f4b2c6d8e0a1b2c` })
    .transform((text, ctx) => {
      const ids = text.split(',').map((one) => fromPublicId(prefix, one))
      const known = ids.filter((id) => id !== undefined)
      if (known.length === ids.length && ids.length <= MOST_IDS) return known
      ctx.addIssue(`must be an id like ${prefix}_0198f0c2…, or up to ${MOST_IDS} of them with commas between`)
      return z.NEVER
    })

export const idString = (prefix: string) =>
  z.string().openapi({ example: `${prefix}_0198f0c27a317d3e9f4b2c6d8e0a1b2c` })
