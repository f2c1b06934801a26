import type { components } from '@qudao/api/client'
import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const params = { path: { brand } }
  const { membership } = await parent()
  const [workbench, money] = await Promise.all([
    api.GET('/api/b/{brand}/workbench', { params }),
    membership.permissions.includes('payouts.read') ? api.GET('/api/b/{brand}/money-overview', { params }) : null,
  ])
  if (workbench.error) refuse(workbench.error)
  const { tasks, months, start } = workbench.data
  return {
    tasks,
    months,
    start,
    money: money?.data?.items ?? [],
    view:
      start && (url.searchParams.get('tab') ?? firstView(start)) === 'start' ? ('start' as const) : ('today' as const),
  }
}

/** The first steps, until there is anything to look at: an order, or a month that was closed. */
const firstView = (start: components['schemas']['StartProgress']): 'start' | 'today' =>
  start.hasOrders || start.monthsClosed > 0 ? 'today' : 'start'
