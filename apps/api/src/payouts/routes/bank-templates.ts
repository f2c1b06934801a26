import { brandRoute } from '../../platform/route.ts'
import { BANK_SHEET_PRESETS } from '../formats/index.ts'
import { toTemplate } from '../presenter.ts'
import { BankTemplate, BankTemplateInput, BankTemplates } from '../schemas.ts'
import { createBankTemplate, listBankTemplates } from '../service/bank-templates.ts'

export const listBankTemplatesRoute = brandRoute(
  {
    operationId: 'listBankTemplates',
    permission: 'payouts.read',
    summary: 'Column templates of bank sheets: the brand’s own, and presets to check with the bank',
    method: 'get',
    path: '/bank-templates',
    answer: { description: 'Templates', schema: BankTemplates },
  },
  async ({ deps, actor }) => ({
    items: (await listBankTemplates(deps, actor)).map(toTemplate),
    presets: [...BANK_SHEET_PRESETS],
  }),
)

export const createBankTemplateRoute = brandRoute(
  {
    operationId: 'createBankTemplate',
    permission: 'payouts.prepare',
    summary: 'Declare the columns of a bank’s sheet',
    method: 'post',
    path: '/bank-templates',
    body: BankTemplateInput,
    answer: { status: 201, description: 'The template', schema: BankTemplate },
  },
  async ({ deps, actor, valid: { body } }) => toTemplate(await createBankTemplate(deps, actor, body)),
)
