import { redirect } from '@sveltejs/kit'
import { homePathOf } from '#lib/me.ts'
import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

/** Sends everybody where their work is. */
export const load: PageServerLoad = async ({ locals: { api, me } }) => {
  const home = me?.brands[0]
  if (home) redirect(303, homePathOf(home))
  const { data: setUp, error: problem } = await api.GET('/api/set-up')
  if (problem) refuse(problem)
  redirect(303, setUp.needed ? '/set-up' : '/sign-in')
}
