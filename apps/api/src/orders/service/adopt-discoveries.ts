import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { takeInPartner } from '../../partners/index.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockException } from '../queries/exceptions.ts'
import { getImport } from '../queries/imports.ts'
import { type Resolved, resolveImportException } from './resolve-import-exception.ts'

export type AdoptedSlot = Readonly<{
  exceptionId: Uuid
  partnerId?: Uuid | undefined
  newPartner?: Readonly<{ name: string; legalType: 'natural_person' | 'sole_trader' | 'company' }> | undefined
}>

/**
 * Gives each slot to its partner and reads its rows again. A partner made here is a draft: no tax handling, no account,
 * so nothing is paid to them before somebody completes it.
 *
 * @throws DomainError `order_import.not_found`, what createPartner and resolveImportException refuse
 */
export async function adoptDiscoveries(
  deps: Deps,
  actor: Member,
  importId: Uuid,
  slots: readonly AdoptedSlot[],
): Promise<Resolved> {
  await inBrand(deps.db, actor, (tx) => getImport(tx, actor.brandId, importId))
  const total = { rows: 0, importIds: [] as Uuid[], jobIds: [] as Uuid[] }
  for (const slot of slots) {
    await assertOfImport(deps, actor, importId, slot.exceptionId)
    const partnerId = slot.partnerId ?? (await draftPartner(deps, actor, slot))
    const resolution = { kind: 'assign_slot', partnerId } as const
    const { rows, importIds, jobIds } = await resolveImportException(deps, actor, slot.exceptionId, { resolution })
    total.rows += rows
    total.importIds.push(...importIds)
    total.jobIds.push(...jobIds)
  }
  return total
}

function draftPartner(deps: Deps, actor: Member, { newPartner }: AdoptedSlot): Promise<Uuid> {
  if (!newPartner) throw new DomainError('validation.failed', 'name a partner, or the name of a new one')
  return takeInPartner(deps, actor, {
    ...newPartner,
    taxHandling: 'unset',
    hats: [{ hat: 'affiliate' }],
    allowSameTaxId: false,
  })
}

async function assertOfImport(deps: Deps, actor: Member, importId: Uuid, exceptionId: Uuid): Promise<void> {
  const exception = await inBrand(deps.db, actor, (tx) => lockException(tx, actor.brandId, exceptionId))
  if (exception.importId !== importId) {
    throw new DomainError('import_exception.not_found', 'not of this import', { id: exceptionId })
  }
}
