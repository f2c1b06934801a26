import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { type Login, openSql, type Sql, useCodecs } from './driver.ts'
import { openSocket, type Shield, shieldDriver } from './socket.ts'

/** One connection, in the hands of one caller. */
export type Lane = {
  readonly sql: Sql
  readonly drizzle: PostgresJsDatabase
  /** Says that the connection may be out of step: it is thrown away instead of serving the next caller. */
  poison(): void
}

/** A few connections, each used by one caller at a time. */
export type Lanes = {
  use<T>(work: (lane: Lane) => Promise<T>): Promise<T>
  /** Connections that are open, at work, and asked for in vain. */
  usage(): Readonly<{ size: number; busy: number; waiting: number }>
  /** Waits for running work, at most a few seconds. */
  close(): Promise<void>
}

type OwnedLane = Lane & {
  isFit(): boolean
  /** Runs work that fails, if nothing else does, soon after the connection has died. */
  whileAlive<T>(work: (lane: Lane) => Promise<T>): Promise<T>
  end(timeoutS: number): Promise<void>
}

/**
 * A pool of our own instead of the driver's, because postgres.js hands a connection that died out again, and one whose
 * pipeline went out of step answers the next caller with somebody else's rows. A lane is a client with a single
 * connection: whatever happens to it, it is thrown away, and nobody else was on it.
 */
export function openLanes(login: Login, count: number, name: string): Lanes {
  const idle = Array.from({ length: count }, () => openLane(login, name))
  const all = new Set(idle)
  const waiting: ((lane: OwnedLane) => void)[] = []

  const fit = (lane: OwnedLane) => {
    if (lane.isFit()) return lane
    all.delete(lane)
    void lane.end(0)
    const fresh = openLane(login, name)
    all.add(fresh)
    return fresh
  }
  const take = () => {
    const lane = idle.pop()
    return lane ? Promise.resolve(fit(lane)) : queueUp(waiting)
  }
  const give = (lane: OwnedLane) => {
    const next = waiting.shift()
    if (next) next(fit(lane))
    else idle.push(lane)
  }

  return {
    async use(work) {
      const lane = await take()
      try {
        return await lane.whileAlive(work)
      } catch (error) {
        if (isFarewell(error)) lane.poison()
        throw error
      } finally {
        give(lane)
      }
    },
    usage: () => ({ size: all.size, busy: all.size - idle.length, waiting: waiting.length }),
    async close() {
      await Promise.all([...all].map((lane) => lane.end(5)))
    },
  }
}

const PATIENCE_MS = 30_000

/** Waits for a lane. A transaction opened inside another may wait for itself: better an error than for ever. */
function queueUp(waiting: ((lane: OwnedLane) => void)[]): Promise<OwnedLane> {
  return new Promise((resolve, reject) => {
    const serve = (lane: OwnedLane) => {
      clearTimeout(tooLate)
      resolve(lane)
    }
    const tooLate = setTimeout(() => {
      waiting.splice(waiting.indexOf(serve), 1)
      reject(new Error(`no database connection became free within ${PATIENCE_MS / 1000} s`))
    }, PATIENCE_MS)
    waiting.push(serve)
  })
}

// long-lived server processes collect memory; the spread keeps the lanes from all reconnecting at once
const LIFETIME_MS = 30 * 60_000
const spread = () => LIFETIME_MS * (1 + Math.random())

// the server's own words about its end, where there are any, say more than ours
const LAST_WORDS_MS = 100

function openLane(login: Login, name: string): OwnedLane {
  const expires = Date.now() + spread()
  let poisoned = false
  let shield: Shield | undefined
  // while a statement's parameters are being described the driver lets a rollback queue up behind an answer that never
  // comes, so the caller would wait for ever
  let tellOfDeath: (error: Error) => void = () => {}
  const onDeath = (error: Error) => {
    const tell = tellOfDeath
    setTimeout(() => tell(error), LAST_WORDS_MS).unref()
  }
  const open = async (address: Parameters<typeof openSocket>[0]) => {
    try {
      const socket = await openSocket(address)
      shield = shieldDriver(socket, onDeath)
      return socket
    } catch (error) {
      poisoned = true // the driver would wait for a connection that nobody opens
      throw error
    }
  }
  const sql = openSql(login, { name, open })
  const lane: Lane = {
    sql,
    drizzle: openDrizzle(sql),
    poison: () => {
      poisoned = true
    },
  }
  return {
    ...lane,
    whileAlive: (work) =>
      new Promise((resolve, reject) => {
        tellOfDeath = reject
        work(lane).then(resolve, reject)
      }),
    isFit: () => !poisoned && !shield?.isDead() && Date.now() < expires,
    async end(timeoutS) {
      shield?.lift()
      await sql.end({ timeout: timeoutS })
      // the driver waits for an end that unread answers hold back
      shield?.bury()
    },
  }
}

function openDrizzle(client: Sql): PostgresJsDatabase {
  const database = drizzle(client, { casing: 'snake_case' })
  useCodecs(client)
  return database
}

/** Class 57P: the server is closing this connection. Drizzle wraps the server's error as the cause. */
const isFarewell = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && /^57P/.test(String(error.code))) || isFarewell(error.cause))
