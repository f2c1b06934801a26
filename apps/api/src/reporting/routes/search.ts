import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toInstant } from '../../platform/wire.ts'
import { SearchQuery, SearchResult } from '../schemas.ts'
import { search as find } from '../service/search.ts'

export const search = brandRoute(
  {
    operationId: 'search',
    permission: 'brand.read',
    summary: 'Partners by name or number, orders and payments by number; only what the role may see',
    method: 'get',
    path: '/search',
    query: SearchQuery,
    answer: { description: 'A few of each', schema: SearchResult },
  },
  async ({ deps, actor, valid: { query } }) => {
    const { partners, lines, payments } = await find(deps, actor, query.q)
    return {
      partners: partners.map(({ id, name, legalName, grade }) => ({
        id: toPublicId('ptn', id),
        name,
        legalName,
        grade,
      })),
      orderLines: lines.map(({ id, paidMinor, datedAt, ...line }) => ({
        ...line,
        id: toPublicId('oln', id),
        paidMinor: String(paidMinor),
        datedAt: toInstant(datedAt),
      })),
      payments: payments.map(({ id, batchId, number, partnerName, netMinor, currency }) => ({
        batch: toPublicId('pay', batchId),
        id: toPublicId('pyl', id),
        number,
        partner: partnerName,
        netMinor: String(netMinor),
        currency,
      })),
    }
  },
)
