import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const TAX_HANDLINGS = ['withhold', 'invoice', 'platform', 'unset'] as const
const HATS = ['affiliate', 'distributor'] as const
const UNPAYABLE = ['tax', 'account'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const text = (name: string) => url.searchParams.get(name) || undefined
  const one = <Known extends string>(known: readonly Known[], name: string) =>
    known.find((value) => value === text(name))
  const filters = {
    q: text('q'),
    grade: text('grade'),
    owner: text('owner'),
    hat: one(HATS, 'hat'),
    taxHandling: one(TAX_HANDLINGS, 'taxHandling'),
    unpayable: one(UNPAYABLE, 'unpayable'),
  }
  const given = Object.entries({ ...filters, cursor: text('cursor') }).filter(([, value]) => value !== undefined)
  const path = { brand }
  const { membership } = await parent()
  const [partners, grades, members] = await Promise.all([
    api.GET('/api/b/{brand}/partners', { params: { path, query: Object.fromEntries(given) } }),
    api.GET('/api/b/{brand}/partner-grades', { params: { path } }),
    membership.permissions.includes('members.read') ? api.GET('/api/b/{brand}/members', { params: { path } }) : null,
  ])
  if (partners.error) refuse(partners.error)
  if (grades.error) refuse(grades.error)
  return {
    partners: partners.data.items,
    nextCursor: partners.data.nextCursor,
    grades: grades.data.items,
    managers: (members?.data?.items ?? []).filter(({ role, disabledAt }) => role === 'channel_manager' && !disabledAt),
    isFiltered: Object.values(filters).some((value) => value !== undefined),
  }
}
