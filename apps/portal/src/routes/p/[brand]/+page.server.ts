import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const params = { path: { brand } }
  const [earnings, own] = await Promise.all([
    api.GET('/api/p/{brand}/earnings', { params }),
    api.GET('/api/p/{brand}/partner', { params }),
  ])
  if (earnings.error) refuse(earnings.error)
  if (own.error) refuse(own.error)
  return { earnings: earnings.data.items, accounts: own.data.payoutAccounts }
}
