import { inBrand, sqlOf, type Tx } from '@qudao/db/client'
import { locator } from '@qudao/db/schema'
import type { Context } from 'hono'
import { DomainError, isDomainError } from '../domain/errors.ts'
import type { Database, Deps } from './deps.ts'
import { consume, LINK, networkOf } from './rate-limit.ts'
import { newSecret, sha256Hex } from './vault.ts'

/** What a link with a secret in it opens. */
export type LinkKind = 'partner_link' | 'member_invitation'

export const LINK_DAYS = 7
export const linkExpiry = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * 24 * 3600_000)

/** A new secret that can be found again before its brand is known. Only its hash is kept. */
export async function createLinkSecret(tx: Tx, kind: LinkKind, brandId: number, createdAt: Date) {
  const token = newSecret()
  const tokenHash = sha256Hex(token)
  await tx.insert(locator).values({ kind, keyHash: tokenHash, brandId, createdAt })
  return { token, tokenHash }
}

async function findBrandOfLink({ app: sql }: Database, kind: LinkKind, keyHash: string): Promise<number | undefined> {
  const [row] = await sql<{ brandId: number }[]>`
    select brand_id as "brandId" from locator where kind = ${kind} and key_hash = ${keyHash}`
  return row?.brandId
}

/**
 * Opens a link somebody was sent: finds the brand of the secret and works inside it. Only secrets that open nothing
 * count against an address: many people share one, and a link that is good is never refused for what others try.
 * @throws DomainError `link.not_found`, `rate_limit.exceeded`
 */
export async function openLink<T>(
  deps: Deps,
  kind: LinkKind,
  { token, ip }: { token: string; ip?: string | undefined },
  work: (tx: Tx, brandId: number, tokenHash: string) => Promise<T>,
): Promise<T> {
  const { db } = deps
  const tokenHash = sha256Hex(token)
  try {
    const brandId = await findBrandOfLink(db, kind, tokenHash)
    if (brandId === undefined) throw linkNotFound()
    return await inBrand(db, { brandId, scope: 'brand' }, (tx) => work(tx, brandId, tokenHash))
  } catch (error) {
    if (ip && isDomainError(error, 'link.not_found')) await consume(deps, LINK, `${kind}:${networkOf(ip)}`)
    throw error
  }
}

/** One sentence for unknown, used, expired and withdrawn: a stranger learns nothing. */
export const linkNotFound = () =>
  new DomainError('link.not_found', 'this link is not valid any more; ask for a new one')

/** Address of the site as the people of this request see it. */
export const siteOf = ({ settings }: Deps, http: Context): string =>
  settings.baseUrl ?? http.env?.origin ?? new URL(http.req.url).origin

/** The address part of a brand, for somebody who is not in it yet. */
export async function slugOf(tx: Tx, brandId: number): Promise<{ slug: string; name: string }> {
  const [row] = await sqlOf(tx)<{ slug: string; name: string }[]>`select slug, name from brand where id = ${brandId}`
  if (!row) throw linkNotFound()
  return row
}
