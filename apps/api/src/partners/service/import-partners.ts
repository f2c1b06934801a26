import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import type { Uuid } from '../../platform/ids.ts'
import { hasNames, type Meanings, type PlacedColumn, placeColumns, readPartnerList } from '../import/columns.ts'
import type { PlannedRow } from '../import/plan-import.ts'
import { type ImportOptions, planRows, rowsOf } from '../import/prepare.ts'
import { countOutcomes, importPartnersJob } from '../jobs.ts'
import { readListFile } from '../list-file.ts'
import { getListFile } from './get-list-file.ts'
import { findMeanings } from './map-columns.ts'

export type ListPreview = Readonly<{
  columns: readonly PlacedColumn[]
  meanings: Meanings
  planned: readonly PlannedRow[]
}>

/**
 * What importing a list would do; nothing is written. A list that does not say which column has the names plans nothing:
 * first a person says what its columns mean.
 */
export async function previewPartnerImport(
  deps: Deps,
  actor: Member,
  sha256: string,
  { overrideReason }: ImportOptions,
): Promise<ListPreview> {
  const table = await readPartnerList(await readListFile(deps, actor.brandId, sha256))
  return inBrand(deps.db, actor, async (tx) => {
    const meanings = await findMeanings(tx, actor.brandId, table)
    const columns = placeColumns(table, meanings)
    if (!hasNames(columns)) return { columns, meanings, planned: [] }
    return { columns, meanings, planned: await planRows(deps, tx, actor, rowsOf(table, columns, overrideReason)) }
  })
}

/**
 * Queues the writing of a list that was looked at before.
 * @throws DomainError `partner_import.not_found`, `partner_import.columns_missing`,
 *   `partner_import.has_errors` unless failing rows may be left out
 */
export async function confirmPartnerImport(
  deps: Deps,
  actor: Member,
  sha256: string,
  options: ImportOptions & { skipErrors: boolean },
): Promise<Uuid> {
  await getListFile(deps, actor, sha256)
  const { planned, columns, meanings } = await previewPartnerImport(deps, actor, sha256, options)
  if (!hasNames(columns)) throw new DomainError('partner_import.columns_missing', 'no column has the names')
  const { error } = countOutcomes(planned)
  if (error > 0 && !options.skipErrors) {
    throw new DomainError('partner_import.has_errors', `${error} rows cannot be used; correct or skip them`, { error })
  }
  return inBrand(deps.db, actor, async (tx) => {
    const jobId = await enqueue(deps, tx, actor, { sha256, meanings }, options)
    const use = { kind: 'partner_list', subject: jobId, permission: 'partners.reveal' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256, ...use })
    return jobId
  })
}

type List = { sha256: string; meanings: Meanings }
const enqueue = (deps: Deps, tx: Tx, actor: Member, list: List, options: ImportOptions) =>
  deps.jobs.enqueue(tx, importPartnersJob, actor, {
    brandId: actor.brandId,
    ...list,
    overrideReason: options.overrideReason,
    effectiveFrom: options.effectiveFrom?.toISOString() ?? null,
    by: { memberId: actor.memberId, name: actor.name, ownPartnersOnly: actor.ownPartnersOnly !== undefined },
  })
