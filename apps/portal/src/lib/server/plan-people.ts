import { type Api, refuse } from './api.ts'

export type NamedPartner = Readonly<{ id: string; name: string }>

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
