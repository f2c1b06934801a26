import { connect, type Database, type Login } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'
import { APP_ROLE, databasePrivilegesSql, OWNER_ROLE } from '@qudao/db/roles'
import { inject } from 'vitest'

/** Where the tests' server is and which database to clone; given by the global set-up. */
export type TestServer = { host: string; superuser: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

export type TestDatabase = Database &
  AsyncDisposable & {
    readonly name: string
    readonly logins: Readonly<{ app: Login; owner: Login; superuser: Login }>
  }

let made = 0

/** A database of its own: a clone of the migrated, empty template, or one without any tables. */
export async function createDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const server = inject('postgres')
  const template = migrated ? server.template : 'template1'
  const name = `test_${process.pid}_${Date.now()}_${made++}`
  const login = (user: string, database = name): Login => ({ host: server.host, user, database })
  const superuser = (database?: string) => openSql(login(server.superuser, database), { name: 'tests' })

  await once(superuser('postgres'), (sql) =>
    sql.unsafe(`create database ${name} template ${template} strategy file_copy`),
  )
  // what a database grants is not cloned with it
  await once(superuser(), (sql) => sql.unsafe(databasePrivilegesSql))

  const logins = { app: login(APP_ROLE), owner: login(OWNER_ROLE), superuser: login(server.superuser) }
  const database = connect({ ...logins, reads: 2, writes: 4, owners: 2 })
  return {
    ...database,
    name,
    logins,
    async [Symbol.asyncDispose]() {
      await database.close()
      await once(superuser('postgres'), (sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Runs one piece of work on a client and closes it. */
export async function once<T>(
  sql: ReturnType<typeof openSql>,
  work: (sql: ReturnType<typeof openSql>) => Promise<T>,
): Promise<T> {
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
