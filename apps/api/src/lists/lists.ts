import { routes as audit } from '../audit/index.ts'
import { routes as brands } from '../brands/index.ts'
import { routes as catalogue } from '../catalogue/index.ts'
import { routes as commissions } from '../commissions/index.ts'
import { DomainError } from '../domain/errors.ts'
import { routes as operations } from '../operations/index.ts'
import { routes as orders } from '../orders/index.ts'
import { routes as partners } from '../partners/index.ts'
import { routes as payouts } from '../payouts/index.ts'
import { can, type Member } from '../platform/actor.ts'
import type { Permission } from '../platform/permissions.ts'
import type { RouteDef } from '../platform/route.ts'
import { routes as settlements } from '../settlements/index.ts'

const isList = ({ area, method, operationId }: RouteDef) =>
  area === 'brand' && method === 'get' && operationId.startsWith('list')

/** Every list of the brand's people, by the name of its verb. A list that is added to a room is one of them by itself. */
const LISTS: ReadonlyMap<string, RouteDef> = new Map(
  [partners, catalogue, orders, commissions, settlements, payouts, brands, audit, operations]
    .flat()
    .filter(isList)
    .map((def) => [def.operationId, def]),
)
export const LIST_NAMES: readonly string[] = [...LISTS.keys()].toSorted()

/** Whoever may not see a list has no views of it either. */
export function mayList(actor: Member, name: string): boolean {
  const list = LISTS.get(name)
  // safe because the routes of a brand's people have a permission each
  return list !== undefined && can(actor, list.access as Permission)
}

/** @throws DomainError `permission.denied` without the permission of the list */
export function getList(actor: Member, name: string): RouteDef {
  const list = LISTS.get(name)
  if (!list || !mayList(actor, name)) {
    throw new DomainError('permission.denied', `needs the permission of ${name}`, { permission: list?.access })
  }
  return list
}
