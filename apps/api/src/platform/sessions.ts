import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { Database } from './deps.ts'
import { sha256Hex } from './vault.ts'

export const SESSION_COOKIE = 'qudao_session'

type Person = { name: string; email: string | null; mobile: string | null }
/** Where somebody signed in, to be told again in their list of sessions. */
export type Browser = { ip?: string | undefined; userAgent?: string | undefined; cookies?: string | undefined }
export type SessionUser = { id: string } & Person

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, Person>
    DatabaseUserAttributes: Person
    DatabaseSessionAttributes: Browser
  }
}

type Row = { id: string; userId: string; expiresAt: Date } & Person

/** lucia keeps the id the cookie carries; the table keeps its SHA-256, so a leaked table opens no session. */
function adapterOf({ app: db }: Database): Adapter {
  const toSession = (id: string, row: Pick<Row, 'userId' | 'expiresAt'>): DatabaseSession => ({
    id,
    userId: row.userId,
    expiresAt: row.expiresAt,
    attributes: {},
  })
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await db<Row[]>`
        select s.id, s.user_id as "userId", s.expires_at as "expiresAt", u.name, u.email, u.mobile
        from session s join "user" u on u.id = s.user_id
        where s.id = ${sha256Hex(sessionId)} and u.disabled_at is null`
      if (!row) return [null, null]
      const { name, email, mobile } = row
      return [toSession(sessionId, row), { id: row.userId, attributes: { name, email, mobile } }]
    },
    async getUserSessions(userId) {
      const rows = await db<Row[]>`
        select id, user_id as "userId", expires_at as "expiresAt" from session where user_id = ${userId} order by id`
      return rows.map((row) => toSession(row.id, row))
    },
    async setSession(session) {
      const { ip = null, userAgent = null } = session.attributes
      await db`
        insert into session (id, user_id, expires_at, ip, user_agent)
        values (${sha256Hex(session.id)}, ${session.userId}, ${session.expiresAt}, ${ip}, ${userAgent?.slice(0, 300) ?? null})`
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db`update session set expires_at = ${expiresAt} where id = ${sha256Hex(sessionId)}`
    },
    async deleteSession(sessionId) {
      await db`delete from session where id = ${sha256Hex(sessionId)}`
    },
    async deleteUserSessions(userId) {
      await db`delete from known_device where user_id = ${userId}`
      await db`delete from session where user_id = ${userId}`
    },
    async deleteExpiredSessions() {
      await db`delete from session where expires_at <= now()`
    },
  }
}

/** `sessionId` is what the table calls it. */
type Started = { setCookie: string; sessionId: string }

export type Sessions = {
  start(userId: string, browser?: Browser): Promise<Started>
  find(cookieHeader: string | null): Promise<{ user: SessionUser; renewed: string | null } | null>
  end(cookieHeader: string | null): Promise<{ setCookie: string }>
  /** What the session of this cookie is called in the table. */
  idOf(cookieHeader: string | null): string | null
  endAllOf(userId: string): Promise<void>
  sweep(): Promise<void>
}

const LIFE = new TimeSpan(30, 'd')
// often enough to say when somebody was here, seldom enough that reading writes nothing
const SEEN_EVERY_MS = 5 * 60_000

/** A session lives a fixed time from when it was last seen, so that its end tells that too, within a few minutes. */
export const lastSeenAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() - LIFE.milliseconds())

/** The only file that knows lucia. */
export function createSessions(db: Database, options: { secure: boolean }): Sessions {
  const adapter = adapterOf(db)
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: LIFE,
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure: options.secure, sameSite: 'lax' } },
    getUserAttributes: ({ name, email, mobile }) => ({ name, email, mobile }),
  })
  const idIn = (header: string | null) => (header ? lucia.readSessionCookie(header) : null)
  return {
    async start(userId, { ip, userAgent } = {}) {
      const session = await lucia.createSession(userId, { ip, userAgent })
      return { setCookie: lucia.createSessionCookie(session.id).serialize(), sessionId: sha256Hex(session.id) }
    },
    async find(header) {
      const id = idIn(header)
      if (!id) return null
      const { session, user } = await lucia.validateSession(id)
      if (!session) return null
      const isStale = Date.now() - lastSeenAt(session.expiresAt).getTime() > SEEN_EVERY_MS
      if (isStale) await adapter.updateSessionExpiration(session.id, new Date(Date.now() + LIFE.milliseconds()))
      return { user, renewed: isStale || session.fresh ? lucia.createSessionCookie(session.id).serialize() : null }
    },
    async end(header) {
      const id = idIn(header)
      if (id) await lucia.invalidateSession(id)
      return { setCookie: lucia.createBlankSessionCookie().serialize() }
    },
    idOf(header) {
      const id = idIn(header)
      return id === null ? null : sha256Hex(id)
    },
    endAllOf: (userId) => lucia.invalidateUserSessions(userId),
    sweep: () => lucia.deleteExpiredSessions(),
  }
}
