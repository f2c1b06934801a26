import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toPartnerRow } from '../presenter.ts'
import { PartnerFilters, PartnerPage } from '../schemas.ts'
import { listPartners } from '../service/list-partners.ts'

export const listPartnersRoute = brandRoute(
  {
    operationId: 'listPartners',
    permission: 'partners.read',
    summary: 'Partners, newest first; a channel manager sees those in their own care',
    method: 'get',
    path: '/partners',
    query: PartnerFilters,
    answer: { description: 'A page of partners', schema: PartnerPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { cursor, limit, ...filters } = query
    const rows = await listPartners(deps, actor, { ...filters, before: fromIdCursor(cursor), take: limit + 1 })
    return toPage(rows, limit, ({ id }) => [id], toPartnerRow)
  },
)
