import type { Readable } from 'node:stream'
import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { hasExport, readExport } from '../export-store.ts'
import { type ExportResult, listExportRows } from '../queries.ts'

/**
 * Opens a finished export for who asked for it, while they are an owner; every download is written down.
 * @throws DomainError `data_export.not_found`, `data_export.not_finished`, `data_export.expired`
 */
export async function openExport(
  deps: Deps,
  actor: Member,
  id: Uuid,
): Promise<{ result: ExportResult; finishedAt: Date; stream: () => Readable }> {
  const [row] = await listExportRows(deps.db, actor.brandId, deps.now(), id)
  if (row?.createdBy !== actor.memberId) throw new DomainError('data_export.not_found', 'no such export of yours')
  const { result, finishedAt } = row
  if (row.status !== 'succeeded' || !isResult(result) || !finishedAt) {
    throw new DomainError('data_export.not_finished', 'the export has no file yet')
  }
  const isOver = new Date(result.expiresAt) <= deps.now()
  if (isOver || !(await hasExport(deps, actor.brandId, result.exportId))) {
    throw new DomainError('data_export.expired', 'the file of this export has been removed')
  }
  await inBrand(deps.db, actor, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'brand.export_downloaded',
      subject: { type: 'data_export', id: result.exportId },
      summary: { sha256: result.sha256 },
    }),
  )
  return { result, finishedAt, stream: () => readExport(deps, actor.brandId, result.exportId) }
}

export const isResult = (result: object | null): result is ExportResult => result !== null && 'exportId' in result
