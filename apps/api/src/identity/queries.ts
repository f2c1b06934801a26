import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { type BrandSettings, brand, knownDevice, member, type Role, session, user } from '@qudao/db/schema'
import { and, eq, like, ne, sql as query } from 'drizzle-orm'

export type UserRow = {
  id: string
  name: string
  email: string | null
  mobile: string | null
  passwordHash: string | null
}

export async function findUserByIdentifier(
  { app: sql }: Database,
  by: { email: string } | { mobile: string },
): Promise<UserRow | undefined> {
  const { email, mobile } = { email: null, mobile: null, ...by }
  const [row] = await sql<UserRow[]>`
    select id, name, email, mobile, password_hash as "passwordHash" from "user"
    where (email = ${email} or mobile = ${mobile}) and disabled_at is null`
  return row
}

export type BrandRow = {
  id: number
  slug: string
  name: string
  currency: string
  timeZone: string
  settings: BrandSettings
}

export async function findBrandBySlug({ app: sql }: Database, slug: string): Promise<BrandRow | undefined> {
  const [row] = await sql<BrandRow[]>`
    select id, slug, name, currency, time_zone as "timeZone", settings from brand where slug = ${slug}`
  return row
}

export async function findMembership(db: Database, brandId: number, userId: string) {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<{ id: string; role: Role }[]>`
      select id, role from member where brand_id = ${brandId} and user_id = ${userId} and disabled_at is null`,
  )
  return row
}

export async function findPartnership(db: Database, brandId: number, userId: string) {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<{ partnerId: string; partnerName: string }[]>`
      select u.partner_id as "partnerId", p.name as "partnerName"
      from partner_user u join partner p on p.brand_id = u.brand_id and p.id = u.partner_id
      where u.brand_id = ${brandId} and u.user_id = ${userId} and u.disabled_at is null
      order by u.created_at, u.partner_id limit 1`,
  )
  return row
}

export type Belonging = {
  slug: string
  name: string
  currency: string
  timeZone: string
  role: Role | null
  partnerId: string | null
  partnerName: string | null
}

/** Every brand a person belongs to. It crosses brands by nature, so the owner login asks, for this one person only. */
export async function listBelongings({ owner: sql }: Database, userId: string): Promise<Belonging[]> {
  return sql<Belonging[]>`
    select b.slug, b.name, b.currency, b.time_zone as "timeZone", m.role, null::uuid as "partnerId", null::text as "partnerName"
    from member m join brand b on b.id = m.brand_id
    where m.user_id = ${userId} and m.disabled_at is null
    union all
    select b.slug, b.name, b.currency, b.time_zone, null, p.id, p.name
    from partner_user u join brand b on b.id = u.brand_id
    join partner p on p.brand_id = u.brand_id and p.id = u.partner_id
    where u.user_id = ${userId} and u.disabled_at is null
    order by name, slug`
}

export async function hasBrand({ app: sql }: Pick<Database, 'app'>): Promise<boolean> {
  const rows = await sql`select from brand limit 1`
  return rows.length > 0
}

export type NewUserRow = { id: string; name: string; passwordHash: string; email?: string; mobile?: string }

/** False when the mobile number or e-mail is taken. */
export async function insertUser(tx: Tx, row: NewUserRow): Promise<boolean> {
  const made = await tx.insert(user).values(row).onConflictDoNothing().returning({ id: user.id })
  return made.length > 0
}

/** Whether there is a brand; nobody else can make the first one until this transaction ends. */
export async function hasBrandWhileLocked(tx: Tx): Promise<boolean> {
  // two browsers may press the button at once
  await tx.execute(query`lock table brand in exclusive mode`)
  const [first] = await tx.select({ id: brand.id }).from(brand).limit(1)
  return first !== undefined
}

type FirstBrand = {
  brand: { slug: string; name: string; settings: BrandSettings }
  owner: typeof user.$inferInsert
  memberId: string
}

export async function insertFirstBrand(tx: Tx, first: FirstBrand): Promise<void> {
  const [made] = await tx.insert(brand).values(first.brand).returning({ id: brand.id })
  await tx.insert(user).values(first.owner)
  await tx.insert(member).values({ brandId: made!.id, id: first.memberId, userId: first.owner.id, role: 'owner' })
}

export type SessionRow = { id: string; createdAt: Date; expiresAt: Date; ip: string | null; userAgent: string | null }

/** The sessions of one person that are open, the last seen first. */
export async function listSessionRows({ app: sql }: Pick<Database, 'app'>, userId: string): Promise<SessionRow[]> {
  return sql<SessionRow[]>`
    select id, created_at as "createdAt", expires_at as "expiresAt", ip, user_agent as "userAgent" from session
    where user_id = ${userId} and expires_at > now() order by expires_at desc, id limit 200`
}

/**
 * Ends sessions of one person, and forgets their browsers: the one whose id starts so, or all but one. Answers how many
 * sessions there were.
 */
export async function deleteSessions(
  tx: Tx,
  userId: string,
  which: { startsWith: string } | { allBut: string },
): Promise<number> {
  const chosen = (id: typeof session.id | typeof knownDevice.sessionId) =>
    'startsWith' in which ? like(id, `${which.startsWith}%`) : ne(id, which.allBut)
  await tx.delete(knownDevice).where(and(eq(knownDevice.userId, userId), chosen(knownDevice.sessionId)))
  const ended = await tx
    .delete(session)
    .where(and(eq(session.userId, userId), chosen(session.id)))
    .returning({ id: session.id })
  return ended.length
}

export type Place = { brandId: number; memberId: string | null; partnerId: string | null; name: string }

/** Where a person belongs, for what they do outside any brand: run by the owner login, for this one person. */
export async function listPlaces(tx: Tx, userId: string): Promise<Place[]> {
  return sqlOf(tx)<Place[]>`
    select m.brand_id as "brandId", m.id as "memberId", null::uuid as "partnerId", u.name
    from member m join "user" u on u.id = m.user_id where m.user_id = ${userId} and m.disabled_at is null
    union all
    select u.brand_id, null, p.id, p.name from partner_user u
    join partner p on p.brand_id = u.brand_id and p.id = u.partner_id
    where u.user_id = ${userId} and u.disabled_at is null`
}

/** Null for somebody who has none, or is switched off. */
export async function findPasswordHash(db: Database, userId: string): Promise<string | null> {
  const [row] = await db.app<{ hash: string | null }[]>`
    select password_hash as hash from "user" where id = ${userId} and disabled_at is null`
  return row?.hash ?? null
}
