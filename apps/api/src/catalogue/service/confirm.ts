import { inBrand, type Tx } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { confirmRows, lockProducts, lockShops } from '../queries/changes.ts'

const PRODUCTS = { type: 'product', action: 'catalogue.confirm_product' } as const
const SHOPS = { type: 'shop', action: 'catalogue.confirm_shop' } as const

/** Makes drafts active, all or nothing; what is active already stays so. @throws DomainError `product.not_found` */
export function confirmProducts(deps: Deps, actor: Member, ids: readonly Uuid[]): Promise<number> {
  return inBrand(deps.db, actor, async (tx) => {
    const drafts = (await lockProducts(tx, actor.brandId, ids)).filter(({ state }) => state === 'draft')
    return confirmDrafts(deps, tx, actor, PRODUCTS, drafts)
  })
}

/** @throws DomainError `shop.not_found` */
export function confirmShops(deps: Deps, actor: Member, ids: readonly Uuid[]): Promise<number> {
  return inBrand(deps.db, actor, async (tx) => {
    const drafts = (await lockShops(tx, actor.brandId, ids)).filter(({ state }) => state === 'draft')
    return confirmDrafts(deps, tx, actor, SHOPS, drafts)
  })
}

async function confirmDrafts(
  { now }: Deps,
  tx: Tx,
  actor: Member,
  { type, action }: typeof PRODUCTS | typeof SHOPS,
  drafts: readonly { id: Uuid; name: string }[],
): Promise<number> {
  const at = now()
  const ids = drafts.map(({ id }) => id)
  if (ids.length > 0) await confirmRows(tx, actor.brandId, type, ids, { at, by: actor.memberId })
  for (const { id, name } of drafts) {
    const change = { before: { state: 'draft' }, after: { state: 'active' } }
    await audit(tx, actor, at, {
      action,
      subject: { type, id },
      summary: { name, ...change },
    })
  }
  return drafts.length
}
