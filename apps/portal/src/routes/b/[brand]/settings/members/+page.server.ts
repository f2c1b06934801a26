import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { ROLES } from './roles.ts'

export const load: PageServerLoad = async ({ locals: { api, me }, params: { brand }, parent }) => {
  const params = { path: { brand } }
  const { membership } = await parent()
  const [members, invitations] = await Promise.all([
    api.GET('/api/b/{brand}/members', { params }),
    membership.permissions.includes('members.manage') ? api.GET('/api/b/{brand}/member-invitations', { params }) : null,
  ])
  if (members.error) refuse(members.error)
  return {
    members: members.data.items,
    invitations: (invitations?.data?.items ?? []).filter(({ acceptedAt }) => !acceptedAt),
    account: { email: me?.email ?? null, mobile: me?.mobile ?? null },
  }
}

const roleOf = (form: FormData) => ROLES.find((known) => known === textOf(form, 'role')) ?? 'viewer'

export const actions: Actions = {
  invite: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const name = textOf(form, 'name')
    const act = 'invite' as const
    if (name === '') return fail(422, { act, isMissing: true, code: null, details: {} })
    const { data, error: problem } = await api.POST('/api/b/{brand}/member-invitations', {
      params: { path: { brand } },
      body: { name, role: roleOf(form) },
    })
    if (problem) return refused(problem, { act, isMissing: false })
    return { act, isMissing: false, code: null, details: {}, made: data }
  },
  withdraw: async ({ locals: { api }, params: { brand }, request }) => {
    const id = textOf(await request.formData(), 'id')
    const { error: problem } = await api.DELETE('/api/b/{brand}/member-invitations/{id}', {
      params: { path: { brand, id } },
    })
    const act = 'withdraw' as const
    return problem ? refused(problem, { act }) : { act, code: null, details: {} }
  },
  role: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const { data, error: problem } = await api.PATCH('/api/b/{brand}/members/{id}', {
      params: { path: { brand, id: textOf(form, 'id') } },
      body: { role: roleOf(form) },
    })
    const act = 'role' as const
    return problem ? refused(problem, { act }) : { act, code: null, details: {}, member: data }
  },
  disable: async ({ locals: { api }, params: { brand }, request }) => {
    const id = textOf(await request.formData(), 'id')
    const params = { path: { brand, id } }
    const { data, error: problem } = await api.POST('/api/b/{brand}/members/{id}/disable', { params })
    const act = 'disable' as const
    return problem ? refused(problem, { act }) : { act, code: null, details: {}, member: data }
  },
  enable: async ({ locals: { api }, params: { brand }, request }) => {
    const id = textOf(await request.formData(), 'id')
    const params = { path: { brand, id } }
    const { data, error: problem } = await api.POST('/api/b/{brand}/members/{id}/enable', { params })
    const act = 'enable' as const
    return problem ? refused(problem, { act }) : { act, code: null, details: {}, member: data }
  },
}
