import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { addAccount, reveal, setGrade } from './fact-actions.ts'
import { makeLink, withdrawLink } from './link-actions.ts'
import { addSlot, takeSlotBack } from './slot-actions.ts'

const STATEMENTS_SHOWN = 5

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, parent }) => {
  const params = { path: { brand, id } }
  const { membership } = await parent()
  const may = (permission: (typeof membership.permissions)[number]) => membership.permissions.includes(permission)
  const [partner, grades, earnings, statements, links] = await Promise.all([
    api.GET('/api/b/{brand}/partners/{id}', { params }),
    api.GET('/api/b/{brand}/partner-grades', { params: { path: { brand } } }),
    may('settlements.read') ? api.GET('/api/b/{brand}/partners/{id}/earnings', { params }) : null,
    may('settlements.read')
      ? api.GET('/api/b/{brand}/statements', {
          params: { path: { brand }, query: { partner: id, limit: STATEMENTS_SHOWN } },
        })
      : null,
    may('partners.manage') ? api.GET('/api/b/{brand}/partners/{id}/links', { params }) : null,
  ])
  if (partner.error) refuse(partner.error)
  return {
    partner: partner.data,
    grades: [...new Set((grades.data?.items ?? []).map(({ grade }) => grade))],
    earnings: earnings?.data?.items ?? [],
    statements: statements?.data?.items ?? [],
    links: links?.data?.items ?? null,
    // a link is over by this clock, whatever the reader's says
    now: new Date().toISOString(),
  }
}

export const actions: Actions = {
  reveal,
  account: addAccount,
  grade: setGrade,
  slot: addSlot,
  takeBack: takeSlotBack,
  link: makeLink,
  withdraw: withdrawLink,
}
