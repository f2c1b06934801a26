import { execFile } from 'node:child_process'
import { chmod, chown, copyFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readInBrand } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'
import { type EmbeddedPostgres, startEmbedded } from '@qudao/db/embedded'
import { serverAccount } from '@qudao/db/embedded/account'
import { openDatabase } from '@qudao/db/open'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { once } from '../../support/postgres.ts'
import { createScratch, isRoot } from '../../support/scratch.ts'

// A second server as one runs it oneself: on the network, with passwords and TLS, and an administrator who is no superuser.
const FIXTURES = join(import.meta.dirname, '../../fixtures/tls')
const ADMIN = 'admin with space'
const ADMIN_PASSWORD = "p@ss:w/rd '1'"

let scratch: Awaited<ReturnType<typeof createScratch>>
let server: EmbeddedPostgres | undefined
let port = 0

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  // safe because a TCP server that listens has an address of this kind
  const found = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
  return found
}

const urlFor = (user: string, password: string, options = '') =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/shop${options}`

const openSuperuser = () =>
  openSql({ host: server?.host ?? '', port, database: 'postgres', user: 'postgres' }, { name: 'tests' })

beforeAll(async () => {
  scratch = await createScratch()
  port = await freePort()
  const hba = join(scratch.path, 'hba.conf')
  await writeFile(
    hba,
    'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n',
  )
  const [cert, key] = ['server.crt', 'server.key'].map((name) => join(scratch.path, name)) as [string, string]
  await copyFile(join(FIXTURES, 'server.crt'), cert)
  await copyFile(join(FIXTURES, 'server.key'), key)
  await chmod(key, 0o600)
  const { uid, gid } = serverAccount(scratch.path)
  if (isRoot) await chown(key, uid, gid)
  server = await startEmbedded({
    dataDir: join(scratch.path, 'postgres'),
    durable: false,
    parameters: {
      listen_addresses: 'localhost',
      port: String(port),
      hba_file: hba,
      ssl: 'on',
      ssl_cert_file: cert,
      ssl_key_file: key,
    },
  })
  await once(openSuperuser(), async (sql) => {
    await sql.unsafe(
      `create role "${ADMIN}" login createrole createdb password '${ADMIN_PASSWORD.replaceAll("'", "''")}'`,
    )
    await sql.unsafe(`create database shop owner "${ADMIN}"`)
  })
})
afterAll(async () => {
  await server?.stop()
  await scratch[Symbol.asyncDispose]()
})

const TASK = join(import.meta.dirname, '../../../scripts/tasks/db-roles.ts')
const runRolesTask = (env: Record<string, string>, ...args: string[]) =>
  promisify(execFile)(process.execPath, [TASK, ...args], { env: { ...process.env, ...env } })

/** What the task prints: the settings to start with. */
async function makeLogins() {
  const { stdout } = await runRolesTask({ DATABASE_URL: urlFor(ADMIN, ADMIN_PASSWORD) }, '--run')
  const [, databaseUrl = '', appPassword = ''] = stdout.match(/DATABASE_URL=(\S+)\nQUDAO_APP_PASSWORD=(\S+)/) ?? []
  return { databaseUrl, appPassword, dataDir: '/nowhere' }
}

describe('a server of one’s own', () => {
  test('an administrator who is no superuser makes the logins, and what is printed starts the product', async () => {
    const settings = await makeLogins()
    const db = await openDatabase(settings)
    const [row] = await readInBrand(db, { brandId: 1, scope: 'brand' }, (sql) => sql`select current_user::text as name`)
    const [{ tables } = { tables: 0 }] = await db.owner<{ tables: number }[]>`
      select count(*)::int as tables from pg_tables where schemaname = 'public' and tableowner = 'qudao_owner'`
    await db.close()
    expect(db.kind).toBe('external')
    expect(row).toEqual({ name: 'qudao_app' })
    expect(tables).toBeGreaterThan(10)
  })

  test('the task may run again, and the new passwords count', async () => {
    const old = await makeLogins()
    const fresh = await makeLogins()
    await (await openDatabase(fresh)).close()
    await expect(openDatabase(old)).rejects.toThrow('PostgreSQL refuses the password of "qudao_owner".')
  })

  test('without --run the task only prints the SQL, which works', async () => {
    const { stdout } = await runRolesTask({ QUDAO_OWNER_PASSWORD: "o'wner\\", QUDAO_APP_PASSWORD: 'app' })
    const admin = openSql({ url: urlFor(ADMIN, ADMIN_PASSWORD) }, { name: 'tests' })
    await once(admin, (sql) => sql.unsafe(stdout))
    await (
      await openDatabase({ dataDir: '/nowhere', databaseUrl: urlFor('qudao_owner', "o'wner\\"), appPassword: 'app' })
    ).close()
  })

  test.each([
    { name: 'a wrong serving password', change: { appPassword: 'wrong' }, says: 'refuses the password of "qudao_app"' },
    { name: 'no serving password', change: { appPassword: undefined }, says: 'qudao_app' },
    {
      name: 'an address where nothing answers',
      change: { databaseUrl: 'postgres://a:b@localhost:1/shop' },
      says: 'No PostgreSQL server answers at the address in DATABASE_URL.',
    },
    {
      name: 'a database that does not exist',
      change: (settings: { databaseUrl: string }) => ({ databaseUrl: settings.databaseUrl.replace('/shop', '/none') }),
      says: 'The database named in DATABASE_URL does not exist.',
    },
  ])('$name is refused with a sentence', async ({ change, says }) => {
    const settings = await makeLogins()
    const changed = { ...settings, ...(typeof change === 'function' ? change(settings) : change) }
    await expect(openDatabase(changed)).rejects.toThrow(says)
  })

  test('a serving login that could read every brand is refused', async () => {
    const settings = await makeLogins()
    await once(openSuperuser(), async (sql) => {
      await sql`alter role qudao_app bypassrls`
      try {
        await expect(openDatabase(settings)).rejects.toThrow('"qudao_app" is not bound by row-level security')
      } finally {
        await sql`alter role qudao_app nobypassrls`
      }
    })
  })

  test.each([
    { sslmode: 'require', encrypted: true },
    { sslmode: 'prefer', encrypted: true },
    { sslmode: 'disable', encrypted: false },
  ])('sslmode=$sslmode: encrypted $encrypted', async ({ sslmode, encrypted }) => {
    const sql = openSql({ url: urlFor(ADMIN, ADMIN_PASSWORD, `?sslmode=${sslmode}`) }, { name: 'tests' })
    const [row] = await once(sql, (client) => client`select ssl from pg_stat_ssl where pid = pg_backend_pid()`)
    expect(row).toEqual({ ssl: encrypted })
  })

  test('sslmode=verify-full refuses a certificate that nobody vouches for', async () => {
    const sql = openSql({ url: urlFor(ADMIN, ADMIN_PASSWORD, '?sslmode=verify-full') }, { name: 'tests' })
    await expect(once(sql, (client) => client`select 1`)).rejects.toThrow(/self-signed certificate/)
  })
})
