import { refuse } from '#lib/server/api.ts'
import { listPartnerNames, listProductNames } from '#lib/server/plan-people.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const [plans, partners, products] = await Promise.all([
    api.GET('/api/b/{brand}/commission-plans', { params: { path: { brand } } }),
    listPartnerNames(api, brand),
    listProductNames(api, brand),
  ])
  if (plans.error) refuse(plans.error)
  return { plans: plans.data.items, partners, products }
}
