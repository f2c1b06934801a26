import { type Cookies, error, redirect } from '@sveltejs/kit'
import { COLUMNS_COOKIE, columnsOf } from '#lib/lists/columns.ts'
import type { LayoutServerLoad } from './$types'

/** The brand is in the address. Somebody who is not its member gets the page of a brand that does not exist. */
export const load: LayoutServerLoad = async ({ locals: { api, me, membership }, params, url, cookies, depends }) => {
  if (!me) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  if (!membership) {
    if (me.brands.some(({ brand }) => brand === params.brand)) redirect(303, `/p/${params.brand}`)
    error(404, 'Not found', { code: 'brand.not_found' })
  }
  depends('app:list-views')
  const { data: views } = await api.GET('/api/b/{brand}/list-views', { params: { path: { brand: params.brand } } })
  return {
    membership,
    person: { name: me.name, brands: me.brands },
    // a page does not fail for want of its views
    listViews: views?.items ?? [],
    listColumns: keptColumns(cookies),
  }
}

/** The columns that this browser remembers, by list. */
const keptColumns = (cookies: Cookies): Record<string, readonly string[]> =>
  Object.fromEntries(
    cookies.getAll().flatMap(({ name, value }) => {
      const ids = name.startsWith(COLUMNS_COOKIE) ? columnsOf(value) : null
      return ids ? [[name.slice(COLUMNS_COOKIE.length), ids]] : []
    }),
  )
