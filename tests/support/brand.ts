import { DEFAULT_BRAND_SETTINGS } from '@qudao/api/identity/index'
import { newId, type Uuid } from '@qudao/api/platform/ids'
import { asOwner, type Database } from '@qudao/db/client'
import { brand, member, partnerUser, ROLES, type Role, user } from '@qudao/db/schema'

export type Person = { userId: Uuid; memberId: Uuid; email: string }
export type BrandPeople = { brandId: number; slug: string; members: Record<Role, Person> }

/** A brand with one member of every role; their e-mail is role@slug.qudao.test. */
export function makeBrand(db: Database, passwordHash: string): Promise<BrandPeople> {
  const slug = `b-${newId().slice(-12)}`
  const people = ROLES.map((role) => ({
    role,
    userId: newId(),
    memberId: newId(),
    email: `${role}@${slug}.qudao.test`,
  }))
  return asOwner(db, async (tx) => {
    const [made] = await tx
      .insert(brand)
      .values({ slug, name: slug, settings: DEFAULT_BRAND_SETTINGS })
      .returning({ id: brand.id })
    if (!made) throw new Error('the brand was not made')
    await tx
      .insert(user)
      .values(people.map(({ userId, role, email }) => ({ id: userId, name: role, email, passwordHash })))
    await tx
      .insert(member)
      .values(people.map(({ userId, memberId, role }) => ({ brandId: made.id, id: memberId, userId, role })))
    // safe because every role has its person
    const members = Object.fromEntries(people.map(({ role, ...person }) => [role, person])) as Record<Role, Person>
    return { brandId: made.id, slug, members }
  })
}

export async function makePartnerUser(db: Database, brandId: number, partnerId: string): Promise<Uuid> {
  const userId = newId()
  await asOwner(db, async (tx) => {
    await tx.insert(user).values({ id: userId, name: 'partner', email: `${userId}@partner.qudao.test` })
    await tx.insert(partnerUser).values({ brandId, partnerId, userId })
  })
  return userId
}
