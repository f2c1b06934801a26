import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { TaxHandlingOrder, TaxHandlingResults } from '../schemas.ts'
import { setTaxHandling } from '../service/set-tax-handling.ts'

export const setTaxHandlingRoute = brandRoute(
  {
    operationId: 'setTaxHandling',
    permission: 'partners.manage',
    summary: 'Set how the tax of these partners is handled; each says what became of it',
    method: 'post',
    path: '/partners/tax-handling',
    body: TaxHandlingOrder,
    answer: { description: 'What became of each', schema: TaxHandlingResults },
    refuses: ['partner.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const results = await setTaxHandling(deps, actor, body)
    return {
      set: results.filter(({ outcome }) => outcome === 'set').length,
      results: results.map(({ partner: { id, name }, outcome }) => ({
        partner: { id: toPublicId('ptn', id), name },
        outcome,
      })),
    }
  },
)
