import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { toInstant } from '../platform/wire.ts'
import type { ProductRow } from './queries/products.ts'
import type { ShopRow } from './queries/shops.ts'
import type * as wire from './schemas.ts'

const known = (row: ProductRow | ShopRow) => ({
  name: row.name,
  state: row.state,
  importId: row.importId && toPublicId('imp', row.importId),
  createdAt: toInstant(row.createdAt),
  confirmed: row.confirmedAt && { at: toInstant(row.confirmedAt), by: row.confirmedBy },
})

export const toProduct = (row: ProductRow): z.input<typeof wire.Product> => ({
  id: toPublicId('prd', row.id),
  ...known(row),
  category: row.category,
  listings: [...row.listings],
})

export const toShop = (row: ShopRow): z.input<typeof wire.Shop> => ({
  id: toPublicId('shp', row.id),
  ...known(row),
  platform: row.platform,
})
