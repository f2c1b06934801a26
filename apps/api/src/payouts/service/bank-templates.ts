import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { BankSheetTemplate } from '../formats/index.ts'
import { insertBankTemplate, listBankTemplates as listRows } from '../queries/batches.ts'

export type DeclaredTemplate = { id: Uuid; name: string; definition: BankSheetTemplate }

export async function listBankTemplates(deps: Deps, actor: Member): Promise<DeclaredTemplate[]> {
  const rows = await listRows(deps, actor)
  return rows.map((row) => ({ ...row, definition: BankSheetTemplate.parse(row.definition) }))
}

/** Declares a bank's sheet. Batches keep the columns they were made with, so a template is never changed. */
export async function createBankTemplate(
  deps: Deps,
  actor: Member,
  definition: BankSheetTemplate,
): Promise<DeclaredTemplate> {
  const [id, { name }] = [newId(), definition]
  await inBrand(deps.db, actor, async (tx) => {
    await insertBankTemplate(tx, { brandId: actor.brandId, id, name, definition, createdBy: actor.memberId })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.create_bank_template',
      subject: { type: 'bank_template', id },
      summary: { name },
    })
  })
  return { id, name, definition }
}
