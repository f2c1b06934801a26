import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createApp } from '@qudao/api/app'
import { createHttpServer } from '@qudao/api/http/http-server'
import { createJobs } from '@qudao/api/platform/jobs'
import { createLogger } from '@qudao/api/platform/log'
import { readSettings } from '@qudao/api/platform/settings'
import { createDeps } from '@qudao/api/start'
import { type ConnectSettings, connect } from '@qudao/db/client'

/** A process that does nothing but answer, on a database that others serve too. Its work comes as JSON in the first argument. */
export type ServeAlone = Readonly<{ logins: Pick<ConnectSettings, 'app' | 'owner'>; varDir: string }>

const { logins, varDir }: ServeAlone = JSON.parse(process.argv[2] ?? '{}')
const log = createLogger('silent')
const db = { ...connect(logins), logins }
const jobs = await createJobs(db, log, [], { upkeep: false })
const settings = readSettings({ QUDAO_VAR: varDir, LOG_LEVEL: 'silent' })
const deps = createDeps(settings, db, { log, jobs, now: () => new Date() })
const server = createHttpServer(deps, createApp(deps), null)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
// safe because a server that listens on a port has an address with one
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
