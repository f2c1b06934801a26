import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockProducts } from '../queries/changes.ts'
import { confirmDrafts } from './confirm-drafts.ts'

/** Makes drafts active, all or nothing; what is active already stays so. @throws DomainError `product.not_found` */
export function confirmProducts(deps: Deps, actor: Member, ids: readonly Uuid[]): Promise<number> {
  return inBrand(deps.db, actor, async (tx) => {
    const products = await lockProducts(tx, actor.brandId, ids)
    return confirmDrafts(deps, tx, actor, { type: 'product', action: 'catalogue.confirm_product' }, products)
  })
}
