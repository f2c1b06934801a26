import { inBrand } from '@qudao/db/client'
import { DEMO_PASSWORD, demoBrand, demoMembers, demoPartners } from '@qudao/db/demo/index'
import { partnerUser, user } from '@qudao/db/schema'
import type { Deps } from '../../apps/api/src/platform/deps.ts'
import { fromPublicId, newId } from '../../apps/api/src/platform/ids.ts'
import { hashPassword } from '../../apps/api/src/platform/password.ts'
import { must, Person } from './person.ts'

export type Staff = { owner: Person; operator: Person; supervisor: Person; accountant: Person; cashier: Person }

const path = { brand: demoBrand().slug }

/** The owner sets the brand up and invites the others; each accepts the own link. */
export async function bringPeople(): Promise<Staff> {
  const { slug, name, settings } = demoBrand()
  const members = demoMembers()
  const first = members.find(({ role }) => role === 'owner')!
  const owner = new Person()
  await must(
    owner.api.POST('/api/set-up', {
      body: { ownerName: first.name, identifier: first.email, password: DEMO_PASSWORD, brandName: name, brand: slug },
    }),
  )
  await must(owner.api.PATCH('/api/b/{brand}/brand', { params: { path }, body: { settings } }))
  const people = new Map<string, Person>([['owner', owner]])
  for (const { email, name: memberName, role } of members) {
    if (role === 'owner') continue
    people.set(role, await join(owner, { email, name: memberName, role }))
  }
  const managers = new Set(demoPartners().map(({ channelManager }) => channelManager))
  for (const [i, managerName] of [...managers].entries()) {
    await join(owner, { email: `manager${i + 1}@demo.qudao.test`, name: managerName, role: 'channel_manager' })
  }
  const of = (role: string) => people.get(role)!
  return {
    owner,
    operator: of('operator'),
    supervisor: of('finance_supervisor'),
    accountant: of('accountant'),
    cashier: of('cashier'),
  }
}

type Role =
  | 'operator'
  | 'finance_supervisor'
  | 'reviewer'
  | 'accountant'
  | 'cashier'
  | 'channel_manager'
  | 'counsel'
  | 'viewer'

async function join(
  owner: Person,
  { email, name, role }: { email: string; name: string; role: string },
): Promise<Person> {
  // safe because the demo's members have roles of the product
  const invitation = await must(
    owner.api.POST('/api/b/{brand}/member-invitations', { params: { path }, body: { name, role: role as Role } }),
  )
  const token = invitation.url.split('/').at(-1) ?? ''
  const person = new Person()
  await must(
    person.api.POST('/api/invitations/accept', {
      body: { token, name, identifier: email, password: DEMO_PASSWORD },
    }),
  )
  return person
}

/**
 * The two demo partners who sign in with a password. Partners normally come by a link that is sent to them; the demo
 * writes these two sign-ins straight into its own database.
 */
export async function givePartnersPasswords(
  deps: Deps,
  brandId: number,
  idByName: ReadonlyMap<string, string>,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const { name, signInEmail } of demoPartners()) {
    const partnerId = signInEmail && fromPublicId('ptn', idByName.get(name) ?? '')
    if (!signInEmail || !partnerId) continue
    const userId = newId()
    await inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
      await tx.insert(user).values({ id: userId, name, email: signInEmail, passwordHash })
      await tx.insert(partnerUser).values({ brandId, partnerId, userId })
    })
  }
}
