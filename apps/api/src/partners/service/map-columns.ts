import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { findMapping, fingerprintOf, rememberMapping } from '../../platform/import-mapping.ts'
import type { SmallTable } from '../../platform/tabular/index.ts'
import { type Meanings, MeaningsSchema, readPartnerList } from '../import/columns.ts'
import { readListFile } from '../list-file.ts'
import { getListFile } from './get-list-file.ts'

/** What was said for this header before. */
export async function findMeanings(tx: Tx, brandId: number, { columns }: SmallTable): Promise<Meanings> {
  return MeaningsSchema.safeParse(await findMapping(tx, brandId, fingerprintOf(columns), 'partners')).data ?? {}
}

/**
 * Says what the columns of a list mean, for this list and for the next with the same header.
 *
 * @throws DomainError `partner_import.not_found`, `partner_import.columns_missing` if no column has the names,
 *   `validation.failed` for a column that the list does not have, `table.*`
 */
export async function mapColumns(deps: Deps, actor: Member, sha256: string, meanings: Meanings): Promise<void> {
  await getListFile(deps, actor, sha256)
  const table = await readPartnerList(await readListFile(deps, actor.brandId, sha256))
  const stranger = Object.keys(meanings).find((header) => !table.columns.includes(header))
  if (stranger !== undefined) throw new DomainError('validation.failed', 'the list has no such column', { stranger })
  if (!Object.values(meanings).includes('name')) {
    throw new DomainError('partner_import.columns_missing', 'no column has the names', { missing: ['name'] })
  }
  await inBrand(deps.db, actor, async (tx) => {
    await rememberMapping(tx, actor.brandId, {
      fingerprint: fingerprintOf(table.columns),
      purpose: 'partners',
      mapping: meanings,
      updatedBy: actor.memberId,
      updatedAt: deps.now(),
    })
    await audit(tx, actor, deps.now(), {
      action: 'partners.map_columns',
      subject: { type: 'file', id: sha256 },
      summary: { columns: Object.keys(meanings) },
    })
  })
}
