import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { findFile } from '../queries/files.ts'

/** @throws DomainError `partner_import.not_found` if no list with this SHA-256 was uploaded */
export async function getListFile({ db }: Deps, actor: Member, sha256: string) {
  const stored = await inBrand(db, actor, (tx) => findFile(tx, actor.brandId, sha256))
  if (!stored) throw new DomainError('partner_import.not_found', 'upload the list first')
  return stored
}
