import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSql } from '@qudao/db/driver'
import { startEmbedded } from '@qudao/db/embedded'
import { migrate } from '@qudao/db/migrate'
import { prepareEmbedded } from '@qudao/db/open'
import { OWNER_ROLE } from '@qudao/db/roles'
import type { TestProject } from 'vitest/node'
import { once } from './postgres.ts'

const TEMPLATE = 'qudao_template'

/** Starts one PostgreSQL for the whole run, with a migrated template that each test file clones. */
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
    await once(openSql(server.login(TEMPLATE, OWNER_ROLE), { max: 1, name: 'tests' }), migrate)
    project.provide('postgres', { host: server.host, superuser: 'postgres', template: TEMPLATE })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
