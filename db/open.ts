import { type ConnectSettings, connect, type Database } from './database.ts'
import { type Login, openSql } from './driver.ts'
import { findRunning } from './embedded/running.ts'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { assertMigrated, migrate } from './migrate.ts'
import { APP_ROLE, OWNER_ROLE, rolesSql } from './roles.ts'
import { verifyLogins } from './verify-logins.ts'

export type OpenSettings = Omit<ConnectSettings, 'app' | 'owner'> & {
  /** Folder of the embedded cluster, used when there is no `databaseUrl`. */
  dataDir: string
  /** A server of one's own: the owner login. */
  databaseUrl?: string | undefined
  /** Password of the serving login there; its address is `databaseUrl` with user qudao_app. */
  appPassword?: string | undefined
  /** To look beside a running Qudao: its embedded server is used if there is one, and the schema stays as it is. */
  join?: boolean
  /** Hears sentences for the person at the terminal. */
  notice?: (sentence: string) => void
  /** Hears the log of the embedded server. */
  log?: (line: string) => void
  /** Called when the embedded server died and did not come back. */
  onLost?: (error: Error) => void
}

export type OpenDatabase = Database & {
  readonly kind: 'embedded' | 'external'
  readonly logins: Readonly<{ app: Login; owner: Login }>
}

const DATABASE = 'qudao'

/**
 * Starts or finds the database, makes its logins when it is the embedded one, migrates, and connects.
 * `close()` ends the connections and, after them, the embedded server.
 *
 * @throws LauncherError, DatabaseError or MigrationError with a sentence for the person at the terminal
 */
export async function openDatabase(settings: OpenSettings): Promise<OpenDatabase> {
  if (settings.databaseUrl) return openExternal(settings, settings.databaseUrl)
  const host = settings.join ? await findRunning(settings.dataDir) : undefined
  if (host) return openJoined(settings, host)
  const server = await startEmbedded(settings)
  try {
    await prepareEmbedded(server)
    const logins = { app: server.login(DATABASE, APP_ROLE), owner: server.login(DATABASE, OWNER_ROLE) }
    return await open({ kind: 'embedded', logins, prepare: migrate, stop: () => server.stop() }, settings)
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openJoined(settings: OpenSettings, host: string): Promise<OpenDatabase> {
  const login = (user: string): Login => ({ host, database: DATABASE, user })
  const logins = { app: login(APP_ROLE), owner: login(OWNER_ROLE) }
  return open({ kind: 'embedded', logins, prepare: assertMigrated }, settings)
}

async function openExternal(settings: OpenSettings, databaseUrl: string): Promise<OpenDatabase> {
  const app = servingUrl(databaseUrl, settings.appPassword)
  const logins = { owner: { url: databaseUrl }, app: { url: app } }
  return open({ kind: 'external', logins, prepare: settings.join ? assertMigrated : migrate }, settings)
}

type Found = Pick<OpenDatabase, 'kind' | 'logins'> & {
  prepare: (database: Database) => Promise<unknown>
  stop?: () => Promise<void>
}

async function open({ kind, logins, prepare, stop }: Found, settings: OpenSettings): Promise<OpenDatabase> {
  const database = connect({ ...settings, ...logins })
  const close = async () => {
    await database.close()
    await stop?.()
  }
  try {
    await verifyLogins(database, logins)
    await prepare(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return { ...database, kind, logins, close }
}

/** The same server and database for the serving login. */
export function servingUrl(ownerUrl: string, appPassword: string | undefined): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = encodeURIComponent(appPassword ?? '')
  return url.href
}

/** Makes the database and the two logins in a cluster of our own, where the socket's folder is the only door. */
export async function prepareEmbedded(server: EmbeddedPostgres, database = DATABASE): Promise<void> {
  await withSql(server.login('postgres'), async (sql) => {
    const [found] = await sql`select from pg_database where datname = ${database}`
    if (!found) await sql`create database ${sql(database)}`
  })
  await withSql(server.login(database), (sql) => sql.unsafe(rolesSql()))
}

async function withSql<T>(login: Login, work: (sql: ReturnType<typeof openSql>) => Promise<T>): Promise<T> {
  const sql = openSql(login, { name: 'qudao set-up' })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
