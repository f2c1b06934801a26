import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockShops } from '../queries/changes.ts'
import { confirmDrafts } from './confirm-drafts.ts'

/** Makes drafts active, all or nothing; what is active already stays so. @throws DomainError `shop.not_found` */
export function confirmShops(deps: Deps, actor: Member, ids: readonly Uuid[]): Promise<number> {
  return inBrand(deps.db, actor, async (tx) => {
    const shops = await lockShops(tx, actor.brandId, ids)
    return confirmDrafts(deps, tx, actor, { type: 'shop', action: 'catalogue.confirm_shop' }, shops)
  })
}
