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

/** Ends a load function with the page of a refusal. */
export function refuse(problem: Problem): never {
  error(problem.status, problem.title, { code: problem.code, requestId: problem.requestId })
}

/** The signed-in person, or null. */
export async function findMe(api: Api): Promise<Me | null> {
  const { data, error: problem } = await api.GET('/api/me')
  if (problem && problem.status !== 401) refuse(problem)
  return data ?? null
}
