import type { Tx } from '@qudao/db/client'
import { file } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'

export async function findFile(tx: Tx, brandId: number, sha256: string) {
  const [found] = await tx
    .select({ name: file.name, createdBy: file.createdBy })
    .from(file)
    .where(and(eq(file.brandId, brandId), eq(file.sha256, sha256)))
  return found
}
