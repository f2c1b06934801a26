import { inBrand } from '@qudao/db/client'
import { audit } from '../../platform/audit.ts'
import { newId, toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { BANK_SHEET_PRESETS, BankSheetTemplate } from '../formats/index.ts'
import { insertBankTemplate, listBankTemplates } from '../queries/batches.ts'
import { BankTemplate, BankTemplateInput, BankTemplates } from '../schemas.ts'

export const listBankTemplatesRoute = brandRoute(
  {
    operationId: 'listBankTemplates',
    permission: 'payouts.read',
    summary: 'Column templates of bank sheets: the brand’s own, and presets to check with the bank',
    method: 'get',
    path: '/bank-templates',
    answer: { description: 'Templates', schema: BankTemplates },
  },
  async ({ deps, actor }) => {
    const rows = await listBankTemplates(deps, actor)
    return {
      items: rows.map(({ id, name, definition }) => ({
        id: toPublicId('bnk', id),
        name,
        definition: BankSheetTemplate.parse(definition),
      })),
      presets: [...BANK_SHEET_PRESETS],
    }
  },
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
  async ({ deps, actor, valid: { body } }) => {
    const id = newId()
    await inBrand(deps.db, actor, async (tx) => {
      await insertBankTemplate(tx, {
        brandId: actor.brandId,
        id,
        name: body.name,
        definition: body,
        createdBy: actor.memberId,
      })
      await audit(tx, actor, deps.now(), {
        action: 'payouts.create_bank_template',
        subject: { type: 'bank_template', id },
        summary: { name: body.name },
      })
    })
    return { id: toPublicId('bnk', id), name: body.name, definition: body }
  },
)
