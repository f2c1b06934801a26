import { inBrand, type Tx } from '@qudao/db/client'
import type { Role } from '@qudao/db/schema'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listMemberRows, lockMember, lockOwners, type MemberRow, updateMember } from '../queries.ts'

export const listMembers = ({ db }: Deps, actor: Member): Promise<MemberRow[]> =>
  inBrand(db, actor, (tx) => listMemberRows(tx, actor.brandId))

/** @throws DomainError `member.not_found`, `member.last_owner` */
export async function changeMemberRole(deps: Deps, actor: Member, id: Uuid, role: Role): Promise<MemberRow> {
  return change(deps, actor, id, async (tx, before) => {
    if (role !== 'owner') await assertOwnerRemains(tx, actor.brandId, id)
    await updateMember(tx, actor.brandId, id, { role })
    return { action: 'members.change_role', summary: { role: { before: before.role, after: role } } }
  })
}

/** Whoever is disabled keeps their sign-in and loses this brand. @throws as changeMemberRole */
export async function disableMember(deps: Deps, actor: Member, id: Uuid): Promise<MemberRow> {
  return change(deps, actor, id, async (tx, before) => {
    await assertOwnerRemains(tx, actor.brandId, id)
    if (!before.disabledAt) await updateMember(tx, actor.brandId, id, { disabledAt: deps.now() })
    return { action: 'members.disable', summary: { role: before.role } }
  })
}

/** @throws DomainError `member.not_found` */
export async function enableMember(deps: Deps, actor: Member, id: Uuid): Promise<MemberRow> {
  return change(deps, actor, id, async (tx, before) => {
    await updateMember(tx, actor.brandId, id, { disabledAt: null })
    return { action: 'members.enable', summary: { role: before.role } }
  })
}

type Before = NonNullable<Awaited<ReturnType<typeof lockMember>>>
type Note = { action: string; summary: Record<string, unknown> }

function change(
  deps: Deps,
  actor: Member,
  id: Uuid,
  work: (tx: Tx, before: Before) => Promise<Note>,
): Promise<MemberRow> {
  const { brandId } = actor
  return inBrand(deps.db, actor, async (tx) => {
    // owners first, then the member: one order for everybody
    await lockOwners(tx, brandId)
    const before = await lockMember(tx, brandId, id)
    if (!before) throw memberNotFound()
    const { action, summary } = await work(tx, before)
    const row = (await listMemberRows(tx, brandId)).find((other) => other.id === id)
    if (!row) throw memberNotFound()
    await audit(tx, actor, deps.now(), {
      action,
      subject: { type: 'member', id },
      summary: { name: row.name, ...summary },
    })
    return row
  })
}

const memberNotFound = () => new DomainError('member.not_found', 'no such member')

async function assertOwnerRemains(tx: Tx, brandId: number, leaving: Uuid): Promise<void> {
  const owners = await lockOwners(tx, brandId)
  if (owners.length === 1 && owners[0] === leaving) {
    throw new DomainError('member.last_owner', 'a brand keeps at least one owner; make somebody else one first')
  }
}
