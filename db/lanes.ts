import type { Socket } from 'node:net'
import postgres from 'postgres'
import { type Login, openSql, type Sql } from './driver.ts'

/** A few connections, each used by one caller at a time, for queries that are sent in one go without waiting. */
export type Lanes = {
  /** Runs `work` alone on a connection. */
  use<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * postgres.js can reserve a connection of a pool instead, but a reserved connection that dies is handed out again
 * dead, and one whose pipeline went out of step answers the next caller with somebody else's rows. A lane is a client
 * with a single connection, so after any failure that is not the server's own answer it can be thrown away.
 */
export function openLanes(login: Login, count: number, name: string): Lanes {
  const idle = Array.from({ length: count }, () => openLane(login, name))
  const all = new Set(idle)
  const waiting: ((lane: Lane) => void)[] = []

  const take = () => {
    const lane = idle.pop()
    return lane ? Promise.resolve(lane) : new Promise<Lane>((resolve) => waiting.push(resolve))
  }
  const give = (lane: Lane) => {
    const next = waiting.shift()
    if (next) next(lane)
    else idle.push(lane)
  }
  const replace = (lane: Lane) => {
    all.delete(lane)
    void lane.discard()
    const fresh = openLane(login, name)
    all.add(fresh)
    return fresh
  }

  return {
    async use(work) {
      const lane = await take()
      try {
        const result = await work(lane.sql)
        give(lane)
        return result
      } catch (error) {
        give(isAnswer(error) ? lane : replace(lane))
        throw error
      }
    },
    async close() {
      await Promise.all([...all].map(({ sql }) => sql.end({ timeout: 5 })))
    },
  }
}

type Lane = { sql: Sql; discard(): Promise<void> }

function openLane(login: Login, name: string): Lane {
  let socket: Socket | undefined
  const sql = openSql(login, {
    max: 1,
    name,
    // a lane must not reconnect between the statements of one transaction
    maxLifetime: null,
    onSocket: (opened) => {
      socket = opened
    },
  })
  return {
    sql,
    async discard() {
      await sql.end({ timeout: 0 })
      // the driver waits for an end that unread answers hold back
      socket?.destroy()
    },
  }
}

/** True when the server answered and goes on; after class 57P it is closing the connection. */
const isAnswer = (error: unknown) => error instanceof postgres.PostgresError && !error.code.startsWith('57P')
