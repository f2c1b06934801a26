import { partnersToName } from '#lib/plans/plan-words.ts'
import { refuse } from '#lib/server/api.ts'
import { listProductNames, namePartners } from '#lib/server/plan-people.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const [found, products] = await Promise.all([
    api.GET('/api/b/{brand}/commission-plans', { params: { path: { brand } } }),
    listProductNames(api, brand),
  ])
  if (found.error) refuse(found.error)
  const plans = found.data.items
  const partners = await namePartners(
    api,
    brand,
    plans.flatMap(({ current }) => partnersToName(current)),
  )
  return { plans, partners, products }
}
