import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** An address that leads nowhere is told inside the frame of the brand, with its navigation. */
export const load: PageServerLoad = () => {
  error(404, 'Not found')
}
