import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { productSource } from '#lib/server/lists/catalogue.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = productSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const [products, categories] = await Promise.all([
    api.GET('/api/b/{brand}/products', { params: { path: { brand }, query } }),
    api.GET('/api/b/{brand}/product-categories', { params: { path: { brand } } }),
  ])
  if (products.error) refuse(products.error)
  if (categories.error) refuse(categories.error)
  return {
    products: products.data.items,
    nextCursor: products.data.nextCursor,
    categories: categories.data.items,
    isFiltered: Object.keys(filters).length > 0,
  }
}

export const actions: Actions = {
  confirm: async ({ locals: { api }, params: { brand }, request }) => {
    const ids = (await request.formData()).getAll('id').map(String)
    const { data, error: problem } = await api.POST('/api/b/{brand}/products/confirm', {
      params: { path: { brand } },
      body: { ids },
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {}, confirmed: null })
    return { code: null, details: {}, confirmed: data.confirmed }
  },
}
