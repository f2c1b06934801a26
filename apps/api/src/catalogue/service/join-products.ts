import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockProducts, moveListings } from '../queries/changes.ts'
import type { ProductRow } from '../queries/products.ts'
import { getProduct } from './get-product.ts'

/**
 * Says that two products are one: the listings of the other come over and its row remains as joined. Order lines and
 * plans name the platform's number, so nothing that was earned or agreed moves.
 *
 * @throws DomainError `product.not_found`, also for one that was joined before
 */
export async function joinProducts(deps: Deps, actor: Member, id: Uuid, other: Uuid): Promise<ProductRow> {
  if (id === other) throw new DomainError('validation.failed', 'a product is not joined into itself', { id })
  await inBrand(deps.db, actor, async (tx) => {
    const locked = await lockProducts(tx, actor.brandId, [id, other])
    const itemIds = await moveListings(tx, actor.brandId, other, id)
    const nameOf = (wanted: Uuid) => locked.find((row) => row.id === wanted)?.name
    await audit(tx, actor, deps.now(), {
      action: 'catalogue.join_products',
      subject: { type: 'product', id },
      summary: { name: nameOf(id), joined: nameOf(other), itemIds: itemIds.join(', ') },
    })
  })
  return getProduct(deps, actor, id)
}
