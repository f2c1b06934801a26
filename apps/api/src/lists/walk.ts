import type { z } from '@hono/zod-openapi'
import { DomainError } from '../domain/errors.ts'
import type { RouteDef } from '../platform/route.ts'

export type Item = Readonly<Record<string, unknown>>
type Page = { items: readonly Item[]; nextCursor?: string | null }
type Caller = Pick<Parameters<RouteDef['handle']>[0], 'deps' | 'actor' | 'http'>
export type Asked = Readonly<{ params: Readonly<Record<string, string>>; query: Readonly<Record<string, string>> }>

const ROWS_A_PAGE = '200'

/**
 * The pages of a list as its own contract gives them, one after the other: same filters, same order, same rows that
 * this person may see. Rows that come or go meanwhile are as for somebody who turns the pages by hand.
 * @throws DomainError `validation.failed` before the first page, and whatever the list refuses
 */
export async function* pagesOf(
  list: RouteDef,
  caller: Caller,
  { params, query }: Asked,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | null = null
  do {
    const paging = { limit: ROWS_A_PAGE, ...(cursor ? { cursor } : {}) }
    const valid = {
      params: read(list, 'params', params),
      query: read(list, 'query', { ...query, ...paging }),
      body: undefined,
    }
    const page = await pageOf(await list.handle({ ...caller, valid }))
    yield page.items
    cursor = page.nextCursor ?? null
  } while (cursor)
}

function read(list: RouteDef, part: 'params' | 'query', given: unknown): unknown {
  // safe because contracts declare their parts with schemas of this library
  const schema = list.contract.request?.[part] as z.ZodType | undefined
  if (!schema) return undefined
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => ({ path: [part, ...path].join('.'), message }))
  throw new DomainError('validation.failed', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    issues,
  })
}

// hot lists answer with JSON that the database made; safe because every list answers a page
const pageOf = async (answer: unknown): Promise<Page> =>
  (answer instanceof Response ? await answer.json() : answer) as Page
