import { DomainError, isDomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { findKnownDevice, rememberDevice } from '../../platform/known-devices.ts'
import { passwordMatches } from '../../platform/password.ts'
import {
  consume,
  forgive,
  networkOf,
  SIGN_IN,
  SIGN_IN_ADDRESS,
  SIGN_IN_DEVICE,
  SIGN_IN_PERSON,
} from '../../platform/rate-limit.ts'
import type { Browser } from '../../platform/sessions.ts'
import { findUserByIdentifier, type UserRow } from '../queries.ts'
import { type Identifier, parseIdentifier } from './identifier.ts'

type Credentials = { identifier: string; password: string } & Browser
type Found = { user: UserRow; device: string | undefined }

/** Starts a session, and knows the browser from now on. @throws as `findByPassword` */
export async function signIn(deps: Deps, input: Credentials) {
  const { user, device } = await checkPassword(deps, input)
  const { setCookie, sessionId } = await deps.sessions.start(user.id, input)
  return { user, setCookies: [setCookie, await rememberDevice(deps, user, { sessionId, replaces: device })] }
}

/**
 * Who these credentials belong to. An unknown identifier and a wrong password cost the same time and say the same.
 * @throws DomainError `session.invalid_credentials`, `rate_limit.exceeded`
 */
export const findByPassword = async (deps: Deps, input: Credentials): Promise<UserRow> =>
  (await checkPassword(deps, input)).user

async function checkPassword(deps: Deps, input: Credentials): Promise<Found> {
  const identifier = identifierOrNone(input.identifier)
  const device = identifier && (await findKnownDevice(deps, input.cookies, identifier))
  const buckets = device ? [{ limit: SIGN_IN_DEVICE, subject: device }] : strangersBuckets(identifier, input)
  for (const { limit, subject } of buckets) await consume(deps, limit, subject)
  const user: UserRow | undefined = identifier && (await findUserByIdentifier(deps.db, identifier))
  if (!(await passwordMatches(user?.passwordHash ?? null, input.password)) || !user) {
    throw new DomainError(
      'session.invalid_credentials',
      'the mobile number or e-mail and the password do not belong together',
    )
  }
  // who knows one password may still be guessing at others
  for (const { limit, subject } of buckets) if (limit !== SIGN_IN_ADDRESS) await forgive(deps, limit, subject)
  return { user, device }
}

/** Who is over a narrow limit spends nothing of the wider ones, which are shared with others. */
function strangersBuckets(identifier: Identifier | undefined, { identifier: typed, ip }: Credentials) {
  const subject = identifier ? Object.values(identifier).join() : typed.slice(0, 80)
  const network = ip && networkOf(ip)
  return [
    ...(network ? [{ limit: SIGN_IN_ADDRESS, subject: network }] : []),
    { limit: SIGN_IN, subject: `${subject} ${network ?? ''}` },
    { limit: SIGN_IN_PERSON, subject },
  ]
}

function identifierOrNone(text: string): Identifier | undefined {
  try {
    return parseIdentifier(text)
  } catch (error) {
    if (isDomainError(error, 'user.identifier_invalid')) return undefined
    throw error
  }
}
