import { partnerRoute } from '../../platform/route.ts'
import { toStatementDetails } from '../presenters/statement-details.ts'
import { StatementDetails, StatementParams } from '../schemas/statement.ts'
import { getStatementWithEntries } from '../service/read-statements.ts'

export const getMyStatementRoute = partnerRoute(
  {
    operationId: 'getMyStatement',
    summary: 'A statement of mine with its first entries',
    method: 'get',
    path: '/statements/{id}',
    params: StatementParams,
    answer: { description: 'The statement', schema: StatementDetails },
    refuses: ['statement.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const { details, entries } = await getStatementWithEntries(deps, actor, params.id)
    return toStatementDetails(details, entries, { reader: 'partner', now: deps.now(), timeZone: actor.brand.timeZone })
  },
)
