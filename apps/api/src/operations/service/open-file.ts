import type { Readable } from 'node:stream'
import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { type Member, requirePermission } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { type FileRow, findFileRow } from '../queries.ts'

/**
 * Opens frozen bytes for whoever may see what they hold; every download is written down.
 * @throws DomainError `file.not_found`, `permission.denied`
 */
export async function openFile(
  deps: Deps,
  actor: Member,
  sha256: string,
): Promise<{ row: FileRow; stream: () => Readable }> {
  const row = await findFileRow(deps.db, actor.brandId, sha256)
  if (!row) throw new DomainError('file.not_found', 'no such file')
  // nobody opens bytes that no room has taken in; what serves as several things needs all their permissions
  if (row.permissions.length === 0) throw new DomainError('permission.denied', 'the file was not taken into use')
  for (const permission of row.permissions) requirePermission(actor, permission)
  if (actor.ownPartnersOnly) throw new DomainError('permission.denied', 'this file is about partners of others too')
  if (!(await deps.files.has(actor.brandId, sha256))) throw new DomainError('file.not_found', 'its bytes are gone')
  await inBrand(deps.db, actor, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'files.download',
      subject: { type: 'file', id: sha256 },
      summary: { name: row.name },
    }),
  )
  return { row, stream: () => deps.files.read(actor.brandId, sha256) }
}
