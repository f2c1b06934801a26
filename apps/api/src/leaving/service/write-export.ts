import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Progress } from '../../platform/jobs.ts'
import { newTally, writeArchive } from '../archive.ts'
import { keepExport, keepNewest, removeExport, removeExportsBefore } from '../export-store.ts'
import { type ExportResult, findBrand, findExtent, findOwner, holdSnapshot, takeTurn } from '../queries.ts'

const KEPT_DAYS = 7
/** Each is as large as the brand: the one before stays until the next one is whole, and no more. */
const KEPT_EXPORTS = 2
const DAY_MS = 24 * 3600_000

export type Order = Readonly<{ brandId: number; memberId: Uuid; exportId: Uuid }>

/** Removes exports whose days are over, of all brands. @returns how many files */
export function removeOldExports(deps: Deps): Promise<number> {
  const now = deps.now()
  return removeExportsBefore(deps, new Date(now.getTime() - KEPT_DAYS * DAY_MS), now)
}

/**
 * Writes the archive of everything a brand has, sealed, from one snapshot.
 * @throws DomainError `permission.denied` when who asked is no longer an owner, `data_export.already_running`,
 *   `data_export.disk_full`
 */
export async function writeExport(deps: Deps, order: Order, progress: Progress): Promise<ExportResult> {
  const { brandId, exportId } = order
  await requireOwner(deps, order)
  await removeOldExports(deps)
  const { rows: total } = await findExtent(deps.db, brandId)
  const tally = newTally()
  const stored = await inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
    const sql = await holdSnapshot(tx)
    if (!(await takeTurn(sql, brandId))) {
      throw new DomainError('data_export.already_running', 'another export of this brand is being written')
    }
    const job = { brand: await findBrand(sql, brandId), at: deps.now(), progress: seldom(progress), total }
    return keepExport(deps, brandId, exportId, writeArchive(deps, sql, job, tally))
  })
  await progress(tally.rows, tally.rows)
  return finish(deps, order, {
    exportId,
    ...stored,
    rows: tally.rows,
    files: tally.files,
    missingFiles: tally.missingFiles.length,
    expiresAt: new Date(deps.now().getTime() + KEPT_DAYS * DAY_MS).toISOString(),
  })
}

async function finish(deps: Deps, order: Order, result: ExportResult): Promise<ExportResult> {
  // long work: whoever asked may have lost the role meanwhile
  const { brandId, memberId } = order
  const owner = await requireOwner(deps, order).catch(async (error: unknown) => {
    await removeExport(deps, brandId, order.exportId)
    throw error
  })
  const actor = { kind: 'member', brandId, memberId, name: owner.name } as const
  const { exportId, expiresAt: _, ...summary } = result
  await keepNewest(deps, brandId, KEPT_EXPORTS)
  await inBrand(deps.db, { brandId, scope: 'brand' }, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'brand.export_written',
      subject: { type: 'data_export', id: exportId },
      summary,
    }),
  )
  return result
}

async function requireOwner({ db }: Deps, { brandId, memberId }: Order): Promise<{ name: string }> {
  const owner = await findOwner(db, brandId, memberId)
  if (!owner) throw new DomainError('permission.denied', 'who asked for the export is no longer an owner')
  return owner
}

const SELDOM_MS = 500

/** People look once a second; a write for every small table would only keep the database busy. */
function seldom(progress: Progress): Progress {
  let last = 0
  return async (done, total, phase) => {
    if (Date.now() - last < SELDOM_MS) return
    last = Date.now()
    await progress(done, total, phase)
  }
}
