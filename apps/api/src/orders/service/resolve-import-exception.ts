import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { assignSlotTo } from '../../partners/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { LineState } from '../formats/index.ts'
import { endExceptions, type LockedException, lockAlike, lockException } from '../queries/exceptions.ts'
import { rerunRows } from './rerun-rows.ts'

/** What a person decides about a row that could not be used. */
export type Resolution =
  | Readonly<{ kind: 'correct'; cells: Readonly<Record<string, string>> }>
  | Readonly<{ kind: 'assign_slot'; partnerId: Uuid; effectiveFrom?: string | undefined }>
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
 * `import_exception.not_correctable` when the decision does not fit the reason, and what assigning a slot refuses
 */
export async function resolveImportException(
  deps: Deps,
  actor: Member,
  id: Uuid,
  { resolution, alike = false }: { resolution: Resolution; alike?: boolean | undefined },
): Promise<Resolved> {
  const chosen = await inBrand(deps.db, actor, (tx) => lockOpen(tx, actor.brandId, id))
  assertFits(chosen, resolution)
  // the slot is given first, in the partners' own transaction: read again without it, the rows would come back
  if (resolution.kind === 'assign_slot') await giveSlot(deps, actor, chosen, resolution)
  return inBrand(deps.db, actor, async (tx) => {
    const open = await lockOpen(tx, actor.brandId, id)
    const all = alike || SETTLES_ALIKE.has(resolution.kind)
    const rows = all && resolution.kind !== 'correct' ? await lockAlike(tx, actor.brandId, open) : [open]
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
      subject: { type: 'import_exception', id },
      summary: { code: open.code, subject: open.subject, rows: rows.length, decision: resolution.kind },
      ...(resolution.kind === 'dismiss' ? { reason: resolution.reason } : {}),
    })
    if (resolution.kind === 'dismiss') return { rows: rows.length, importIds: [], jobIds: [] }
    const queued = await rerunRows(deps, tx, actor, rows, resolution)
    return { rows: rows.length, ...queued }
  })
}

async function lockOpen(tx: Tx, brandId: number, id: Uuid): Promise<LockedException> {
  const row = await lockException(tx, brandId, id)
  if (row.status !== 'open') {
    throw new DomainError('import_exception.already_resolved', 'resolved or dismissed before', { id })
  }
  return row
}

function assertFits({ code, subject }: LockedException, { kind }: Resolution): void {
  const fits =
    kind === 'assign_slot' ? code === 'slot_unknown' : kind === 'map_status' ? code === 'unknown_status' : true
  if (fits && !(SETTLES_ALIKE.has(kind) && !subject)) return
  throw new DomainError('import_exception.not_correctable', `${kind} does not settle ${code}`, { code, kind })
}

function giveSlot(
  deps: Deps,
  actor: Member,
  { subject, platform }: LockedException,
  { partnerId, effectiveFrom }: Extract<Resolution, { kind: 'assign_slot' }>,
): Promise<Uuid> {
  return assignSlotTo(deps, actor, { platform, code: subject ?? '', partnerId, effectiveFrom })
}
