import { error, redirect } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types'

/** Pages of a partner, who sees only what is theirs. */
export const load: LayoutServerLoad = ({ locals: { me }, params, url }) => {
  if (!me) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  const membership = me.brands.find(({ brand, partner }) => brand === params.brand && partner !== null)
  if (!membership?.partner) error(404, 'Not found', { code: 'brand.not_found' })
  return { membership, partner: membership.partner, person: { name: me.name, brands: me.brands } }
}
