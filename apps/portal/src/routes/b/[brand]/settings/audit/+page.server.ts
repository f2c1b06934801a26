import { refuse } from '#lib/server/api.ts'
import { auditSource } from '#lib/server/lists/audit.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = auditSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const [events, members] = await Promise.all([
    api.GET('/api/b/{brand}/audit-events', { params: { path: { brand }, query } }),
    membership.permissions.includes('members.read')
      ? api.GET('/api/b/{brand}/members', { params: { path: { brand } } })
      : null,
  ])
  if (events.error) refuse(events.error)
  return {
    events: events.data.items,
    nextCursor: events.data.nextCursor,
    isOneSubject: filters.subjectId !== undefined,
    members: (members?.data?.items ?? []).map(({ id, name }) => ({ id, name })),
  }
}
