import { createHash } from 'node:crypto'
import type { Tx } from '@qudao/db/client'
import { importMapping } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Uuid } from './ids.ts'
import { normalizeHeader } from './tabular/index.ts'

/** What a person said about a header: the columns of orders, of partners or of a sheet to compare, or words of statuses. */
export type MappingPurpose = 'orders' | 'status_words' | 'statement' | 'partners'

/** Two files with the same column names in the same order are of one kind. */
export function fingerprintOf(columns: readonly string[]): string {
  return createHash('sha256').update(columns.map(normalizeHeader).join('\n')).digest('hex')
}

/** What was said for this header before, as it was stored: the caller checks its shape. */
export async function findMapping(
  tx: Tx,
  brandId: number,
  fingerprint: string,
  purpose: MappingPurpose,
): Promise<unknown> {
  const [row] = await tx
    .select({ mapping: importMapping.mapping })
    .from(importMapping)
    .where(
      and(
        eq(importMapping.brandId, brandId),
        eq(importMapping.fingerprint, fingerprint),
        eq(importMapping.purpose, purpose),
      ),
    )
  return row?.mapping
}

/** Keeps what was said for the next file with the same header; the last word counts. */
export async function rememberMapping(
  tx: Tx,
  brandId: number,
  row: { fingerprint: string; purpose: MappingPurpose; mapping: unknown; updatedBy: Uuid | null; updatedAt: Date },
): Promise<void> {
  const { mapping, updatedBy, updatedAt } = row
  await tx
    .insert(importMapping)
    .values({ brandId, ...row })
    .onConflictDoUpdate({
      target: [importMapping.brandId, importMapping.fingerprint, importMapping.purpose],
      set: { mapping, updatedBy, updatedAt },
    })
}
