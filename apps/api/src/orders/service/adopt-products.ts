import type { Tx } from '@qudao/db/client'
import { type SeenProduct, type SeenShop, takeIn } from '../../catalogue/index.ts'
import { type Member, requirePermission } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listUnknownProducts, listUnknownShops } from '../queries/discoveries.ts'
import type { AdoptBody } from '../schemas.ts'

export type AdoptedThings = Readonly<{ products: number; shops: number }>

/**
 * Takes the chosen products and shops of an import into the catalogue. What is there already is passed over, so the
 * same choice again, or by somebody else at the same time, makes nothing twice.
 *
 * @throws DomainError `permission.denied` without catalogue.manage
 */
export async function adoptProducts(
  deps: Deps,
  tx: Tx,
  actor: Member,
  importId: Uuid,
  { products, shops }: Pick<AdoptBody, 'products' | 'shops'>,
): Promise<AdoptedThings> {
  if (products.length === 0 && shops.length === 0) return { products: 0, shops: 0 }
  requirePermission(actor, 'catalogue.manage')
  const seen = await takeIn(deps, tx, actor, importId, async () => ({
    products: await chosenOf(products, productKey, () => listUnknownProducts(tx, actor.brandId, importId)),
    shops: await chosenOf(shops, shopKey, () => listUnknownShops(tx, actor.brandId, importId)),
  }))
  return { products: seen.products.length, shops: seen.shops.length }
}

const productKey = ({ platform, itemId }: Pick<SeenProduct, 'platform' | 'itemId'>) => `${platform} ${itemId}`
const shopKey = ({ platform, name }: SeenShop) => `${platform} ${name}`

async function chosenOf<Choice, Thing extends Choice>(
  chosen: 'all' | readonly Choice[],
  keyOf: (one: Choice) => string,
  listUnknown: () => Promise<Thing[]>,
): Promise<Thing[]> {
  if (chosen.length === 0) return []
  const unknown = await listUnknown()
  if (chosen === 'all') return unknown
  const keys = new Set(chosen.map(keyOf))
  return unknown.filter((one) => keys.has(keyOf(one)))
}
