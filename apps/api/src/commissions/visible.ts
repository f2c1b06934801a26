import { asBrand, inBrand, type Tx } from '@qudao/db/client'
import type { Member, PartnerActor } from '../platform/actor.ts'
import type { Deps } from '../platform/deps.ts'
import type { Uuid } from '../platform/ids.ts'

/** Whose rows a question may answer: one partner's, those in a channel manager's care, or all. */
export type Visible = Readonly<{ partnerId?: Uuid; ownerMemberId?: Uuid }>

export function visibleTo(actor: Member | PartnerActor): Visible {
  if (actor.kind === 'partner') return { partnerId: actor.partnerId }
  return actor.ownPartnersOnly ? { ownerMemberId: actor.ownPartnersOnly } : {}
}

/**
 * Reads for a member or a partner. Releases, statements' entries and plans are not rows of partners, so a partner's
 * question runs with the brand's eyes, and `visible` must narrow every query to the partner.
 */
export function readFor<T>(
  deps: Deps,
  actor: Member | PartnerActor,
  read: (tx: Tx, visible: Visible) => Promise<T>,
): Promise<T> {
  const visible = visibleTo(actor)
  return inBrand(deps.db, actor, (tx) =>
    actor.kind === 'partner' ? asBrand(tx, () => read(tx, visible)) : read(tx, visible),
  )
}
