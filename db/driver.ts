import { connect, type Socket } from 'node:net'
import postgres from 'postgres'

/** A postgres.js client as this code configures it: int8 is bigint, timestamptz is Date, date is 'YYYY-MM-DD'. */
export type Sql = postgres.Sql<{ bigint: bigint }>
export type TransactionSql = postgres.TransactionSql<{ bigint: bigint }>

export type Login =
  | { url: string }
  | { host: string; port?: number | undefined; database: string; user: string; password?: string | undefined }

export type ClientOptions = {
  max: number
  name: string
  maxLifetime?: number | null
  /** Hears of each connection's socket. */
  onSocket?: (socket: Socket) => void
}

const CONNECT_TIMEOUT_S = 15

/** Opens a lazy client: nothing connects before the first query. */
export function openSql(login: Login, { max, name, maxLifetime, onSocket }: ClientOptions): Sql {
  const options = {
    ...('url' in login ? {} : login),
    max,
    onnotice: () => {},
    connect_timeout: CONNECT_TIMEOUT_S,
    connection: { application_name: name },
    types: { bigint: postgres.BigInt },
    transform: { undefined: REFUSED_BY_SERVER },
    ...(maxLifetime === undefined ? {} : { max_lifetime: maxLifetime }),
    socket: async (target: Target) => {
      const socket = await openSocket(target)
      onSocket?.(socket)
      return socket
    },
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

/** postgres.js never sets TCP_NODELAY; with it a batch of small messages is up to 19 times faster. */
function openSocket({ host: [host = 'localhost'], port: [port = 5432], path }: Target): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = path ? connect(path) : connect({ host, port, noDelay: true })
    const tooLate = setTimeout(
      () => socket.destroy(new Error(`no connection to ${path ?? `${host}:${port}`} within ${CONNECT_TIMEOUT_S} s`)),
      CONNECT_TIMEOUT_S * 1000,
    )
    socket.once('close', () => clearTimeout(tooLate))
    socket.once('error', reject)
    socket.once('connect', () => {
      clearTimeout(tooLate)
      socket.off('error', reject)
      // postgres.js reads the server name for TLS from this property
      resolve(Object.assign(socket, { host }))
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
