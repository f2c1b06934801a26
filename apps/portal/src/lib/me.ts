import type { components } from '@qudao/api/client'

/** The signed-in person as GET /api/me tells, with every brand they belong to: as a member, as a partner, or both. */
export type Me = components['schemas']['Me']
export type Membership = Me['brands'][number]
export type Permission = Membership['permissions'][number]

/** Members work on the brand side, partners on their own pages. */
export function homePathOf({ brand, role }: Membership): string {
  return role ? `/b/${brand}` : `/p/${brand}`
}

/** As whom a person belongs to a brand: a role, or the partner they act for. */
export function standingOf(membership: Membership): string {
  return membership.role ?? 'partner'
}
