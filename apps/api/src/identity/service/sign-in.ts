import { DomainError, isDomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { passwordMatches } from '../../platform/password.ts'
import { consume, forgive, SIGN_IN, SIGN_IN_ADDRESS, SIGN_IN_PERSON } from '../../platform/rate-limit.ts'
import type { Browser } from '../../platform/sessions.ts'
import { findUserByIdentifier, type UserRow } from '../queries.ts'
import { type Identifier, parseIdentifier } from './identifier.ts'

type Credentials = { identifier: string; password: string; ip?: string | undefined }

/** Starts a session. @throws as `findByPassword` */
export async function signIn(deps: Deps, input: Credentials & Browser) {
  const user = await findByPassword(deps, input)
  return { user, ...(await deps.sessions.start(user.id, input)) }
}

/**
 * Who these credentials belong to. An unknown identifier and a wrong password cost the same time and say the same.
 * @throws DomainError `session.invalid_credentials`, `rate_limit.exceeded`
 */
export async function findByPassword(deps: Deps, input: Credentials): Promise<UserRow> {
  const identifier = identifierOrNone(input.identifier)
  const subject = identifier ? Object.values(identifier).join() : input.identifier.slice(0, 80)
  const pair = `${subject} ${input.ip ?? ''}`
  // who is over a narrow limit spends nothing of the wider ones, which are shared with others
  if (input.ip) await consume(deps.db, SIGN_IN_ADDRESS, input.ip)
  await consume(deps.db, SIGN_IN, pair)
  await consume(deps.db, SIGN_IN_PERSON, subject)
  const user: UserRow | undefined = identifier && (await findUserByIdentifier(deps.db, identifier))
  if (!(await passwordMatches(user?.passwordHash ?? null, input.password)) || !user) {
    throw new DomainError(
      'session.invalid_credentials',
      'the mobile number or e-mail and the password do not belong together',
    )
  }
  await forgive(deps.db, SIGN_IN, pair)
  await forgive(deps.db, SIGN_IN_PERSON, subject)
  return user
}

function identifierOrNone(text: string): Identifier | undefined {
  try {
    return parseIdentifier(text)
  } catch (error) {
    if (isDomainError(error, 'user.identifier_invalid')) return undefined
    throw error
  }
}
