import { asOwner } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { deleteSessions, listPlaces, listSessionRows, type SessionRow } from '../queries.ts'

/** Somebody at their own sessions: `current` is the one they ask with. */
export type Holder = { userId: Uuid; current: string; requestId: string; ip?: string | undefined }

export type OpenSession = SessionRow & { isCurrent: boolean }

export async function listSessions({ db }: Deps, { userId, current }: Holder): Promise<OpenSession[]> {
  return (await listSessionRows(db, userId)).map((row) => ({ ...row, isCurrent: row.id === current }))
}

/** Signs one browser out, which may be the one that asks. @throws DomainError `session.not_found` */
export async function endSession(deps: Deps, holder: Holder, startsWith: string): Promise<void> {
  if ((await end(deps, holder, { startsWith })) === 0) {
    throw new DomainError('session.not_found', 'no such session; it may have ended')
  }
}

/** Signs every other browser out; answers how many. */
export const endOtherSessions = (deps: Deps, holder: Holder): Promise<number> =>
  end(deps, holder, { allBut: holder.current })

/** A person signs in outside any brand, so each of their brands reads of it in its own day book. */
function end(deps: Deps, holder: Holder, which: Parameters<typeof deleteSessions>[2]): Promise<number> {
  const { userId, requestId, ip } = holder
  return asOwner(deps.db, async (tx) => {
    const sessions = await deleteSessions(tx, userId, which)
    if (sessions === 0) return 0
    for (const { brandId, memberId, partnerId, name } of await listPlaces(tx, userId)) {
      const origin = { brandId, name, requestId, ...(ip ? { ip } : {}) }
      const actor = memberId
        ? { ...origin, kind: 'member' as const, memberId }
        : { ...origin, kind: 'partner' as const, partnerId: partnerId ?? '' }
      const subject = { type: memberId ? 'member' : 'partner', id: memberId ?? partnerId ?? '' }
      await audit(tx, actor, deps.now(), { action: 'sessions.end', subject, summary: { name, sessions } })
    }
    return sessions
  })
}
