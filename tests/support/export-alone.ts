import { exportPayoutBatch } from '@qudao/api/payouts/service/export-payout-batch'
import type { Member } from '@qudao/api/platform/actor'
import { createJobs } from '@qudao/api/platform/jobs'
import { createLogger } from '@qudao/api/platform/log'
import { readSettings } from '@qudao/api/platform/settings'
import { createDeps } from '@qudao/api/start'
import { type ConnectSettings, connect } from '@qudao/db/client'

/** A process that does nothing but export a batch, so that a test can kill it. Its work comes as JSON in the first argument. */
export type ExportAlone = Readonly<{
  logins: Pick<ConnectSettings, 'app' | 'owner'>
  actor: Member
  batchId: string
  varDir: string
  now: string
}>

const { logins, actor, batchId, varDir, now }: ExportAlone = JSON.parse(process.argv[2] ?? '{}')
const log = createLogger('silent')
const db = { ...connect(logins), logins }
const jobs = await createJobs(db, log, [], { upkeep: false })
const settings = readSettings({ QUDAO_VAR: varDir, LOG_LEVEL: 'silent' })
await exportPayoutBatch(createDeps(settings, db, { log, jobs, now: () => new Date(now) }), actor, batchId)
await jobs.stop()
await db.close()
