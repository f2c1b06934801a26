import type { Tx } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { insertProducts, insertShops, lockCatalogue, type SeenProduct, type SeenShop } from '../queries/take-in.ts'

export type Seen = Readonly<{ products: readonly SeenProduct[]; shops: readonly SeenShop[] }>

const NAMED = 5

/**
 * Takes what an import shows for the first time into the catalogue as drafts.
 *
 * @param listSeen reads what the catalogue lacks. It is asked under the lock: of two people at once the second one
 * finds what the first one took in
 * @returns what was taken in
 */
export async function takeIn(
  { now }: Deps,
  tx: Tx,
  actor: Member,
  importId: Uuid,
  listSeen: () => Promise<Seen>,
): Promise<Seen> {
  await lockCatalogue(tx, actor.brandId)
  const seen = await listSeen()
  const { products, shops } = seen
  if (products.length === 0 && shops.length === 0) return seen
  const at = now()
  const source = { importId, memberId: actor.memberId, at }
  if (products.length > 0) await insertProducts(tx, actor.brandId, products, source)
  if (shops.length > 0) await insertShops(tx, actor.brandId, shops, source)
  const names = [...shops.map(({ name }) => name), ...products.map(({ title }) => title)].slice(0, NAMED)
  await audit(tx, actor, at, {
    action: 'catalogue.take_in',
    subject: { type: 'order_import', id: importId },
    summary: { products: products.length, shops: shops.length, names: names.join(', ') },
  })
  return seen
}
