import { inBrand, type Tx } from '@qudao/db/client'
import type { Role } from '@qudao/db/schema'
import { DomainError } from '../../domain/errors.ts'
import { addUser, findByPassword, prepareUser } from '../../identity/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { createLinkSecret, linkExpiry, linkNotFound, openLink, slugOf } from '../../platform/links.ts'
import type { Browser } from '../../platform/sessions.ts'
import {
  findMemberOfUser,
  type InvitationRow,
  insertInvitation,
  insertMember,
  listInvitationRows,
  lockInvitation,
  markInvitation,
  nameOfUser,
  updateMember,
} from '../queries.ts'
import type { InvitationAcceptance } from '../schemas.ts'

/** A link that makes whoever opens it a member, once, within seven days. */
export function inviteMember(deps: Deps, actor: Member, { name, role }: { name: string; role: Role }) {
  const now = deps.now()
  const { brandId } = actor
  return inBrand(deps.db, actor, async (tx) => {
    const { token, tokenHash } = await createLinkSecret(tx, 'member_invitation', brandId, now)
    const expiresAt = linkExpiry(now)
    const row = { brandId, name, role, tokenHash, expiresAt, createdBy: actor.memberId, createdAt: now }
    const id = await insertInvitation(tx, row)
    await audit(tx, actor, now, {
      action: 'members.invite',
      subject: { type: 'member_invitation', id },
      summary: { name, role, expiresAt },
    })
    return { id, name, role, expiresAt, token }
  })
}

export const listInvitations = ({ db }: Deps, actor: Member): Promise<InvitationRow[]> =>
  inBrand(db, actor, (tx) => listInvitationRows(tx, actor.brandId))

/** @throws DomainError `member_invitation.not_found` also for one that was accepted */
export async function withdrawInvitation(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  const now = deps.now()
  await inBrand(deps.db, actor, async (tx) => {
    const found = await lockInvitation(tx, actor.brandId, { id })
    if (!found || found.acceptedAt) throw new DomainError('member_invitation.not_found', 'no such open invitation')
    if (found.expiresAt > now) await markInvitation(tx, actor.brandId, id, { expiresAt: now })
    await audit(tx, actor, now, {
      action: 'members.withdraw_invitation',
      subject: { type: 'member_invitation', id },
      summary: { name: found.name, role: found.role },
    })
  })
}

type Opened = { token: string; ip?: string | undefined }

/** @throws DomainError `link.not_found`, `rate_limit.exceeded` */
export function openInvitation(deps: Deps, opened: Opened) {
  return openLink(deps, 'member_invitation', opened, async (tx, brandId, tokenHash) => {
    const { name, role } = await lockOpenInvitation(deps, tx, brandId, tokenHash)
    const { slug, name: brandName } = await slugOf(tx, brandId)
    return { brand: slug, brandName, name, role }
  })
}

async function lockOpenInvitation({ now }: Deps, tx: Tx, brandId: number, tokenHash: string) {
  const found = await lockInvitation(tx, brandId, { tokenHash })
  if (!found || found.acceptedAt || found.expiresAt <= now()) throw linkNotFound()
  return found
}

/**
 * Joins the brand, and makes the person if they are new: both or neither, so that of several who open one link at once
 * nobody is left with a sign-in and no brand. As who is signed in, as a known person with their
 * password, or as a new person.
 * @throws DomainError `link.not_found`, `member.already_member`, `session.invalid_credentials`,
 * `user.identifier_invalid`, `user.identifier_taken`, `password.too_short`, `session.required` without any of the three
 */
export async function acceptInvitation(
  deps: Deps,
  input: InvitationAcceptance & { signedInAs: Uuid | null } & Browser,
) {
  const { name: invitedName } = await openInvitation(deps, input)
  const person = await whoJoins(deps, input, invitedName)
  const now = deps.now()
  const joined = await openLink(deps, 'member_invitation', { token: input.token }, async (tx, brandId, tokenHash) => {
    const invitation = await lockOpenInvitation(deps, tx, brandId, tokenHash)
    const userId = 'known' in person ? person.known : await addUser(tx, person.prepared)
    const memberId = await becomeMember(tx, brandId, userId, invitation)
    await markInvitation(tx, brandId, invitation.id, { acceptedBy: memberId, acceptedAt: now })
    const name = await nameOfUser(tx, userId)
    await audit(tx, { kind: 'member', brandId, memberId, name, ...(input.ip ? { ip: input.ip } : {}) }, now, {
      action: 'members.join',
      subject: { type: 'member', id: memberId },
      summary: { name, role: invitation.role, invitation: invitation.id },
    })
    return { userId, brand: (await slugOf(tx, brandId)).slug, role: invitation.role }
  })
  return { ...joined, ...(await deps.sessions.start(joined.userId, input)) }
}

async function whoJoins(
  deps: Deps,
  input: InvitationAcceptance & { signedInAs: Uuid | null } & Browser,
  invitedName: string,
): Promise<{ known: Uuid } | { prepared: NonNullable<Awaited<ReturnType<typeof prepareUser>>> }> {
  const { identifier, password, ip, cookies } = input
  if (identifier === undefined || password === undefined) {
    if (input.signedInAs) return { known: input.signedInAs }
    throw new DomainError('session.required', 'sign in, or give a mobile number or e-mail and a password')
  }
  const prepared = await prepareUser(deps, { name: input.name ?? invitedName, identifier, password })
  if (prepared) return { prepared }
  const { id } = await findByPassword(deps, { identifier, password, ip, cookies })
  return { known: id }
}

/** Somebody who was disabled comes back with the role of the invitation. @throws DomainError `member.already_member` */
async function becomeMember(tx: Tx, brandId: number, userId: Uuid, { role, createdBy }: InvitationRow): Promise<Uuid> {
  const known = await findMemberOfUser(tx, brandId, userId)
  if (!known) return insertMember(tx, { brandId, userId, role, createdBy })
  if (!known.disabledAt) throw new DomainError('member.already_member', 'this person works for the brand already')
  await updateMember(tx, brandId, known.id, { role, disabledAt: null })
  return known.id
}
