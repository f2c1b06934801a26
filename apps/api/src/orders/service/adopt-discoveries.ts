import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { takeInPartner } from '../../partners/index.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type LockedException, lockExceptions } from '../queries/exceptions.ts'
import { getImport } from '../queries/imports.ts'
import type { AdoptBody } from '../schemas.ts'
import { type AdoptedThings, adoptProducts } from './adopt-products.ts'
import { rerunRows } from './rerun-rows.ts'
import {
  assertFits,
  assertOpen,
  endAlike,
  giveSlotOf,
  type Resolved,
  type SlotChoice,
} from './resolve-import-exception.ts'

type AdoptedSlot = AdoptBody['slots'][number]

/**
 * Gives each slot to its partner and reads its rows again, and takes products and shops into the catalogue, all or
 * nothing: the exceptions are locked before a partner is made, so of two requests at once the second finds them settled
 * and leaves nothing behind. A partner made here is a draft: no tax handling, no account, so nothing is paid to them
 * before somebody completes it.
 *
 * @throws DomainError `order_import.not_found`, what createPartner, resolveImportException and adoptProducts refuse
 */
export function adoptDiscoveries(
  deps: Deps,
  actor: Member,
  importId: Uuid,
  { slots, ...things }: AdoptBody,
): Promise<Resolved & { adopted: AdoptedThings }> {
  return inBrand(deps.db, actor, async (tx) => {
    await getImport(tx, actor.brandId, importId)
    const ids = slots.map(({ exceptionId }) => exceptionId)
    const locked = ids.length > 0 ? await lockExceptions(tx, actor.brandId, ids, true) : []
    const byId = new Map(locked.map((row) => [row.id, row]))
    // safe because the lock refuses what it does not find
    const wanted = slots.map((slot) => ({ slot, exception: byId.get(slot.exceptionId) as LockedException }))
    for (const { exception } of wanted) assertAdoptable(importId, exception)
    // before the slots are given: what their rows sold is read from the rows that wait
    const adopted = await adoptProducts(deps, tx, actor, importId, things)
    for (const { slot, exception } of ofOneSlotEach(wanted)) {
      const partnerId = slot.partnerId ?? (await draftPartner(deps, tx, actor, slot))
      const choice: SlotChoice = { kind: 'assign_slot', partnerId }
      await giveSlotOf(deps, tx, actor, exception, choice)
      const alike = locked.filter(({ subject }) => subject === exception.subject)
      await endAlike(deps, tx, actor, exception, alike, choice)
    }
    // the slots are given: what is left is to read the rows again, as one import for each file
    return { rows: locked.length, ...(await rerunRows(deps, tx, actor, locked, { kind: 'retry' })), adopted }
  })
}

type Wanted = Readonly<{ slot: AdoptedSlot; exception: LockedException }>

/** A slot that sold in two currencies stands in the list twice, and has one owner all the same. */
function ofOneSlotEach(wanted: readonly Wanted[]): Wanted[] {
  const first = new Map<string | null, Wanted>()
  for (const one of wanted) {
    const { slot } = first.get(one.exception.subject) ?? one
    if (slot.partnerId !== one.slot.partnerId || slot.newPartner?.name !== one.slot.newPartner?.name) {
      throw new DomainError('validation.failed', 'one slot is given to two partners', { code: one.exception.subject })
    }
    if (!first.has(one.exception.subject)) first.set(one.exception.subject, one)
  }
  return [...first.values()]
}

function assertAdoptable(importId: Uuid, exception: LockedException): void {
  if (exception.importId !== importId) {
    throw new DomainError('import_exception.not_found', 'not of this import', { id: exception.id })
  }
  assertOpen(exception)
  assertFits(exception, { kind: 'assign_slot' })
}

function draftPartner(deps: Deps, tx: Tx, actor: Member, { newPartner }: AdoptedSlot): Promise<Uuid> {
  if (!newPartner) throw new DomainError('validation.failed', 'name a partner, or the name of a new one')
  return takeInPartner(deps, tx, actor, {
    ...newPartner,
    taxHandling: 'unset',
    hats: [{ hat: 'affiliate' }],
    allowSameTaxId: false,
  })
}
