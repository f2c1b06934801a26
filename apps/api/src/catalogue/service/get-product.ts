import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listProductRows, type ProductRow } from '../queries/products.ts'

/** @throws DomainError `product.not_found` */
export async function getProduct({ db }: Deps, actor: Member, id: Uuid): Promise<ProductRow> {
  const [found] = await listProductRows(db, actor, { id, take: 1 })
  if (!found) throw new DomainError('product.not_found', 'no such product', { id })
  return found
}
