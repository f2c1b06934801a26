import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { getImport } from '../queries/imports.ts'

/** @throws DomainError `order_import.not_found` */
export const readOrderImport = (deps: Deps, actor: Member, id: Uuid) =>
  inBrand(deps.db, actor, (tx) => getImport(tx, actor.brandId, id))
