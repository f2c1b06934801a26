import { type Api, refuse } from './api.ts'

export type NamedPartner = Readonly<{ id: string; name: string }>
export type NamedListing = Readonly<{ itemId: string; platform: string; name: string }>

const PAGE = 200
const MOST_PAGES = 10

/** Names of these partners, for plans that serve or name some of them. Who may not be seen by this reader is left out. */
export async function namePartners(api: Api, brand: string, ids: Iterable<string>): Promise<NamedPartner[]> {
  const all = [...new Set(ids)]
  const pages = Array.from({ length: Math.ceil(all.length / PAGE) }, (_, i) => all.slice(i * PAGE, (i + 1) * PAGE))
  const answers = await Promise.all(
    pages.map((some) =>
      api.GET('/api/b/{brand}/partners', {
        params: { path: { brand }, query: { ids: some.join(','), limit: PAGE } },
      }),
    ),
  )
  return answers.flatMap(({ data, error: problem }) => {
    if (problem) refuse(problem)
    return data.items.map(({ id, name }) => ({ id, name }))
  })
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
