import { connect, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'

export type Address = { path: string } | { host: string; port: number; tls: TlsMode }
export type TlsMode = 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full'

const CONNECT_WITHIN_S = 15
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/**
 * Opens a connection, encrypted if asked for. postgres.js never sets TCP_NODELAY; with it a batch of small messages is
 * up to 19 times faster.
 */
export async function openSocket(address: Address): Promise<Socket> {
  const where = 'path' in address ? address.path : `${address.host}:${address.port}`
  const socket = 'path' in address ? connect(address.path) : connect({ ...address, noDelay: true, keepAlive: true })
  const late = new Error(`no connection to ${where} within ${CONNECT_WITHIN_S} s`)
  const tooLate = setTimeout(() => socket.destroy(late), CONNECT_WITHIN_S * 1000)
  try {
    await happens(socket, 'connect')
    return 'path' in address ? socket : await encrypt(socket, address)
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(tooLate)
  }
}

function happens(socket: Socket, event: 'connect' | 'data' | 'secureConnect'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error) => reject(error ?? new Error('the server closed the connection'))
    socket.once('error', fail).once('close', fail)
    socket.once(event, (data) => {
      socket.off('error', fail).off('close', fail)
      resolve(data)
    })
  })
}

async function encrypt(socket: Socket, { host, tls }: { host: string; tls: TlsMode }): Promise<Socket> {
  if (tls === 'disable') return socket
  const answer = happens(socket, 'data')
  socket.write(SSL_REQUEST)
  if ((await answer)[0] !== 'S'.charCodeAt(0)) {
    if (tls === 'prefer') return socket
    throw new Error(`the server at ${host} does not offer TLS, and sslmode is ${tls}`)
  }
  const secure = connectTls({ socket, servername: host, ...checks(tls) })
  await happens(secure, 'secureConnect')
  return secure
}

function checks(tls: TlsMode): ConnectionOptions {
  if (tls === 'verify-full') return {}
  return tls === 'verify-ca' ? { checkServerIdentity: () => undefined } : { rejectUnauthorized: false }
}

export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  readonly code = 'CONNECTION_LOST'
}

export type Shield = {
  /** True from the moment the connection cannot be used any more. */
  isDead(): boolean
  /** Before the driver is told to end: lets it hear the 'close' it waits for. */
  lift(): void
  /** After the driver has ended: frees the socket, and lets it hear a 'close' that was held back. */
  bury(): void
}

/**
 * Keeps a dead connection from ending the process. After a 'close' postgres.js writes the pending rollback, or the next
 * query of a transaction, to a socket that is null, in a callback nobody can catch. So it hears an 'error' instead, at
 * the death and at each later write, and every query fails as it should.
 */
export function shieldDriver(socket: Socket, onDeath: (error: ConnectionLost) => void): Shield {
  let dead = false
  let lifted = false
  let heldBack = false
  const { emit, write } = socket
  const lost = () => new ConnectionLost('the connection to the database was lost')
  const fail = (): boolean => socket.listenerCount('error') > 0 && Reflect.apply(emit, socket, ['error', lost()])

  socket.emit = (event: string | symbol, ...details: unknown[]) => {
    if (!dead && (event === 'end' || event === 'close')) {
      dead = true
      onDeath(lost())
    }
    if (event !== 'close' || lifted) return Reflect.apply(emit, socket, [event, ...details])
    heldBack = true
    return fail()
  }
  const guardedWrite = (...call: unknown[]): boolean => {
    if (!dead) return Reflect.apply(write, socket, call)
    const callback = call.at(-1)
    setImmediate(() => {
      fail()
      if (typeof callback === 'function') callback(lost())
    })
    return true
  }
  // Node.js replaces `write` by one that fails without a word when the other side hangs up
  Object.defineProperty(socket, 'write', { get: () => guardedWrite, set: () => {} })
  return {
    isDead: () => dead,
    lift: () => {
      lifted = true
    },
    bury: () => {
      socket.destroy()
      if (heldBack) Reflect.apply(emit, socket, ['close'])
    },
  }
}
