import { connect as connectTcp, type Socket } from 'node:net'
import postgres from 'postgres'

/** A postgres.js client as this code configures it: int8 is bigint, timestamptz is Date, date is 'YYYY-MM-DD'. */
export type Sql = postgres.Sql<{ bigint: bigint }>
export type TransactionSql = postgres.TransactionSql<{ bigint: bigint }>

export type Login =
  | { url: string }
  | { host: string; port?: number | undefined; database: string; user: string; password?: string | undefined }

export type ClientOptions = { max: number; name: string; maxLifetime?: number | null }

const CONNECT_TIMEOUT_S = 15

/** Opens a lazy client: nothing connects before the first query. */
export function openSql(login: Login, { max, name, maxLifetime }: ClientOptions): Sql {
  const { url, socketDir, ...target } = toTarget(login)
  const options = {
    ...target,
    max,
    onnotice: () => {},
    connect_timeout: CONNECT_TIMEOUT_S,
    connection: { application_name: name },
    types: { bigint: postgres.BigInt },
    transform: { undefined: REFUSED_BY_SERVER },
    ...(maxLifetime === undefined ? {} : { max_lifetime: maxLifetime }),
    // a Unix socket has no Nagle delay to turn off
    ...(socketDir ? {} : { socket: noDelaySocket }),
  }
  const sql = url ? postgres(url, options) : postgres(options)
  useCodecs(sql)
  return sql
}

function toTarget(login: Login) {
  if ('url' in login) return { url: login.url, socketDir: false }
  return { ...login, url: undefined, socketDir: login.host.startsWith('/') }
}

/**
 * postgres.js loses its place in a pipeline when a parameter fails on the client: answers then reach the wrong query.
 * So nothing may throw there. An undefined parameter travels as a NUL character, which PostgreSQL refuses (22021).
 */
const REFUSED_BY_SERVER = '\0'

/** postgres.js never sets TCP_NODELAY; with it a batch of small messages is up to 19 times faster. */
function noDelaySocket({ host, port }: { host: string[]; port: number[] }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({
      host: host[0] ?? 'localhost',
      port: port[0] ?? 5432,
      noDelay: true,
      signal: AbortSignal.timeout(CONNECT_TIMEOUT_S * 1000),
    })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      // postgres.js reads the server name for TLS from this property
      resolve(Object.assign(socket, { host: host[0] }))
    })
  })
}

const TIMESTAMPTZ = 1184
const PLAIN_TEXT_TYPES = [1082, 1083, 1114] // date, time, timestamp
const JSON_TYPES = [114, 3802]
const ARRAYS_DRIZZLE_BLINDS = [1115, 1182, 1185, 1231]

/** Sets how values travel. Runs again after Drizzle, which switches these off for its client, arrays included. */
export function useCodecs({ options: { parsers, serializers } }: Sql): void {
  parsers[TIMESTAMPTZ] = (text: string) => new Date(text)
  serializers[TIMESTAMPTZ] = instantText
  for (const type of PLAIN_TEXT_TYPES) {
    parsers[type] = (text: string) => text
    serializers[type] = instantText
  }
  for (const type of JSON_TYPES) serializers[type] = jsonText
  for (const type of ARRAYS_DRIZZLE_BLINDS) {
    delete parsers[type]
    delete serializers[type]
  }
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
