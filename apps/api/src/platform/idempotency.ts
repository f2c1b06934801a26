import { asOwner, inBrand } from '@qudao/db/client'
import { idempotencyKey } from '@qudao/db/schema'
import { and, eq, lt } from 'drizzle-orm'
import { DomainError } from '../domain/errors.ts'
import type { Member } from './actor.ts'
import type { Deps } from './deps.ts'

type Answer = { status: number; body: string }
type Claim = { operation: string; key: string; body: string }

// a process that died in the middle leaves its claim behind; every verb is safe to repeat, so it may be taken over
const ABANDONED_MS = 60_000
// while it works it says so, or one that takes long would be run beside itself
const BEAT_MS = ABANDONED_MS / 4

/**
 * Runs `work` once per (brand, member, operation, key) and answers repeats with what the first run answered.
 * A refusal is an answer too; an unexpected error, or a database that was busy, frees the key.
 * @throws DomainError `idempotency.key_reused` if the body differs, `idempotency.in_flight` while the first still runs
 */
export async function answerOnce(
  deps: Deps,
  actor: Member,
  claim: Claim,
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const row = { brandId: actor.brandId, actorId: actor.memberId, operation: claim.operation, key: claim.key }
  const where = and(
    eq(idempotencyKey.brandId, row.brandId),
    eq(idempotencyKey.actorId, row.actorId),
    eq(idempotencyKey.operation, row.operation),
    eq(idempotencyKey.key, row.key),
  )
  // keyed: a body may hold an id number as its only unknown, and a plain hash would let guesses be tested
  const bodyHash = deps.vault.blindIndex(actor.brandId, 'idempotency', claim.body)
  const abandoned = new Date(deps.now().getTime() - ABANDONED_MS)
  const earlier = await inBrand(deps.db, actor, async (tx) => {
    const claimed = await tx
      .insert(idempotencyKey)
      .values({ ...row, bodyHash, createdAt: deps.now() })
      .onConflictDoNothing()
      .returning({ key: idempotencyKey.key })
    if (claimed.length > 0) return null
    const [known] = await tx.select().from(idempotencyKey).where(where).for('update')
    if (!known)
      throw new DomainError('idempotency.in_flight', 'the first request with this key is just ending; send it again')
    if (known.bodyHash !== bodyHash) {
      throw new DomainError('idempotency.key_reused', 'this Idempotency-Key was used with another body; use a new key')
    }
    if (known.status !== null) return { status: known.status, body: known.response ?? '' }
    if (known.createdAt > abandoned)
      throw new DomainError('idempotency.in_flight', 'the first request with this key is still running')
    await tx.delete(idempotencyKey).where(where)
    await tx.insert(idempotencyKey).values({ ...row, bodyHash, createdAt: deps.now() })
    return null
  })
  if (earlier) return { ...earlier, replayed: true }
  const beat = setInterval(() => {
    const alive = inBrand(deps.db, actor, (tx) => tx.update(idempotencyKey).set({ createdAt: deps.now() }).where(where))
    alive.catch((error: unknown) => deps.log.warn({ err: error, operation: claim.operation }, 'claim not renewed'))
  }, BEAT_MS)
  const ended = work().finally(() => clearInterval(beat))
  const answer = await ended.catch(async (error: unknown) => {
    await inBrand(deps.db, actor, (tx) => tx.delete(idempotencyKey).where(where))
    throw error
  })
  // the work is done: whatever becomes of its record, the caller must not hear that it failed
  await inBrand(deps.db, actor, (tx) =>
    answer.status >= 500
      ? tx.delete(idempotencyKey).where(where)
      : tx.update(idempotencyKey).set({ status: answer.status, response: answer.body }).where(where),
  ).catch((error: unknown) => deps.log.error({ err: error, operation: claim.operation }, 'answer not kept'))
  return { ...answer, replayed: false }
}

/** Drops answers older than 24 hours, all brands: run by the owner login. */
export async function sweepIdempotencyKeys(deps: Deps): Promise<void> {
  const before = new Date(deps.now().getTime() - 24 * 3600_000)
  await asOwner(deps.db, (tx) => tx.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, before)))
}
