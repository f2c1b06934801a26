import { chmodSync, rmdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { codeOf, LauncherError } from './failures.ts'

/**
 * Shows that this process looks after the server, for as long as it lives: the operating system closes a listening
 * socket with its process, however that ends, which a lock file with a process id cannot promise.
 *
 * @throws LauncherError if another living process holds it
 */
export async function holdGuard(socketDir: string, dataDir: string): Promise<{ release(): Promise<void> }> {
  const path = join(socketDir, 'launcher')
  const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid))).unref()
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, () => {
        server.off('error', reject)
        resolve()
      })
    })
  try {
    await listen()
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    await refuseIfGuarded(socketDir, dataDir)
    rmSync(path, { force: true })
    await listen()
  }
  chmodSync(path, 0o600)
  return {
    release: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          try {
            rmdirSync(socketDir)
          } catch {
            // not empty or already gone; the next start uses it again
          }
          resolve()
        })
      }),
  }
}

/** @throws LauncherError if a living process looks after the server whose socket is in `socketDir` */
export async function refuseIfGuarded(socketDir: string, dataDir: string): Promise<void> {
  const pid = await findGuard(socketDir)
  if (pid === undefined) return
  throw new LauncherError(
    `The database in ${dataDir} is in use by process ${pid}. Stop it first, or set QUDAO_VAR to another folder.`,
  )
}

/** The id of the living process that looks after the server whose socket is in `socketDir`. */
export function findGuard(socketDir: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(join(socketDir, 'launcher'))
    socket.once('data', (answer) => resolve(answer.toString()))
    socket.once('error', () => resolve(undefined))
    socket.once('close', () => resolve(undefined))
  })
}
