import type { Permission } from '../platform/permissions.ts'

/** What it takes to see what a finished piece of work says of itself; how far it has come is for every member. */
const RESULT_PERMISSIONS = new Map<string, Permission>([
  ['commissions.back-test', 'plans.read'],
  ['leaving.export', 'brand.export'],
  ['orders.import', 'orders.read'],
  ['orders.plan-published', 'orders.read'],
  ['orders.preview', 'orders.read'],
  ['partners.import', 'partners.read'],
  ['settlements.close', 'settlements.read'],
])

/** Of a kind of work that is not in the table nobody sees the result. */
export const resultPermission = (kind: string): Permission | undefined => RESULT_PERMISSIONS.get(kind)
