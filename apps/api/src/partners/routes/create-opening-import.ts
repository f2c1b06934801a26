import { brandRoute } from '../../platform/route.ts'
import { toOpening } from '../opening-presenter.ts'
import { OpeningDraft, OpeningImport } from '../opening-schemas.ts'
import { getOpeningDetails } from '../service/get-opening.ts'
import { prepareOpening } from '../service/prepare-opening.ts'

export const createOpeningImportRoute = brandRoute(
  {
    operationId: 'createOpeningImport',
    permission: 'settlements.adjust',
    summary: 'Write down opening balances for a second person to approve',
    method: 'post',
    path: '/opening-imports',
    body: OpeningDraft,
    answer: { status: 201, description: 'The prepared balances', schema: OpeningImport },
    refuses: ['partner.not_found', 'opening_import.rows_invalid', 'money.unknown_currency'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const id = await prepareOpening(deps, actor, body)
    return toOpening(await getOpeningDetails(deps, actor, id), actor.memberId)
  },
)
