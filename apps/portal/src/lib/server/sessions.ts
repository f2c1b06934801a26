import { fail } from '@sveltejs/kit'
import { type Api, refuse } from './api.ts'

/** Where the reader is signed in, for both sides of the portal. */
export async function listOwnSessions(api: Api) {
  const { data, error: problem } = await api.GET('/api/me/sessions')
  if (problem) refuse(problem)
  return data.items
}

export const sessionActions = {
  end: async ({ locals: { api }, request }: { locals: { api: Api }; request: Request }) => {
    const id = String((await request.formData()).get('id'))
    const { error: problem } = await api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })
    return problem ? fail(problem.status, { code: problem.code, details: problem.details ?? {} }) : { ended: 1 }
  },
  endOthers: async ({ locals: { api } }: { locals: { api: Api } }) => {
    const { data, error: problem } = await api.POST('/api/me/sessions/end-others')
    return problem
      ? fail(problem.status, { code: problem.code, details: problem.details ?? {} })
      : { ended: data.ended }
  },
}
