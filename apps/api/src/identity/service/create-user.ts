import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { hashPassword } from '../../platform/password.ts'
import { findUserByIdentifier, insertUser } from '../queries.ts'
import { parseIdentifier } from './identifier.ts'

export type NewUser = { name: string; identifier: string; password: string }

/**
 * Makes a person who can sign in; null when somebody signs in with this identifier already.
 * @throws DomainError `user.identifier_invalid`, `password.too_short`, `user.identifier_taken` if it was taken meanwhile
 */
export async function createUser({ db }: Deps, { name, identifier, password }: NewUser): Promise<Uuid | null> {
  const parsed = parseIdentifier(identifier)
  if (await findUserByIdentifier(db, parsed)) return null
  const id = newId()
  const isNew = await insertUser(db, { id, name, passwordHash: await hashPassword(password), ...parsed })
  if (!isNew) throw new DomainError('user.identifier_taken', 'somebody signs in with this number or address already')
  return id
}
