import { isIP } from 'node:net'
import { DomainError } from '../domain/errors.ts'
import type { Database, Deps } from './deps.ts'
import { NO_BRAND } from './vault.ts'

export type Limit = { name: string; points: number; windowSeconds: number }

/** Guessing a password: per identifier from one address, so that a stranger elsewhere locks nobody out. */
export const SIGN_IN: Limit = { name: 'sign-in', points: 10, windowSeconds: 15 * 60 }
/** And from all addresses together: many machines that guess at one person. */
export const SIGN_IN_PERSON: Limit = { name: 'sign-in-person', points: 200, windowSeconds: 15 * 60 }
/** From a browser the person has signed in with before: nobody else can use this up. */
export const SIGN_IN_DEVICE: Limit = { name: 'sign-in-device', points: 10, windowSeconds: 15 * 60 }
export const SIGN_IN_ADDRESS: Limit = { name: 'sign-in-address', points: 60, windowSeconds: 15 * 60 }
/** Opening links with secrets in them. */
export const LINK: Limit = { name: 'link', points: 30, windowSeconds: 15 * 60 }
/** Everything a signed-in person writes. */
export const WRITES: Limit = { name: 'writes', points: 600, windowSeconds: 60 }
export const UPLOADS: Limit = { name: 'uploads', points: 60, windowSeconds: 10 * 60 }

/**
 * Who an address stands for when uses are counted: one of IPv6 is one of the 2^64 that every line has, so they count
 * as their network. One of IPv4 stands for itself, also in the form that IPv6 has for it.
 */
export function networkOf(ip: string): string {
  const address = ip.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped || isIP(address) !== 6) return mapped ?? ip
  const [head = '', tail] = address.split('::')
  const [left, right] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  // an IPv4 tail takes the place of two groups
  const length = (groups: readonly string[]) => groups.length + (groups.at(-1)?.includes('.') ? 1 : 0)
  const between = tail === undefined ? [] : Array.from({ length: 8 - length(left!) - length(right!) }, () => '0')
  const groups = [...left!, ...between, ...right!].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

type Counter = Pick<Deps, 'db' | 'vault'>

/** Subjects are mobile numbers and addresses: the table keeps what nobody without the server's secret can test a guess on. */
export const rateLimitKey = ({ vault }: Counter, { name }: Limit, subject: string) =>
  `${name}:${vault.blindIndex(NO_BRAND, `rate-limit|${name}`, subject)}`

/**
 * Counts one use of `subject` against a fixed window that all processes share.
 * @throws DomainError `rate_limit.exceeded` with the seconds to wait
 */
export async function consume(counter: Counter, limit: Limit, subject: string): Promise<void> {
  const key = rateLimitKey(counter, limit, subject)
  const [row] = await counter.db.app<{ points: number; wait: number }[]>`
    insert into rate_limit (key, points, resets_at)
    values (${key}, 1, now() + make_interval(secs => ${limit.windowSeconds}))
    on conflict (key) do update set
      points = case when rate_limit.resets_at <= now() then 1 else rate_limit.points + 1 end,
      resets_at = case when rate_limit.resets_at <= now() then excluded.resets_at else rate_limit.resets_at end
    returning points, ceil(extract(epoch from resets_at - now()))::int as wait`
  if (row && row.points > limit.points) {
    throw new DomainError('rate_limit.exceeded', `too many attempts; try again in ${row.wait} seconds`, {
      retryAfterSeconds: row.wait,
    })
  }
}

export async function forgive(counter: Counter, limit: Limit, subject: string): Promise<void> {
  await counter.db.app`delete from rate_limit where key = ${rateLimitKey(counter, limit, subject)}`
}

/** Drops windows that are over. */
export async function sweepRateLimits(db: Database): Promise<void> {
  await db.app`delete from rate_limit where resets_at <= now()`
}
