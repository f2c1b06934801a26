import { brandRoute } from '../../platform/route.ts'
import { PartnerGrades } from '../schemas.ts'
import { listGrades } from '../service/list-grades.ts'

export const listPartnerGradesRoute = brandRoute(
  {
    operationId: 'listPartnerGrades',
    permission: 'partners.read',
    summary: 'Grades that partners have today, and how many have each',
    method: 'get',
    path: '/partner-grades',
    answer: { description: 'Grades by hat, the commonest first', schema: PartnerGrades },
  },
  async ({ deps, actor }) => ({ items: await listGrades(deps, actor) }),
)
