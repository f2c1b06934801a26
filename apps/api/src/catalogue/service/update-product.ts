import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockProducts, renameProductRow } from '../queries/changes.ts'
import type { ProductRow } from '../queries/products.ts'
import { getProduct } from './get-product.ts'

/** Gives a product a name of our own; what platforms call it stays with its listings. @throws DomainError `product.not_found` */
export async function updateProduct(deps: Deps, actor: Member, id: Uuid, name: string): Promise<ProductRow> {
  await inBrand(deps.db, actor, async (tx) => {
    const [before] = await lockProducts(tx, actor.brandId, [id])
    if (before?.name === name) return
    await renameProductRow(tx, actor.brandId, id, name)
    await audit(tx, actor, deps.now(), {
      action: 'catalogue.rename_product',
      subject: { type: 'product', id },
      summary: { name, before: { name: before?.name }, after: { name } },
    })
  })
  return getProduct(deps, actor, id)
}
