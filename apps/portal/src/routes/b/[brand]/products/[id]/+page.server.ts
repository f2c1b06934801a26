import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_FOUND = 8

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, url }) => {
  const sought = url.searchParams.get('find')?.trim() ?? ''
  const [product, found] = await Promise.all([
    api.GET('/api/b/{brand}/products/{id}', { params: { path: { brand, id } } }),
    sought
      ? api.GET('/api/b/{brand}/products', { params: { path: { brand }, query: { q: sought, limit: MOST_FOUND } } })
      : null,
  ])
  if (product.error) refuse(product.error)
  return {
    product: product.data,
    sought,
    found: (found?.data?.items ?? []).filter((other) => other.id !== product.data.id),
  }
}

export const actions: Actions = {
  confirm: async ({ locals: { api }, params: { brand, id } }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/products/confirm', {
      params: { path: { brand } },
      body: { ids: [id] },
    })
    return problem ? refused(problem, { act: 'confirm' as const, isMissing: false }) : done('confirm')
  },
  rename: async ({ locals: { api }, params: { brand, id }, request }) => {
    const name = textOf(await request.formData(), 'name')
    const act = 'rename' as const
    if (name === '') return fail(422, { act, code: null, details: {}, isMissing: true })
    const { error: problem } = await api.PATCH('/api/b/{brand}/products/{id}', {
      params: { path: { brand, id } },
      body: { name },
    })
    return problem ? refused(problem, { act, isMissing: false }) : done('rename')
  },
  join: async ({ locals: { api }, params: { brand, id }, request }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/products/{id}/join', {
      params: { path: { brand, id } },
      body: { other: textOf(await request.formData(), 'other') },
    })
    return problem ? refused(problem, { act: 'join' as const, isMissing: false }) : done('join')
  },
}

const done = <Act extends string>(act: Act) => ({ act, code: null, details: {}, isMissing: false })
