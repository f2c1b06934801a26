import { asOwner, type TransactionSql } from '@qudao/db/client'
import { verifyAuditChain } from '../../audit/index.ts'
import { beginSnapshot } from '../queries/snapshot.ts'
import { type CurrencyTotals, listBrands, listCurrencyTotals } from '../queries/totals.ts'
import type { BookBrand, BooksDeps, Flaw } from './law.ts'
import { LAWS } from './laws.ts'

export type BrandBooks = Readonly<{
  brand: BookBrand
  currencies: readonly CurrencyTotals[]
  audit: Readonly<{ pages: number; sealedEvents: number; unsealedEvents: number }>
}>

/** The first thing that does not hold. */
export type Difference = Flaw & Readonly<{ brand: string; law: string }>

export type BooksReport = Readonly<{ brands: readonly BrandBooks[]; laws: number; difference?: Difference }>

export type BooksScope = Readonly<{
  /** Only the brand with this address. */
  brand?: string | undefined
}>

/**
 * Recomputes the books of every brand from single rows, and stops at the first difference. Everything is read in one
 * snapshot, so writers may go on meanwhile.
 */
export function checkBooks(deps: BooksDeps, { brand: slug }: BooksScope = {}): Promise<BooksReport> {
  return asOwner(deps.db, async (_tx, sql) => {
    await beginSnapshot(sql)
    const brands: BrandBooks[] = []
    for (const brand of await listBrands(sql, slug ?? null)) {
      brands.push(await describeBrand(deps, sql, brand))
      const difference = await findDifference(deps, sql, brand)
      if (difference) return { brands, laws: LAWS.length, difference }
    }
    return { brands, laws: LAWS.length }
  })
}

async function describeBrand(deps: BooksDeps, sql: TransactionSql, brand: BookBrand): Promise<BrandBooks> {
  const { pages, sealedEvents, unsealedEvents } = await verifyAuditChain(deps, brand.id)
  return { brand, currencies: await listCurrencyTotals(sql, brand.id), audit: { pages, sealedEvents, unsealedEvents } }
}

async function findDifference(deps: BooksDeps, sql: TransactionSql, brand: BookBrand): Promise<Difference | undefined> {
  for (const { name, find } of LAWS) {
    const flaw = await find({ sql, brand, deps })
    if (flaw) return { brand: `${brand.name} (${brand.slug})`, law: name, ...flaw }
  }
  return undefined
}
