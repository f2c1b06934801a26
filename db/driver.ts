import type { Socket } from 'node:net'
import postgres from 'postgres'
import { useArrayCodecs } from './arrays.ts'
import { type Address, openSocket, type TlsMode } from './socket.ts'

/** A postgres.js client as this code configures it: int8 is bigint, timestamptz is Date, date is 'YYYY-MM-DD'. */
export type Sql = postgres.Sql<{ bigint: bigint }>
export type TransactionSql = postgres.TransactionSql<{ bigint: bigint }>
/** Either of them: for a query that is asked alone and within a transaction. */
export type AnySql = postgres.ISql<{ bigint: bigint }>

export type Login =
  | { url: string }
  | { host: string; port?: number | undefined; database: string; user: string; password?: string | undefined }

export type ClientOptions = {
  /** Shown in pg_stat_activity. */
  name: string
  /** Opens the socket; tests and lanes watch it. */
  open?: (address: Address) => Promise<Socket>
}

/** A client of one connection, which opens at the first query and is never replaced behind its user's back. */
export function openSql(login: Login, { name, open = openSocket }: ClientOptions): Sql {
  const options = {
    ...('url' in login ? {} : login),
    max: 1,
    max_lifetime: null,
    fetch_types: false, // see arrays.ts
    ssl: false, // the socket that we hand over is encrypted already
    onnotice: () => {},
    connection: { application_name: name },
    types: { bigint: postgres.BigInt },
    transform: { undefined: REFUSED_BY_SERVER },
    socket: (target: Target) => open(addressOf(target, login)),
  }
  const sql = 'url' in login ? postgres(login.url, options) : postgres(options)
  useCodecs(sql)
  return sql
}

/**
 * postgres.js loses its place in a pipeline when a parameter fails on the client: answers then reach the wrong query.
 * So nothing may throw there. An undefined parameter travels as a NUL character, which PostgreSQL refuses (22021).
 */
const REFUSED_BY_SERVER = '\0'

type Target = { host: string[]; port: number[]; path?: string | undefined }

function addressOf({ host: [host = 'localhost'], port: [port = 5432], path }: Target, login: Login): Address {
  if (path) return { path }
  // safe because an unknown mode fails below as the strictest one does
  const tls = 'url' in login ? (new URL(login.url).searchParams.get('sslmode') ?? 'disable') : 'disable'
  return { host, port, tls: tls as TlsMode }
}

const TIMESTAMPTZ = 1184
const PLAIN_TEXT_TYPES = [1082, 1083, 1114] // date, time, timestamp
const JSON_TYPES = [114, 3802]

/** Sets how values travel. Runs again after Drizzle, which switches some of these off for its client. */
export function useCodecs({ options }: Sql): void {
  const { parsers, serializers } = options
  parsers[TIMESTAMPTZ] = (text: string) => new Date(text)
  serializers[TIMESTAMPTZ] = instantText
  for (const type of PLAIN_TEXT_TYPES) {
    parsers[type] = (text: string) => text
    serializers[type] = instantText
  }
  for (const type of JSON_TYPES) serializers[type] = jsonText
  // safe because postgres.js keeps the map that its types leave out
  useArrayCodecs(options as typeof options & { shared: { typeArrayMap: Record<number, number> } })
}

const instantText = (value: unknown) => {
  if (!(value instanceof Date)) return String(value)
  return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
}

/** Drizzle hands over JSON text, raw queries hand over values; amounts inside become decimal strings. */
const jsonText = (value: unknown) =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))
