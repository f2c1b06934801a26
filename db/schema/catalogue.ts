import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { brand } from './brands.ts'
import { brandId, brandPolicy, instant, isPlatform, recordedAt } from './columns.ts'
import { orderImport } from './orders.ts'

/** A draft was seen in a report or typed by one person; active means that somebody looked at it and keeps it. */
export type CatalogueState = 'draft' | 'active'

const isState = sql`state in ('draft', 'active')`
const isConfirmedWhenActive = sql`(state = 'active') = (confirmed_at is not null)`

/**
 * What the brand sells, whatever number a platform gives it. Never deleted: one that turns out to be another one is
 * joined into it, so that what names it can follow.
 */
export const product = pgTable(
  'product',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    name: text().notNull(),
    category: text().notNull(), // as the report says it; '' where it says nothing
    state: text().$type<CatalogueState>().notNull(),
    importId: uuid(), // the import that first showed it; null where it came in another way
    joinedInto: uuid(),
    createdAt: recordedAt(),
    createdBy: uuid(),
    confirmedAt: instant(),
    confirmedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'product_import',
    }),
    foreignKey({ columns: [t.brandId, t.joinedInto], foreignColumns: [t.brandId, t.id], name: 'product_joined_into' }),
    index('product_category').on(t.brandId, t.category),
    check('product_state', isState),
    check('product_confirmed', isConfirmedWhenActive),
    check('product_not_joined_into_itself', sql`${t.joinedInto} <> ${t.id}`),
    brandPolicy(),
  ],
)

/** The number under which a platform sells a product; several may be one product. */
export const productListing = pgTable(
  'product_listing',
  {
    brandId: brandId(),
    platform: text().notNull(),
    itemId: text().notNull(),
    productId: uuid().notNull(),
    title: text().notNull(), // the latest title seen when it was taken in
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.platform, t.itemId] }),
    foreignKey({
      columns: [t.brandId, t.productId],
      foreignColumns: [product.brandId, product.id],
      name: 'product_listing_product',
    }),
    index('product_listing_of').on(t.brandId, t.productId),
    check('product_listing_platform', isPlatform),
    brandPolicy(),
  ],
)

/** How two spellings of one shop are known as one: full and half width, capitals and spaces do not count. */
export const SHOP_NAME_KEY = "lower(regexp_replace(btrim(normalize(name, NFKC)), '\\s+', ' ', 'g'))"

/** A shop as platforms report it. Its name is what reports say, so nobody renames it here. */
export const shop = pgTable(
  'shop',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    platform: text().notNull(),
    name: text().notNull(),
    nameKey: text().notNull().generatedAlwaysAs(sql.raw(SHOP_NAME_KEY)),
    state: text().$type<CatalogueState>().notNull(),
    importId: uuid(),
    createdAt: recordedAt(),
    createdBy: uuid(),
    confirmedAt: instant(),
    confirmedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    unique('shop_name').on(t.brandId, t.platform, t.nameKey),
    foreignKey({
      columns: [t.brandId, t.importId],
      foreignColumns: [orderImport.brandId, orderImport.id],
      name: 'shop_import',
    }),
    check('shop_platform', isPlatform),
    check('shop_state', isState),
    check('shop_confirmed', isConfirmedWhenActive),
    brandPolicy(),
  ],
)
