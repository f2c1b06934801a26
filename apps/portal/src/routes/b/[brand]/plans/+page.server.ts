import { refuse } from '#lib/server/api.ts'
import { listPartnerNames } from '#lib/server/plan-people.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const [plans, partners] = await Promise.all([
    api.GET('/api/b/{brand}/commission-plans', { params: { path: { brand } } }),
    listPartnerNames(api, brand),
  ])
  if (plans.error) refuse(plans.error)
  return { plans: plans.data.items, partners }
}
