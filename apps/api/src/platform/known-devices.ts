import { parse, serialize } from 'hono/utils/cookie'
import type { Database, Deps } from './deps.ts'
import { NO_BRAND, newSecret, sameSecret, sha256Hex } from './vault.ts'

const DEVICE_COOKIE = 'qudao_device'
// browsers keep no cookie longer
const LIFE_SECONDS = 400 * 24 * 3600
// of one person; whoever clears their cookies each evening does not fill the table
const MOST = 20

type Person = { id: string; passwordHash: string | null }
type Carried = { secret: string; tag: string }

/** Bound to the person and their password: with another password no browser is known any more. */
const tagOf = ({ vault }: Pick<Deps, 'vault'>, secret: string, { id, passwordHash }: Person): string =>
  vault.blindIndex(NO_BRAND, 'known-device', `${secret} ${id} ${passwordHash ?? ''}`)

function carriedIn(cookieHeader: string | undefined): Carried | undefined {
  const [secret, tag] = (cookieHeader && parse(cookieHeader, DEVICE_COOKIE)[DEVICE_COOKIE]?.split('.')) || []
  return secret && tag ? { secret, tag } : undefined
}

/**
 * What this browser is known by to the person of this identifier; undefined for everybody else's. A browser without
 * the cookie asks the database nothing, so the time of the answer tells it nothing.
 */
export async function findKnownDevice(
  deps: Pick<Deps, 'db' | 'vault'>,
  cookieHeader: string | undefined,
  by: { email: string } | { mobile: string },
): Promise<string | undefined> {
  const carried = carriedIn(cookieHeader)
  if (!carried) return undefined
  const { email, mobile } = { email: null, mobile: null, ...by }
  const id = sha256Hex(carried.secret)
  const [person] = await deps.db.app<Person[]>`
    select u.id, u.password_hash as "passwordHash" from known_device d join "user" u on u.id = d.user_id
    where d.id = ${id} and d.expires_at > now() and u.disabled_at is null
      and (u.email = ${email} or u.mobile = ${mobile})`
  return person && sameSecret(carried.tag, tagOf(deps, carried.secret, person)) ? id : undefined
}

/** Knows the browser of a new session, under a new secret each time; answers the cookie it holds from now on. */
export async function rememberDevice(
  deps: Pick<Deps, 'db' | 'vault' | 'settings'>,
  person: Person,
  { sessionId, replaces }: { sessionId: string; replaces: string | undefined },
): Promise<string> {
  const secret = newSecret()
  const id = sha256Hex(secret)
  await deps.db.app`
    insert into known_device (id, user_id, session_id, expires_at)
    values (${id}, ${person.id}, ${sessionId}, now() + make_interval(secs => ${LIFE_SECONDS}))`
  await deps.db.app`
    delete from known_device where user_id = ${person.id} and (id = ${replaces ?? ''} or id in (
      select id from known_device where user_id = ${person.id} order by created_at desc, id offset ${MOST}))`
  return serialize(DEVICE_COOKIE, `${secret}.${tagOf(deps, secret, person)}`, {
    httpOnly: true,
    maxAge: LIFE_SECONDS,
    path: '/',
    sameSite: 'Strict',
    secure: deps.settings.baseUrl?.startsWith('https:') ?? false,
  })
}

/** Drops browsers that have not signed in for a long time. */
export async function sweepKnownDevices(db: Database): Promise<void> {
  await db.app`delete from known_device where expires_at <= now()`
}
