import { DomainError } from '../domain/errors.ts'
import type { Member } from '../platform/actor.ts'

/**
 * Files and their exceptions are about all partners; a channel manager sees only their own, so not these.
 *
 * @throws DomainError `permission.denied`
 */
export function requireAllPartners(actor: Member): void {
  if (actor.ownPartnersOnly) throw new DomainError('permission.denied', 'imports show the sales of all partners')
}
