import { refuse } from '#lib/server/api.ts'
import { removeUpload } from '#lib/server/remove-upload.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const cursor = url.searchParams.get('cursor')
  const { data, error: problem } = await api.GET('/api/b/{brand}/order-imports', {
    params: { path: { brand }, query: cursor ? { cursor } : {} },
  })
  if (problem) refuse(problem)
  return { imports: data.items, nextCursor: data.nextCursor }
}

export const actions: Actions = {
  remove: async ({ locals: { api }, params: { brand }, request }) => {
    const refused = await removeUpload(api, brand, String((await request.formData()).get('id') ?? ''))
    return refused ?? { removed: true }
  },
}
