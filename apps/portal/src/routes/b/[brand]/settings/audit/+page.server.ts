import { addDays, parseLocalTime } from '@qudao/api/domain/clocks'
import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const text = (name: string) => url.searchParams.get(name) || undefined
  const { membership } = await parent()
  // the last day is inclusive on the screen and exclusive in the question
  const [first = '', last = ''] = (text('dates') ?? '').split('..')
  const from = parseLocalTime(first, membership.timeZone)
  const to = parseLocalTime(last, membership.timeZone)
  const filters = {
    action: text('action'),
    member: text('member'),
    subjectType: text('subjectType'),
    subjectId: text('subjectId'),
    from: from?.toISOString(),
    to: to && addDays(to, 1, membership.timeZone).toISOString(),
    cursor: text('cursor'),
  }
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const [events, members] = await Promise.all([
    api.GET('/api/b/{brand}/audit-events', {
      params: { path: { brand }, query: Object.fromEntries(given) },
    }),
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
