import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ locals: { api } }) => {
  await api.DELETE('/api/session')
  redirect(303, '/sign-in')
}
