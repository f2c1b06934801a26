import type { components, paths } from '@qudao/api/client'
import { error, type RequestEvent } from '@sveltejs/kit'
import createClient, { type Client } from 'openapi-fetch'
import type { Me } from '#lib/me.ts'
import { inProcessFetch } from './in-process.ts'

export type Api = Client<paths>
export type Problem = components['schemas']['Problem']

/** The API as this reader: `const { data, error } = await locals.api.GET('/api/b/{brand}/partners', …)`. */
export function createApi(event: RequestEvent): Api {
  return createClient<paths>({ baseUrl: event.url.origin, fetch: inProcessFetch(event) })
}

/**
 * Ends a load function with the page of a refusal. An address whose id cannot be one names nothing: to a reader that is
 * a page that does not exist, not something to be mended.
 */
export function refuse(problem: Problem): never {
  if (isWrongAddress(problem)) error(404, 'Not found', { code: 'route.not_found', requestId: problem.requestId })
  error(problem.status, problem.title, { code: problem.code, requestId: problem.requestId })
}

/** Whether it is the address that cannot be understood: an id in the path, or one in the query. */
function isWrongAddress({ code, details }: Problem): boolean {
  const issues = details?.issues
  if (code !== 'validation.failed' || !Array.isArray(issues)) return false
  return issues.some(
    ({ path, message }: { path?: unknown; message?: unknown }) =>
      String(path).startsWith('param.') || String(message).startsWith('must be an id like'),
  )
}

/** The signed-in person, or null. */
export async function findMe(api: Api): Promise<Me | null> {
  const { data, error: problem } = await api.GET('/api/me')
  if (problem && problem.status !== 401) refuse(problem)
  return data ?? null
}
