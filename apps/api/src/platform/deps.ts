import type { Database } from '@qudao/db/client'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Logger } from './log.ts'
import type { Sessions } from './sessions.ts'
import type { Settings } from './settings.ts'
import type { Vault } from './vault.ts'

export type { Database } from '@qudao/db/client'

/** What every room works with; made once at start, injected everywhere. */
export type Deps = Readonly<{
  settings: Settings
  db: Database
  vault: Vault
  files: FileStore
  sessions: Sessions
  jobs: Jobs
  log: Logger
  now: () => Date
  /** Asked for at set-up when other machines can reach the server; null on loopback. */
  setUpToken: string | null
}>
