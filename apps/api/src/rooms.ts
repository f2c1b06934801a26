import { routes as commissions } from './commissions/index.ts'
import { routes as identity } from './identity/index.ts'
import { routes as partners } from './partners/index.ts'
import type { JobDef } from './platform/jobs.ts'
import type { RouteDef } from './platform/route.ts'

/** Every route of the product, by room. */
export const routes: readonly RouteDef[] = [...identity, ...partners, ...commissions]

/** Every kind of background work. */
export const jobs: readonly JobDef[] = []
