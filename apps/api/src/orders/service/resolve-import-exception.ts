import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { giveSlot } from '../../partners/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { LineState } from '../formats/index.ts'
import { endExceptions, type LockedException, lockExceptions } from '../queries/exceptions.ts'
import { assertCorrected } from './assert-corrected.ts'
import { rerunRows } from './rerun-rows.ts'

export type SlotChoice = Readonly<{ kind: 'assign_slot'; partnerId: Uuid; effectiveFrom?: string | undefined }>

/** What a person decides about a row that could not be used. */
export type Resolution =
  | Readonly<{ kind: 'correct'; cells: Readonly<Record<string, string>> }>
  | SlotChoice
  | Readonly<{ kind: 'map_status'; state: LineState }>
  | Readonly<{ kind: 'retry' }>
  | Readonly<{ kind: 'dismiss'; reason: string }>

export type Resolved = Readonly<{ rows: number; importIds: readonly Uuid[]; jobIds: readonly Uuid[] }>

/** Decisions that are about a subject settle all rows with it; `alike` lets the others do so too. */
const SETTLES_ALIKE = new Set(['assign_slot', 'map_status'])

/**
 * Resolves an exception, or with it all open ones of the same reason and subject. What can be used now is read again
 * from its frozen file, as an import of its own in the brand's sequence.
 *
 * @throws DomainError `import_exception.not_found`, `import_exception.already_resolved`,
 * `import_exception.not_correctable` when the decision does not fit the reason, `import_exception.still_wrong` when a
 * corrected cell cannot be read either, and what assigning a slot refuses
 */
export async function resolveImportException(
  deps: Deps,
  actor: Member,
  id: Uuid,
  { resolution, alike = false }: { resolution: Resolution; alike?: boolean | undefined },
): Promise<Resolved> {
  if (resolution.kind === 'correct') await assertCorrected(deps, actor, id, resolution.cells)
  return inBrand(deps.db, actor, async (tx) => {
    const all = (alike || SETTLES_ALIKE.has(resolution.kind)) && resolution.kind !== 'correct'
    const locked = await lockExceptions(tx, actor.brandId, [id], all)
    const open = locked.find((row) => row.id === id) as LockedException // safe because it refuses what it does not find
    assertOpen(open)
    assertFits(open, resolution)
    if (resolution.kind === 'assign_slot') await giveSlotOf(deps, tx, actor, open, resolution)
    await endAlike(deps, tx, actor, open, locked, resolution)
    if (resolution.kind === 'dismiss') return { rows: locked.length, importIds: [], jobIds: [] }
    return { rows: locked.length, ...(await rerunRows(deps, tx, actor, locked, resolution)) }
  })
}

/** Ends what one decision settles, and writes it down. */
export async function endAlike(
  deps: Deps,
  tx: Tx,
  actor: Member,
  chosen: LockedException,
  rows: readonly LockedException[],
  resolution: Resolution,
): Promise<void> {
  await endExceptions(
    tx,
    actor.brandId,
    rows.map((row) => row.id),
    {
      status: resolution.kind === 'dismiss' ? 'dismissed' : 'resolved',
      resolution,
      by: actor.memberId,
      at: deps.now(),
    },
  )
  await audit(tx, actor, deps.now(), {
    action: 'orders.resolve_exception',
    subject: { type: 'import_exception', id: chosen.id },
    summary: { code: chosen.code, subject: chosen.subject, rows: rows.length, decision: resolution.kind },
    ...(resolution.kind === 'dismiss' ? { reason: resolution.reason } : {}),
  })
}

/** @throws DomainError `import_exception.already_resolved` */
export function assertOpen({ id, status }: LockedException): void {
  if (status === 'open') return
  throw new DomainError('import_exception.already_resolved', 'resolved or dismissed before', { id })
}

/** @throws DomainError `import_exception.not_correctable` */
export function assertFits({ code, subject }: LockedException, { kind }: Pick<Resolution, 'kind'>): void {
  const fits =
    kind === 'assign_slot' ? code === 'slot_unknown' : kind === 'map_status' ? code === 'unknown_status' : true
  if (fits && !(SETTLES_ALIKE.has(kind) && !subject)) return
  throw new DomainError('import_exception.not_correctable', `${kind} does not settle ${code}`, { code, kind })
}

/** Gives the slot that an exception is about to a partner: read again without it, its rows would come back. */
export function giveSlotOf(
  deps: Deps,
  tx: Tx,
  actor: Member,
  { subject, platform }: LockedException,
  { partnerId, effectiveFrom }: SlotChoice,
): Promise<Uuid> {
  return giveSlot(deps, tx, actor, { platform, code: subject ?? '', partnerId, effectiveFrom })
}
