import { CATEGORY_RATE_PPM, PRODUCT_ROWS } from './data/products.ts'

export type DemoProduct = Readonly<{
  merchantCode: string
  /** 商品ID of the platform: text, as every platform id */
  itemId: string
  title: string
  category: string
  listPriceMinor: bigint
  /** 佣金比率 on the platform */
  commissionPpm: number
  popularity: number
}>

const FIRST_ITEM_ID = 721_000_000_417n
const ITEM_ID_STEP = 1_370_911n

const PRODUCTS: readonly DemoProduct[] = PRODUCT_ROWS.map(([code, title, category, priceYuan, popularity], i) => ({
  merchantCode: code,
  itemId: `${FIRST_ITEM_ID + BigInt(i) * ITEM_ID_STEP}`,
  title,
  category,
  listPriceMinor: BigInt(priceYuan) * 100n,
  commissionPpm: CATEGORY_RATE_PPM[category] ?? 0,
  popularity,
}))

/** The 60 products of the demo shop. */
export function demoProducts(): readonly DemoProduct[] {
  return PRODUCTS
}
