import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { PlannedRow } from '../import/plan-import.ts'
import { type ImportOptions, planRows, readRows } from '../import/prepare.ts'
import { countOutcomes, importPartnersJob } from '../jobs.ts'
import { getListFile } from './get-list-file.ts'

/** What importing a list would do; nothing is written. */
export async function previewPartnerImport(
  deps: Deps,
  actor: Member,
  sha256: string,
  { overrideReason }: ImportOptions,
): Promise<PlannedRow[]> {
  const rows = await readRows(deps, actor.brandId, sha256, overrideReason)
  return inBrand(deps.db, actor, (tx) => planRows(deps, tx, actor, rows))
}

/**
 * Queues the writing of a list that was looked at before.
 * @throws DomainError `partner_import.not_found`, `partner_import.has_errors` unless failing rows may be left out
 */
export async function confirmPartnerImport(
  deps: Deps,
  actor: Member,
  sha256: string,
  options: ImportOptions & { skipErrors: boolean },
): Promise<Uuid> {
  await getListFile(deps, actor, sha256)
  const { error } = countOutcomes(await previewPartnerImport(deps, actor, sha256, options))
  if (error > 0 && !options.skipErrors) {
    throw new DomainError('partner_import.has_errors', `${error} rows cannot be used; correct or skip them`, { error })
  }
  return inBrand(deps.db, actor, async (tx) => {
    const jobId = await enqueue(deps, tx, actor, sha256, options)
    const use = { kind: 'partner_list', subject: jobId, permission: 'partners.reveal' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256, ...use })
    return jobId
  })
}

const enqueue = (deps: Deps, tx: Tx, actor: Member, sha256: string, options: ImportOptions) =>
  deps.jobs.enqueue(tx, importPartnersJob, actor, {
    brandId: actor.brandId,
    sha256,
    overrideReason: options.overrideReason,
    effectiveFrom: options.effectiveFrom?.toISOString() ?? null,
    by: { memberId: actor.memberId, name: actor.name, ownPartnersOnly: actor.ownPartnersOnly !== undefined },
  })
