import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../../..')
const task = (name: string) => join(ROOT, 'scripts/tasks', `${name}.ts`)

export type StartedServer = AsyncDisposable & {
  origin: string
  /** What `npm run books` says of this server's folder. @throws when it finds a difference */
  books(): Promise<string>
}

/** What `npm start` starts, in a process of its own on a folder where nothing has ever been. */
export async function startServer(varDir: string): Promise<StartedServer> {
  const env = { ...process.env, NODE_ENV: 'production', QUDAO_VAR: varDir, PORT: '0', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [task('start')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  try {
    return {
      origin: await addressSaidBy(child),
      books: async () => (await run(process.execPath, [task('books')], { env })).stdout,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @throws Error with what the process said when it ended before it was ready */
function addressSaidBy(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const address = /ready at (http:\S+)/.exec(said)?.[1]
        if (address) resolve(address)
      })
    }
    child.once('close', () => reject(new Error(`the server did not start:\n${said}`)))
  })
}
