import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, firstClosedFolder } from './account.ts'
import { LauncherError } from './failures.ts'

/** Where root keeps what the server's account could not reach below a closed home folder. */
export const SHARED_STATE = '/var/lib/qudao'

// the longest path a Unix socket may have is 107 bytes on Linux and 103 on macOS
const LONGEST_SOCKET_PATH = 103
const SOCKET_NAME = '/.s.PGSQL.5432'

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * The real folder of the data. Below a folder that the server's account may not enter, such as root's home, a new
 * cluster goes to /var/lib/qudao and `wanted` becomes a link to it.
 *
 * @throws LauncherError if data already lies where the account cannot reach it
 */
export function placeData(wanted: string, account: Account, notice: (sentence: string) => void): string {
  const path = resolve(wanted)
  const exists = existsSync(path)
  const real = exists ? realpathSync(path) : join(makeFolder(dirname(path)), basename(path))
  const closed = firstClosedFolder(dirname(real), account)
  if (!closed) return real
  if (exists) {
    throw new LauncherError(
      `PostgreSQL runs as "${account.name}" because you are root, and that account may not enter ${closed}. Open it with chmod o+x ${closed}, start as a plain user, or set QUDAO_VAR to another folder.`,
    )
  }
  const moved = join(makeFolder(join(SHARED_STATE, shortHash(real))), 'postgres')
  symlinkSync(moved, path)
  notice(`PostgreSQL may not enter ${closed}, so its data is kept in ${moved}.`)
  return moved
}

const makeFolder = (path: string) => {
  mkdirSync(path, { recursive: true, mode: 0o755 })
  return realpathSync(path)
}

/**
 * A private folder for the server's socket, short enough for one and always the same for the same data.
 *
 * @throws LauncherError if somebody else has put something there
 */
export function placeSocket(dataDir: string, account: Account): string {
  const name = `qudao-${shortHash(dataDir)}`
  const temporary = realpathSync(tmpdir())
  const usable =
    Buffer.byteLength(join(temporary, name) + SOCKET_NAME) <= LONGEST_SOCKET_PATH &&
    !firstClosedFolder(temporary, account)
  const path = join(usable ? temporary : '/tmp', name)
  if (!existsSync(path)) {
    mkdirSync(path, { mode: 0o700 })
    if (account.borrowed) chownSync(path, account.uid, account.gid)
  }
  const found = lstatSync(path)
  if (!found.isDirectory() || found.uid !== account.uid) {
    throw new LauncherError(`${path} is taken: it does not belong to "${account.name}". Remove it, or set TMPDIR.`)
  }
  return path
}
