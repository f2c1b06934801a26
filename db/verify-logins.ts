import type { Database } from './database.ts'
import type { Login } from './driver.ts'
import type { Statements } from './statements.ts'

/** The database cannot be used as it is configured; the message is a sentence for whoever runs the server. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

const ROLES_HINT = 'npm run db:roles makes the logins and prints their settings.'

const SENTENCES: Readonly<Record<string, (user: string) => string>> = {
  ECONNREFUSED: () => 'No PostgreSQL server answers at the address in DATABASE_URL.',
  ENOTFOUND: () => 'The host in DATABASE_URL is not known.',
  '28P01': (user) => `PostgreSQL refuses the password of "${user}". ${ROLES_HINT}`,
  '28000': (user) => `PostgreSQL does not let "${user}" in. ${ROLES_HINT}`,
  '3D000': () => 'The database named in DATABASE_URL does not exist. Create it first.',
  '42501': (user) => `"${user}" may not enter the database. ${ROLES_HINT}`,
}

/**
 * Connects once as each login, and refuses a serving login that row-level security does not bind: with it every
 * partner could read every brand, and nothing would look wrong.
 *
 * @throws DatabaseError with what to do
 */
export async function verifyLogins(
  { app, owner }: Pick<Database, 'app' | 'owner'>,
  logins: Readonly<{ app: Login; owner: Login }>,
): Promise<void> {
  const owning = await whoIs(owner, logins.owner)
  const serving = await whoIs(app, logins.app)
  if (serving.bypasses || serving.name === owning.name) {
    throw new DatabaseError(
      `The serving login "${serving.name}" is not bound by row-level security, so brands would not be kept apart. ${ROLES_HINT}`,
    )
  }
}

type Who = { name: string; bypasses: boolean }

async function whoIs(sql: Statements, login: Login): Promise<Who> {
  try {
    const [who] = await sql<[Who]>`
      select current_user::text as name, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`
    return who
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const sentence = SENTENCES[code]?.(userOf(login)) ?? `The database cannot be reached: ${String(cause)}`
    throw new DatabaseError(sentence, { cause })
  }
}

const userOf = (login: Login) => ('url' in login ? decodeURIComponent(new URL(login.url).username) : login.user)
