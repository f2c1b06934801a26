import type { Database, Deps } from './platform/deps.ts'
import { createFileStore } from './platform/files.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Logger } from './platform/log.ts'
import { createSessions } from './platform/sessions.ts'
import type { Settings } from './platform/settings.ts'
import { createVault, loadMasterSecret } from './platform/vault.ts'

export type Parts = { log: Logger; jobs: Jobs; now?: () => Date; setUpToken?: string | null }

/** What every room works with, from settings, an open database and a started queue. Closing those is the caller's. */
export function createDeps(settings: Settings, db: Database, parts: Parts): Deps {
  const vault = createVault(loadMasterSecret(settings.secret, settings.varDir))
  return {
    settings,
    db,
    log: parts.log,
    vault,
    files: createFileStore(settings.filesDir, vault),
    sessions: createSessions(db, { secure: settings.baseUrl?.startsWith('https:') ?? false }),
    jobs: parts.jobs,
    now: parts.now ?? (() => new Date()),
    setUpToken: parts.setUpToken ?? null,
  }
}
