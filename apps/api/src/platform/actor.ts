import type { BrandSettings, Role } from '@qudao/db/schema'
import { DomainError } from '../domain/errors.ts'
import type { Uuid } from './ids.ts'
import { type Permission, permissionsOf } from './permissions.ts'

export type BrandView = Readonly<{
  id: number
  slug: string
  name: string
  currency: string
  timeZone: string
  settings: BrandSettings
}>

type InBrand = Readonly<{ brandId: number; brand: BrandView; requestId?: string; ip?: string }>

/** A person with a role in the brand. `ownPartnersOnly` is their member id when they see only partners in their care. */
export type Member = InBrand &
  Readonly<{
    kind: 'member'
    scope: 'brand'
    userId: Uuid
    memberId: Uuid
    name: string
    role: Role
    ownPartnersOnly?: Uuid
  }>

/** A person of a partner: row-level security shows them only what is theirs. */
export type PartnerActor = InBrand &
  Readonly<{ kind: 'partner'; scope: Uuid; userId: Uuid; partnerId: Uuid; name: string }>

/** A job or a command line that acts for the brand. */
export type SystemActor = InBrand & Readonly<{ kind: 'system'; scope: 'brand'; name: string }>

export type Actor = Member | PartnerActor | SystemActor

export const can = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'system' || (actor.kind === 'member' && permissionsOf(actor.role).has(permission))

/** @throws DomainError `permission.denied` naming what is missing */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new DomainError('permission.denied', `needs ${permission}`, { permission })
}

/** Who is named on documents: members by member id, nobody for the system. */
export const memberIdOf = (actor: Actor): Uuid | null => (actor.kind === 'member' ? actor.memberId : null)
