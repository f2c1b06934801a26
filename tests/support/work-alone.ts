import { createJobs } from '@qudao/api/platform/jobs'
import { createLogger } from '@qudao/api/platform/log'
import { readSettings } from '@qudao/api/platform/settings'
import { jobs as definitions } from '@qudao/api/rooms'
import { createDeps } from '@qudao/api/start'
import { type ConnectSettings, connect } from '@qudao/db/client'

/**
 * A process that does nothing but work on one queue of a database, with the upkeep, as a server does. Its work comes as
 * JSON in the first argument.
 */
export type WorkAlone = Readonly<{ logins: Pick<ConnectSettings, 'app' | 'owner'>; varDir: string; queue: string }>

const { logins, varDir, queue }: WorkAlone = JSON.parse(process.argv[2] ?? '{}')
const log = createLogger('silent')
const db = { ...connect(logins), logins }
const own = definitions.filter((definition) => definition.queue === queue)
const jobs = await createJobs(db, log, own, { upkeepSeconds: 1 })
const settings = readSettings({ QUDAO_VAR: varDir, LOG_LEVEL: 'silent' })
await jobs.startWorkers(createDeps(settings, db, { log, jobs, now: () => new Date() }), own)
