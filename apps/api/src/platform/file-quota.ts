import { inBrand } from '@qudao/db/client'
import { file } from '@qudao/db/schema'
import { eq, sql } from 'drizzle-orm'
import { DomainError } from '../domain/errors.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'

/**
 * A brand that keeps as many bytes as it may is told so before the next upload is read: one brand must not fill the
 * disk of all.
 * @throws DomainError `upload.quota_reached`
 */
export async function refuseAboveQuota({ db, settings }: Deps, actor: Actor): Promise<void> {
  const limitBytes = settings.brandFilesLimitBytes
  const usedBytes = await inBrand(db, actor, async (tx) => {
    const [row] = await tx
      .select({ bytes: sql<number>`coalesce(sum(${file.size}), 0)::float8` })
      .from(file)
      .where(eq(file.brandId, actor.brandId))
    return row?.bytes ?? 0
  })
  if (usedBytes < limitBytes) return
  throw new DomainError('upload.quota_reached', 'the files of this brand take up all the room it has', {
    usedBytes,
    limitBytes,
  })
}
