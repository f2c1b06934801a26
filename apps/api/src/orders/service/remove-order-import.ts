import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { type Auditable, audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { getImport } from '../queries/imports.ts'
import { dropUpload } from '../queries/uploads.ts'

/**
 * Takes back an upload that was looked at and never confirmed. What was confirmed is the origin of what is booked and
 * stays.
 *
 * @throws DomainError `order_import.not_found`, `order_import.already_confirmed`
 */
export const removeOrderImport = (deps: Deps, actor: Member, id: Uuid): Promise<void> =>
  inBrand(deps.db, actor, (tx) => takeBack(deps, tx, actor, id))

/** @throws DomainError `order_import.not_found`, `order_import.already_confirmed` */
export async function takeBack({ now }: Deps, tx: Tx, actor: Auditable, id: Uuid): Promise<void> {
  const { brandId } = actor
  const { position, fileName } = await getImport(tx, brandId, id, true)
  if (position !== null) throw new DomainError('order_import.already_confirmed', 'confirmed before', { id })
  await dropUpload(tx, { brandId, id })
  await audit(tx, actor, now(), {
    action: 'orders.remove_upload',
    subject: { type: 'order_import', id },
    summary: { fileName },
  })
}
