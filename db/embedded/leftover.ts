import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { LauncherError } from './failures.ts'
import { refuseIfGuarded } from './guard.ts'

const PATIENCE_MS = 60_000

/** What a server writes about itself into its data folder. */
export type PidFile = { pid: number; socketDir: string; ready: boolean }

export function readPidFile(dataDir: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Stops a server that outlived the process which started it, and clears away the lock of one that did not end cleanly
 * and whose process id now belongs to something else (as after a restart of a container).
 *
 * @throws LauncherError if the server is looked after by a living process, or does not stop
 */
export async function stopLeftover(
  dataDir: string,
  socketDir: string,
  notice: (sentence: string) => void,
): Promise<void> {
  const found = readPidFile(dataDir)
  if (!found || !isAlive(found.pid)) return
  if (!isServerOf(dataDir, found.pid)) {
    rmSync(join(dataDir, 'postmaster.pid'), { force: true })
    return
  }
  // with another TMPDIR it has its socket elsewhere; in `socketDir` the guard is ours
  if (found.socketDir !== socketDir) await refuseIfGuarded(found.socketDir, dataDir)
  notice(`Found PostgreSQL left over from an earlier run (process ${found.pid}); stopping it first.`)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalQuietly(found.pid, signal)
    if (await waitUntilGone(found.pid, PATIENCE_MS)) return
  }
  throw new LauncherError(
    `PostgreSQL left over from an earlier run (process ${found.pid}) does not stop. End it by hand.`,
  )
}

/** Whether the process is a PostgreSQL server on this data folder, by its command line. */
function isServerOf(dataDir: string, pid: number): boolean {
  const command = commandOf(pid)
  return /\bpostgres\b/.test(command) && command.includes(dataDir)
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A container without an init process never buries its orphans: they stay in the table, dead. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function waitUntilGone(pid: number, patienceMs: number): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await delay(20)) {
    if (!isAlive(pid)) return true
  }
  return !isAlive(pid)
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // it ended by itself meanwhile, or is not ours to end; the wait after this tells
  }
}
