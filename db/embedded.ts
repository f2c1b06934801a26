import { rmSync } from 'node:fs'
import type { Login } from './driver.ts'
import { serverAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { ensureCluster, SUPERUSER } from './embedded/cluster.ts'
import { explainFailure, LauncherError } from './embedded/failures.ts'
import { holdGuard } from './embedded/guard.ts'
import { stopLeftover } from './embedded/leftover.ts'
import { placeData, placeSocket } from './embedded/placement.ts'
import { type Server, type ServerOptions, startServer } from './embedded/server.ts'

export { LauncherError } from './embedded/failures.ts'

export type EmbeddedOptions = {
  /** Folder of the cluster; made at the first start. */
  dataDir: string
  /** Hears sentences for the person at the terminal. */
  notice?: (sentence: string) => void
  /** Hears the lines of the server's own log. */
  log?: (line: string) => void
  /** False only for tests: what is committed may be lost in a crash. */
  durable?: boolean
  /** Further server parameters. */
  parameters?: Readonly<Record<string, string>>
  /** Called when the server has died and could not be brought back. */
  onLost?: (error: Error) => void
}

export type EmbeddedPostgres = AsyncDisposable & {
  /** The folder of the server's socket, as `host` of a connection. */
  readonly host: string
  /** Process id of the server; changes when it had to be started again. */
  readonly pid: number
  /** How to connect; the socket's folder is private, so no passwords. */
  login(database: string, user?: string): Login
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL server that comes as an npm package: on a Unix socket in a private folder, no network port.
 * It makes the cluster at the first start, stops a server that a killed process left behind, and starts the server
 * again if it dies.
 *
 * @throws LauncherError with a sentence that says what is wrong and what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { durable = true, parameters = {}, notice = () => {}, log = () => {}, onLost = () => {} } = options
  const place = prepare({ ...options, durable, parameters, notice, log })
  const guard = await holdGuard(place.socketDir, place.dataDir)
  try {
    return supervise(await begin(place), place, guard.release, onLost)
  } catch (error) {
    await guard.release()
    throw error
  }
}

function prepare({
  dataDir: wanted,
  durable,
  parameters,
  notice,
  log,
}: Required<Omit<EmbeddedOptions, 'onLost'>>): ServerOptions {
  const account = serverAccount(wanted)
  try {
    const dataDir = placeData(wanted, account, notice)
    const socketDir = placeSocket(dataDir, account)
    return { account, dataDir, socketDir, bin: findBinaries(account, notice), durable, parameters, notice, log }
  } catch (error) {
    if (error instanceof LauncherError) throw error
    throw explainFailure(String(error), { dataDir: wanted, account: account.name })
  }
}

async function begin(place: ServerOptions): Promise<Server> {
  await stopLeftover(place.dataDir, place.socketDir, place.notice)
  await ensureCluster(place)
  // ours alone, by the guard: whatever lies here is of a server that is gone
  for (const file of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(`${place.socketDir}/${file}`, { force: true })
  return startServer(place)
}

const RESTARTS_IN_A_ROW = 5
const STEADY_AFTER_MS = 60_000

function supervise(
  first: Server,
  place: ServerOptions,
  release: () => Promise<void>,
  onLost: (error: Error) => void,
): EmbeddedPostgres {
  let server = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  let failures = 0

  const watch = (watched: Server) => {
    const began = Date.now()
    void watched.ended.then((how) => {
      if (stopping) return
      failures = Date.now() - began > STEADY_AFTER_MS ? 1 : failures + 1
      place.notice(`PostgreSQL ended unexpectedly (${how}); starting it again.`)
      restarting = restart()
    })
  }
  const restart = async () => {
    try {
      if (failures > RESTARTS_IN_A_ROW) throw new LauncherError('PostgreSQL keeps ending; see its log.')
      server = await begin(place)
      watch(server)
    } catch (error) {
      onLost(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const stop = async () => {
    stopping = true
    await restarting
    await server.stop()
    await release()
  }
  watch(server)

  return {
    host: place.socketDir,
    get pid() {
      return server.pid
    },
    login: (database, user = SUPERUSER) => ({ host: place.socketDir, database, user }),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
