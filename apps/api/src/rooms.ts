import { routes as identity } from './identity/index.ts'
import type { JobDef } from './platform/jobs.ts'
import type { RouteDef } from './platform/route.ts'

/** Every route of the product, by room. */
export const routes: readonly RouteDef[] = [...identity]

/** Every kind of background work. */
export const jobs: readonly JobDef[] = []
