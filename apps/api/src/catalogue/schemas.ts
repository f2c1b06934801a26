import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../platform/ids.ts'
import { Instant, PageQuery, pageOf } from '../platform/wire.ts'

const STATES = ['draft', 'active'] as const
const State = z.enum(STATES).openapi('CatalogueState', {
  description: 'A draft was seen in a report; active means that somebody looked at it and keeps it',
})
const ProductId = idParam('prd')
const ShopId = idParam('shp')
export const ProductIdParam = z.object({ id: ProductId })

const Confirmed = z
  .object({ at: Instant, by: z.string().nullable().openapi({ description: 'Name of the member' }) })
  .nullable()

const ProductListing = z
  .object({
    platform: z.string().openapi({ example: 'taobao' }),
    itemId: z.string().openapi({ example: '721000000417' }),
    title: z.string().openapi({ description: 'The latest title seen when it was taken in' }),
  })
  .openapi('ProductListing')

export const Product = z
  .object({
    id: idString('prd'),
    name: z.string().openapi({ example: '汝窑盖碗 手工柴烧 180 毫升' }),
    category: z.string().openapi({ description: 'As the report says it', example: '茶具' }),
    state: State,
    listings: z.array(ProductListing),
    importId: idString('imp').nullable().openapi({ description: 'The order import that first showed it' }),
    createdAt: Instant,
    confirmed: Confirmed,
  })
  .openapi('Product')
export const ProductPage = pageOf('ProductPage', Product)

export const ProductFilters = PageQuery.extend({
  q: z.string().trim().min(1).max(120).optional().openapi({ description: 'Part of the name, or a whole item id' }),
  state: z.enum(STATES).optional(),
  platform: z.string().max(30).optional(),
  category: z.string().max(120).optional(),
})

export const ProductChanges = z
  .object({ name: z.string().trim().min(1).max(200).openapi({ example: '汝窑盖碗' }) })
  .openapi('ProductChanges')

export const JoinBody = z
  .object({ other: ProductId.openapi({ description: 'The product that is the same one; its listings come over' }) })
  .openapi('JoinProducts')

const MOST_CONFIRMED = 200
export const ConfirmProductsBody = z
  .object({ ids: z.array(ProductId).min(1).max(MOST_CONFIRMED) })
  .openapi('ConfirmProducts')
export const ConfirmShopsBody = z.object({ ids: z.array(ShopId).min(1).max(MOST_CONFIRMED) }).openapi('ConfirmShops')
export const Confirmation = z
  .object({ confirmed: z.int().openapi({ description: 'Drafts that are active now; others were before' }) })
  .openapi('CatalogueConfirmation')

export const ProductCategories = z
  .object({ items: z.array(z.object({ category: z.string(), products: z.int() })) })
  .openapi('ProductCategories')

export const Shop = z
  .object({
    id: idString('shp'),
    platform: z.string().openapi({ example: 'taobao' }),
    name: z.string().openapi({ description: 'As reports say it', example: '山隐旗舰店' }),
    state: State,
    importId: idString('imp').nullable(),
    createdAt: Instant,
    confirmed: Confirmed,
  })
  .openapi('Shop')
export const ShopPage = pageOf('ShopPage', Shop)
export const ShopFilters = PageQuery.extend({
  q: z.string().trim().min(1).max(120).optional(),
  state: z.enum(STATES).optional(),
  platform: z.string().max(30).optional(),
})
