import { inBrand } from '@qudao/db/client'
import { isDomainError } from '../../domain/errors.ts'
import { confirmPassword } from '../../identity/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'

/**
 * Asks for the owner's password again: a screen left open, or a stolen cookie, takes nothing along. A wrong one is
 * written down.
 * @throws DomainError `password.wrong`, `rate_limit.exceeded`
 */
export async function confirmOwner(
  deps: Deps,
  actor: Member,
  { password, exportId }: { password: string; exportId: Uuid },
): Promise<void> {
  try {
    await confirmPassword(deps, actor.userId, password)
  } catch (error) {
    if (isDomainError(error, 'password.wrong')) {
      await inBrand(deps.db, actor, (tx) =>
        audit(tx, actor, deps.now(), {
          action: 'brand.export_refused',
          subject: { type: 'data_export', id: exportId },
        }),
      )
    }
    throw error
  }
}
