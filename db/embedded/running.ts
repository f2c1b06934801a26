import { existsSync, realpathSync } from 'node:fs'
import { findGuard } from './guard.ts'
import { isAlive, readPidFile } from './leftover.ts'

/** The folder of the socket of a server that a living process looks after on this data, if there is one. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  if (!existsSync(dataDir)) return undefined
  const found = readPidFile(realpathSync(dataDir))
  if (!found?.ready || !isAlive(found.pid)) return undefined
  return (await findGuard(found.socketDir)) === undefined ? undefined : found.socketDir
}
