import { error, redirect } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types'

/** The brand is in the address. Somebody who is not its member gets the page of a brand that does not exist. */
export const load: LayoutServerLoad = ({ locals: { me }, params, url }) => {
  if (!me) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  const membership = me.brands.find(({ brand, role }) => brand === params.brand && role !== null)
  if (!membership) {
    if (me.brands.some(({ brand }) => brand === params.brand)) redirect(303, `/p/${params.brand}`)
    error(404, 'Not found', { code: 'brand.not_found' })
  }
  return { membership, person: { name: me.name, brands: me.brands } }
}
