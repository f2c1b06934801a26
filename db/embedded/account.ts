import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { LauncherError } from './failures.ts'

/** The operating-system account that PostgreSQL runs as. */
export type Account = Readonly<{
  name: string
  uid: number
  gid: number
  /** True when it is not our own account, because we are root and PostgreSQL refuses root. */
  borrowed: boolean
}>

/**
 * Our own account or, for root, whoever owns the data or the folder it goes into, so that a run with sudo leaves files
 * the person can use later; failing that, nobody.
 */
export function serverAccount(dataDir: string): Account {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  if (uid === undefined || gid === undefined) {
    throw new LauncherError(
      'The packaged PostgreSQL does not run on Windows. Use WSL, or set DATABASE_URL to a server of your own.',
    )
  }
  if (uid !== 0) return { name: ownName(uid), uid, gid, borrowed: false }
  const accounts = readAccounts()
  const owner = statSync(nearestExisting(dataDir)).uid
  const chosen = (owner !== 0 && accounts.find((account) => account.uid === owner)) || accounts.find(isNobody)
  if (!chosen) {
    throw new LauncherError(
      'PostgreSQL refuses to run as root and there is no account "nobody". Start as a plain user.',
    )
  }
  return { ...chosen, borrowed: true }
}

const ownName = (uid: number) => {
  try {
    return userInfo().username
  } catch {
    return String(uid) // an account without a name; initdb says what is wrong with that
  }
}

const isNobody = ({ name }: { name: string }) => name === 'nobody'

function readAccounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    // macOS writes nobody as -2
    return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  })
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}

/** The first folder on the way to `path` that the account may not enter, judged by owner, group and mode. */
export function firstClosedFolder(path: string, account: Account): string | undefined {
  if (!account.borrowed) return undefined
  const folders: string[] = []
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) folders.unshift(folder)
  return folders.find((folder) => existsSync(folder) && !mayPass(folder, account))
}

function mayPass(folder: string, { uid, gid }: Account): boolean {
  const stats = statSync(folder)
  // to enter a folder and read in it: r-x of the class that applies
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0
  return ((stats.mode >> shift) & 0o1) !== 0
}
