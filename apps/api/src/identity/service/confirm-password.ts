import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { passwordMatches } from '../../platform/password.ts'
import { consume, forgive, SIGN_IN } from '../../platform/rate-limit.ts'
import { findPasswordHash } from '../queries.ts'

/**
 * Asks a signed-in person for their password again, before an act that an unlocked screen alone should not allow.
 * @throws DomainError `password.wrong`, `rate_limit.exceeded`
 */
export async function confirmPassword(deps: Deps, userId: string, password: string): Promise<void> {
  const subject = `again ${userId}`
  await consume(deps, SIGN_IN, subject)
  if (!(await passwordMatches(await findPasswordHash(deps.db, userId), password))) {
    throw new DomainError('password.wrong', 'this is not the password of the signed-in person')
  }
  await forgive(deps, SIGN_IN, subject)
}
