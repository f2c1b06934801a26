import { spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, firstClosedFolder } from './account.ts'
import { codeOf, explainFailure, LauncherError } from './failures.ts'

export const SUPERUSER = 'postgres'

/** The C locale would make pg_trgm blind for Chinese; macOS knows UTF-8 only by a language. */
export const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

const INITDB_FLAGS = [
  `--username=${SUPERUSER}`,
  '--auth-local=trust', // the socket lies in a folder that only our account may enter
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${CTYPE}`,
]

export const serverEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: CTYPE, TZ: 'UTC' }

export const accountOptions = ({ borrowed, uid, gid }: Account) => (borrowed ? { uid, gid } : {})

export type Place = Readonly<{ dataDir: string; bin: string; account: Account; durable: boolean }>

/**
 * Makes the database cluster unless it is there. It is made beside its place and then renamed, so that a first start
 * that is cut short leaves nothing half-made behind.
 *
 * @throws LauncherError with what to do
 */
export async function ensureCluster(place: Place): Promise<void> {
  const { dataDir, account } = place
  if (existsSync(join(dataDir, 'PG_VERSION'))) return checkAccess(dataDir, account)
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new LauncherError(`${dataDir} holds files that are not a database. Set QUDAO_VAR to another folder.`)
  }
  const unfinished = `${dataDir}.new`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    if (account.borrowed) chownSync(unfinished, account.uid, account.gid)
    await initdb(place, unfinished)
    renameSync(unfinished, dataDir)
    chmodSync(dataDir, 0o700)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (error instanceof LauncherError) throw error
    throw explainFailure(String(error), { dataDir: dirname(dataDir), account: account.name })
  }
}

function checkAccess(dataDir: string, account: Account): void {
  const closed = firstClosedFolder(dataDir, account)
  const failure = closed ? 'EACCES' : account.borrowed ? undefined : refusal(dataDir)
  if (failure) throw explainFailure(failure, { dataDir, account: account.name })
}

function refusal(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

async function initdb({ bin, account, durable, dataDir }: Place, target: string): Promise<void> {
  const flags = durable ? INITDB_FLAGS : [...INITDB_FLAGS, '--no-sync']
  const child = spawn(join(bin, 'initdb'), ['-D', target, ...flags], {
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...accountOptions(account),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw explainFailure(output, { dataDir, account: account.name })
}
