import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { seesOwnPartnersOnly } from '../../platform/permissions.ts'
import type { SignedIn } from '../../platform/route.ts'
import { findBrandBySlug, findMembership, findPartnership } from '../queries.ts'

/** Who the cookie belongs to. A session that was not seen for some minutes is renewed, and its cookie with it. */
export async function findSignedIn(
  deps: Deps,
  cookie: string | null,
): Promise<(SignedIn & { renewedCookie: string | null }) | null> {
  const found = await deps.sessions.find(cookie)
  if (!found) return null
  const { id, name, email, mobile } = found.user
  return { userId: id, name, email, mobile, renewedCookie: found.renewed }
}

export async function findMemberActor(deps: Deps, person: SignedIn, slug: string): Promise<Member | null> {
  const brand = await findBrandBySlug(deps.db, slug)
  const membership = brand && (await findMembership(deps.db, brand.id, person.userId))
  if (!membership) return null
  const { id: memberId, role } = membership
  const own = seesOwnPartnersOnly(role) ? { ownPartnersOnly: memberId } : {}
  return {
    kind: 'member',
    scope: 'brand',
    brandId: brand.id,
    brand,
    userId: person.userId,
    memberId,
    name: person.name,
    role,
    ...own,
  }
}

export async function findPartnerActor(deps: Deps, person: SignedIn, slug: string): Promise<PartnerActor | null> {
  const brand = await findBrandBySlug(deps.db, slug)
  const partnership = brand && (await findPartnership(deps.db, brand.id, person.userId))
  if (!partnership) return null
  const { partnerId, partnerName } = partnership
  return {
    kind: 'partner',
    scope: partnerId,
    brandId: brand.id,
    brand,
    userId: person.userId,
    partnerId,
    name: partnerName,
  }
}
