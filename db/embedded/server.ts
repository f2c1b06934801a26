import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { accountOptions, type Place, serverEnvironment } from './cluster.ts'
import { explainFailure } from './failures.ts'
import { endWithProcess } from './last-resort.ts'
import { readPidFile } from './leftover.ts'

export type ServerOptions = Place &
  Readonly<{
    socketDir: string
    parameters: Readonly<Record<string, string>>
    notice: (sentence: string) => void
    log: (line: string) => void
  }>

export type Server = {
  readonly pid: number
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

const READY_WITHIN_MS = 120_000
const MEMORY_FREE_WITHIN_MS = 20_000
const STOP_PATIENCE_MS = 30_000
const MEMORY_IN_USE = /pre-existing shared memory block/

/**
 * Starts the server on an existing cluster and waits until it accepts connections, through crash recovery if need be.
 *
 * @throws LauncherError with what to do
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const freeBy = Date.now() + MEMORY_FREE_WITHIN_MS
  for (;;) {
    const attempt = launch(options)
    const failure = await untilReady(attempt, options)
    if (failure === undefined) return attempt.server
    // after kill -9 of the server its helpers need a moment to notice and leave
    if (!MEMORY_IN_USE.test(failure) || Date.now() > freeBy) {
      throw explainFailure(failure, { dataDir: options.dataDir, account: options.account.name })
    }
    await delay(200)
  }
}

type Launched = { server: Server; output: string[] }

function launch(options: ServerOptions): Launched {
  const { bin, account, log } = options
  const child = spawn(join(bin, 'postgres'), serverArguments(options), {
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in the terminal must reach us alone: we stop the server when requests have drained
    ...accountOptions(account),
  })
  const output: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    if (output.push(line) > 50) output.shift()
    log(line)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      output.push(String(error))
      resolve(String(error))
    })
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`))
  })
  endWithProcess(child)
  return { output, server: { pid: child.pid ?? 0, ended, stop: () => stopChild(child, ended) } }
}

function serverArguments({ dataDir, socketDir, durable, parameters }: ServerOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '200',
    log_min_messages: 'log', // starts, stops and crashes; failed statements go to the caller, not to a log
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...parameters,
  }
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Waits for the line "ready" that the server writes into its own lock file; otherwise returns what it said. */
async function untilReady(
  { server, output }: Launched,
  { dataDir, notice }: ServerOptions,
): Promise<string | undefined> {
  let hasEnded = false
  void server.ended.then(() => {
    hasEnded = true
  })
  const began = Date.now()
  for (let told = false; !hasEnded; await delay(10)) {
    const found = readPidFile(dataDir)
    if (found?.pid === server.pid && found.ready) return undefined
    const waited = Date.now() - began
    if (waited > 3000 && !told) {
      notice('PostgreSQL is recovering from a stop that was not clean; this may take a minute.')
      told = true
    }
    if (waited > READY_WITHIN_MS) {
      await server.stop()
      return `not ready within ${READY_WITHIN_MS / 1000} s\n${output.join('\n')}`
    }
  }
  return output.join('\n') || (await server.ended)
}

/** Fast shutdown: running transactions roll back, committed ones are written out. */
async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!child.kill(signal)) break
    const patience = new AbortController()
    const waited = delay(STOP_PATIENCE_MS, 'waited', { signal: patience.signal }).catch(() => 'cut short')
    const first = await Promise.race([ended, waited])
    patience.abort()
    if (first !== 'waited') return
  }
  await ended
}
