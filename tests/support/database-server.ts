import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createJobs } from '@qudao/api/platform/jobs'
import { createLogger } from '@qudao/api/platform/log'
import { connect, type Login } from '@qudao/db/client'
import { startEmbedded } from '@qudao/db/embedded'
import { migrate } from '@qudao/db/migrate'
import { prepareEmbedded } from '@qudao/db/open'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import type { TestProject } from 'vitest/node'
import './postgres.ts'

const TEMPLATE = 'qudao_template'

/**
 * Starts one PostgreSQL for the whole run, with a template that each test file clones: migrated, and with the tables of
 * the queue, which take longer to make than to clone. Its queues each start makes itself, as a server does.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'qudao-tests-'))
  await chmod(folder, 0o755) // for root the server runs as another account
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await prepareEmbedded(server, TEMPLATE)
    await furnish({ app: server.login(TEMPLATE, APP_ROLE), owner: server.login(TEMPLATE, OWNER_ROLE) })
    project.provide('postgres', { host: server.host, superuser: 'postgres', template: TEMPLATE })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function furnish(logins: Readonly<{ app: Login; owner: Login }>): Promise<void> {
  const database = connect(logins)
  try {
    await migrate(database)
    const jobs = await createJobs({ ...database, logins }, createLogger('silent'), [], { upkeep: false })
    await jobs.stop()
  } finally {
    await database.close()
  }
}
