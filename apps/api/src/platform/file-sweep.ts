import { rm } from 'node:fs/promises'
import { asOwner, type Tx } from '@qudao/db/client'
import { brand, file, fileUse } from '@qudao/db/schema'
import { and, eq, inArray, lt, notExists } from 'drizzle-orm'
import type { Deps } from './deps.ts'

/** How long an upload that nothing uses is kept: long enough to look at it, mend it and confirm it. */
const KEPT_MS = 24 * 3600_000

/** Removes, of all brands, uploads that were refused or only looked at, and what a broken-off write left behind. */
export async function sweepFiles(deps: Deps): Promise<void> {
  const brands = await asOwner(deps.db, (tx) => tx.select({ id: brand.id }).from(brand))
  for (const { id } of brands) await sweepBrand(deps, id)
}

async function sweepBrand(deps: Deps, brandId: number): Promise<void> {
  const before = new Date(deps.now().getTime() - KEPT_MS)
  await asOwner(deps.db, async (tx) => {
    for (const sha256 of await dropUnused(tx, brandId, before)) await deps.files.remove(brandId, sha256)
  })
  const old = await deps.files.listBefore(brandId, before)
  const known = await asOwner(deps.db, (tx) => listKnown(tx, brandId, old))
  for (const { path, sha256 } of old) if (!sha256 || !known.has(sha256)) await rm(path, { force: true })
}

async function dropUnused(tx: Tx, brandId: number, before: Date): Promise<string[]> {
  const uses = tx
    .select({ sha256: fileUse.sha256 })
    .from(fileUse)
    .where(and(eq(fileUse.brandId, file.brandId), eq(fileUse.sha256, file.sha256)))
  const dropped = await tx
    .delete(file)
    .where(and(eq(file.brandId, brandId), lt(file.createdAt, before), notExists(uses)))
    .returning({ sha256: file.sha256 })
  return dropped.map(({ sha256 }) => sha256)
}

async function listKnown(tx: Tx, brandId: number, stored: readonly { sha256: string | null }[]): Promise<Set<string>> {
  const names = stored.flatMap(({ sha256 }) => sha256 ?? [])
  const rows = await tx
    .select({ sha256: file.sha256 })
    .from(file)
    .where(and(eq(file.brandId, brandId), inArray(file.sha256, names)))
  return new Set(rows.map(({ sha256 }) => sha256))
}
