import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { sealDayBooks } from './jobs.ts'
import { listAuditEvents } from './routes/list-audit-events.ts'

export { sealDayBook } from './service/seal-day-book.ts'
export { type ChainVerdict, verifyAuditChain } from './service/verify-audit-chain.ts'

export const routes: readonly RouteDef[] = [listAuditEvents]
export const jobs: readonly JobDef[] = [sealDayBooks]
