import { type Api, refuse } from './api.ts'

export type NamedPartner = Readonly<{ id: string; name: string }>
export type NamedListing = Readonly<{ itemId: string; platform: string; name: string }>

const PAGE = 200
const MOST_PAGES = 10

/** Partners by name, for plans that serve or name some of them. */
export async function listPartnerNames(api: Api, brand: string): Promise<NamedPartner[]> {
  const found: NamedPartner[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES && (page === 0 || cursor); page++) {
    const query: { limit: number; cursor?: string } = cursor ? { limit: PAGE, cursor } : { limit: PAGE }
    const { data, error: problem } = await api.GET('/api/b/{brand}/partners', { params: { path: { brand }, query } })
    if (problem) refuse(problem)
    found.push(...data.items.map(({ id, name }) => ({ id, name })))
    cursor = data.nextCursor
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/**
 * Products by the number that order lines carry, for plans that name some of them: a product that is sold under two
 * numbers is there twice. Whoever may not see the catalogue reads numbers.
 */
export async function listProductNames(api: Api, brand: string): Promise<NamedListing[]> {
  const found: NamedListing[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES && (page === 0 || cursor); page++) {
    const query: { limit: number; cursor?: string } = cursor ? { limit: PAGE, cursor } : { limit: PAGE }
    const { data } = await api.GET('/api/b/{brand}/products', { params: { path: { brand }, query } })
    if (!data) return found
    found.push(
      ...data.items.flatMap(({ name, listings }) =>
        listings.map(({ itemId, platform }) => ({ itemId, platform, name })),
      ),
    )
    cursor = data.nextCursor
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
