import { inBrand } from '@qudao/db/client'
import { z } from 'zod'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { openStored } from '../export-store.ts'
import { type ExportResult, listExportRows } from '../queries.ts'
import { confirmOwner } from './confirm-owner.ts'

type Opened = { result: ExportResult; finishedAt: Date; bytes: AsyncIterable<Uint8Array> }

/**
 * Opens a finished export for who asked for it, while they are an owner and give their password again; every download
 * is written down.
 * @throws DomainError `data_export.not_found`, `data_export.not_finished`, `data_export.expired`,
 *   `data_export.damaged`, `password.wrong`, `rate_limit.exceeded`
 */
export async function openExport(deps: Deps, actor: Member, id: Uuid, password: string): Promise<Opened> {
  const [row] = await listExportRows(deps.db, actor.brandId, deps.now(), id)
  if (row?.createdBy !== actor.memberId) throw new DomainError('data_export.not_found', 'no such export of yours')
  const { result, finishedAt } = row
  if (row.status !== 'succeeded' || !isResult(result) || !finishedAt) {
    throw new DomainError('data_export.not_finished', 'the export has no file yet')
  }
  await confirmOwner(deps, actor, { password, exportId: result.exportId })
  if (new Date(result.expiresAt) <= deps.now()) {
    throw new DomainError('data_export.expired', 'the file of this export has been removed')
  }
  const bytes = await openStored(deps, actor.brandId, result.exportId, result.size)
  await inBrand(deps.db, actor, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'brand.export_downloaded',
      subject: { type: 'data_export', id: result.exportId },
      summary: { sha256: result.sha256 },
    }),
  )
  return { result, finishedAt, bytes: told(deps, actor, result, bytes) }
}

/** What breaks off while it is sent is a line of the log, with the request it belongs to. */
async function* told(
  { log }: Deps,
  { requestId }: Member,
  { exportId }: ExportResult,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    log.error({ err: error, requestId, exportId }, 'an export broke off while it was sent')
    const cut = new Error('an export broke off while it was sent; see the log')
    // the server prints what it is thrown, and the log has the stack already
    delete cut.stack
    throw cut
  }
}

// the id names a file: nothing else may stand there, whoever wrote the row
const Kept = z.object({ exportId: z.uuid(), sha256: z.string(), size: z.int(), expiresAt: z.iso.datetime() })

export const isResult = (result: object | null): result is ExportResult => Kept.safeParse(result).success
