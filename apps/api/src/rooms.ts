import { routes as audit, jobs as auditJobs } from './audit/index.ts'
import { routes as brands } from './brands/index.ts'
import { routes as catalogue } from './catalogue/index.ts'
import { jobs as commissionJobs, routes as commissions } from './commissions/index.ts'
import { routes as identity, jobs as identityJobs } from './identity/index.ts'
import { routes as leaving, jobs as leavingJobs } from './leaving/index.ts'
import { routes as lists } from './lists/index.ts'
import { routes as operations } from './operations/index.ts'
import { jobs as orderJobs, routes as orders } from './orders/index.ts'
import { jobs as partnerJobs, routes as partners } from './partners/index.ts'
import { routes as payouts } from './payouts/index.ts'
import type { JobDef } from './platform/jobs.ts'
import type { RouteDef } from './platform/route.ts'
import { routes as reporting } from './reporting/index.ts'
import { jobs as settlementJobs, routes as settlements } from './settlements/index.ts'

/** Every route of the product, by room. */
export const routes: readonly RouteDef[] = [
  ...identity,
  ...brands,
  ...partners,
  ...catalogue,
  ...orders,
  ...commissions,
  ...settlements,
  ...payouts,
  ...audit,
  ...operations,
  ...reporting,
  ...lists,
  ...leaving,
]

/** Every kind of background work. */
export const jobs: readonly JobDef[] = [
  ...commissionJobs,
  ...identityJobs,
  ...auditJobs,
  ...orderJobs,
  ...settlementJobs,
  ...partnerJobs,
  ...leavingJobs,
]
