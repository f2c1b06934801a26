import type { Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockOpening } from '../queries/openings.ts'

/** @throws DomainError `opening_import.not_found`, `.already_approved`, `.already_withdrawn` */
export async function lockWaitingOpening(tx: Tx, brandId: number, id: Uuid) {
  const opening = await lockOpening(tx, brandId, id)
  if (!opening) throw new DomainError('opening_import.not_found', 'no such opening import')
  if (opening.approvedAt) throw new DomainError('opening_import.already_approved', 'it was approved before')
  if (opening.withdrawnAt) throw new DomainError('opening_import.already_withdrawn', 'it was withdrawn before')
  return opening
}
