import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** For the people who build the product, on their own machine. */
export const load: PageServerLoad = ({ url }) => {
  if (!LOOPBACK.has(url.hostname)) error(404, 'Not found')
}
