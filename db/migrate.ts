import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import type { TransactionSql } from './driver.ts'
import { appDefaultPrivilegesSql } from './roles.ts'
import { asOwner } from './transactions.ts'

/** The schema was left as it was; the message is a sentence for whoever runs the server. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

type Migration = Readonly<{ tag: string; hash: string; statements: readonly string[] }>
type Applied = { tag: string; hash: string }

const BUNDLED = join(import.meta.dirname, 'migrations')
const ANY_NUMBER_UNIQUE_TO_US = 7_265_366 // the advisory lock's key

/**
 * Brings the schema to what this code needs: all pending migrations in one transaction, or none. Of several processes
 * that start together one does the work while the others wait for it.
 *
 * @returns the tags of the migrations that were applied now
 * @throws MigrationError if a migration fails, or the database is newer than the code or was migrated by other files
 */
export async function migrate(database: Pick<Database, 'lanes'>, folder = BUNDLED): Promise<{ applied: string[] }> {
  const wanted = readMigrations(folder)
  const applied = await asOwner(database, async (_, sql) => {
    await sql`set local lock_timeout = 0`
    await sql`select pg_advisory_xact_lock(${ANY_NUMBER_UNIQUE_TO_US})`
    // a reader in the way fails the start instead of stopping everybody behind our waiting lock
    await sql`set local lock_timeout = '30s'`
    await sql`set local statement_timeout = 0`
    const pending = wanted.slice(assertPrefix(await readApplied(sql), wanted))
    if (pending.length > 0) await sql.unsafe(appDefaultPrivilegesSql)
    for (const migration of pending) await apply(sql, migration)
    return pending
  })
  return { applied: applied.map(({ tag }) => tag) }
}

/**
 * For those who only look beside a running server: the schema is what this code needs, and stays as it is.
 *
 * @throws MigrationError if migrations are missing, or the database is newer than the code or was migrated by other files
 */
export async function assertMigrated(database: Pick<Database, 'lanes'>, folder = BUNDLED): Promise<void> {
  const wanted = readMigrations(folder)
  const applied = await asOwner(database, async (_, sql) => {
    const [table] = await sql<{ found: boolean }[]>`select to_regclass('deploy.migration') is not null as found`
    return table?.found ? listApplied(sql) : []
  })
  const missing = wanted[assertPrefix(applied, wanted)]
  if (!missing) return
  throw new MigrationError(
    `The database lacks migration ${missing.tag} of this version of Qudao. Start this version once, then try again.`,
  )
}

function readMigrations(folder: string): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return {
      tag,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== ''),
    }
  })
}

async function readApplied(sql: TransactionSql): Promise<Applied[]> {
  await sql`create schema if not exists deploy`
  await sql`
    create table if not exists deploy.migration (
      position integer primary key,
      tag text not null unique,
      hash text not null,
      applied_at timestamptz not null default now()
    )`
  return listApplied(sql)
}

const listApplied = (sql: TransactionSql) => sql<Applied[]>`
  select tag, hash from deploy.migration order by position`

/** How many of the wanted migrations are applied. @throws MigrationError if they are not the same ones, in order */
function assertPrefix(applied: readonly Applied[], wanted: readonly Migration[]): number {
  for (const [index, { tag, hash }] of applied.entries()) {
    const ours = wanted[index]
    if (!ours) {
      throw new MigrationError(
        `The database is newer than this version of Qudao: it already has migration ${tag}. Start the newer version, or restore a backup from before it.`,
      )
    }
    if (ours.tag !== tag || ours.hash !== hash) {
      throw new MigrationError(
        `The database was migrated with ${tag}, which is not the ${ours.tag} of this version. It belongs to another version of Qudao.`,
      )
    }
  }
  return applied.length
}

async function apply(sql: TransactionSql, { tag, hash, statements }: Migration): Promise<void> {
  for (const statement of statements) {
    try {
      await sql.unsafe(statement)
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new MigrationError(`Migration ${tag} failed and nothing was changed: ${reason}\n${statement.trim()}`, {
        cause,
      })
    }
  }
  await sql`insert into deploy.migration (position, tag, hash)
    select coalesce(max(position) + 1, 0), ${tag}, ${hash} from deploy.migration`
}
