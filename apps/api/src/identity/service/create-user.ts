import type { Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { hashPassword } from '../../platform/password.ts'
import { findUserByIdentifier, insertUser, type NewUserRow } from '../queries.ts'
import { parseIdentifier } from './identifier.ts'

export type NewUser = { name: string; identifier: string; password: string }

/**
 * A person who could sign in, not written yet: hashing takes long and is no work for a transaction. Null when somebody
 * signs in with this identifier already.
 * @throws DomainError `user.identifier_invalid`, `password.too_short`
 */
export async function prepareUser({ db }: Deps, { name, identifier, password }: NewUser): Promise<NewUserRow | null> {
  const parsed = parseIdentifier(identifier)
  if (await findUserByIdentifier(db, parsed)) return null
  return { id: newId(), name, passwordHash: await hashPassword(password), ...parsed }
}

/**
 * Writes a prepared person into the transaction that gives them a place.
 * @throws DomainError `user.identifier_taken` if somebody took the identifier meanwhile
 */
export async function addUser(tx: Tx, prepared: NewUserRow): Promise<Uuid> {
  if (!(await insertUser(tx, prepared))) {
    throw new DomainError('user.identifier_taken', 'somebody signs in with this number or address already')
  }
  return prepared.id
}
