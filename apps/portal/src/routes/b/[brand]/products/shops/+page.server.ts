import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { shopSource } from '#lib/server/lists/catalogue.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = shopSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const { data: shops, error: problem } = await api.GET('/api/b/{brand}/shops', { params: { path: { brand }, query } })
  if (problem) refuse(problem)
  return { shops: shops.items, nextCursor: shops.nextCursor, isFiltered: Object.keys(filters).length > 0 }
}

export const actions: Actions = {
  confirm: async ({ locals: { api }, params: { brand }, request }) => {
    const ids = (await request.formData()).getAll('id').map(String)
    const { data, error: problem } = await api.POST('/api/b/{brand}/shops/confirm', {
      params: { path: { brand } },
      body: { ids },
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {}, confirmed: null })
    return { code: null, details: {}, confirmed: data.confirmed }
  },
}
