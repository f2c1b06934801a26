import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** An export as a file, passed on as it is read; what is refused is told on the page it was asked for on. */
export const POST: RequestHandler = async ({ locals: { api }, params: { brand, id }, request }) => {
  const password = String((await request.formData()).get('password') ?? '')
  const { error: problem, response } = await api.POST('/api/b/{brand}/data-exports/{id}/file', {
    params: { path: { brand, id } },
    body: { password },
    parseAs: 'stream',
  })
  if (problem) redirect(303, `/b/${brand}/settings/export?refused=${encodeURIComponent(problem.code)}`)
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  for (const name of ['content-type', 'content-disposition', 'content-length', 'etag']) {
    headers.set(name, response.headers.get(name) ?? '')
  }
  return new Response(response.body, { headers })
}
