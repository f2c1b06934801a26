import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openSql, type Sql } from '@qudao/db/driver'
import { type EmbeddedOptions, startEmbedded } from '@qudao/db/embedded'

/** A server that does not wait for the disk, for tests that lose nothing when it is killed. */
export const startQuick = (options: EmbeddedOptions) => startEmbedded({ durable: false, ...options })

type Said = { host?: string; pid?: number; error?: string; notice?: string }

export type LauncherProcess = AsyncDisposable & {
  child: ChildProcess
  said: Said
  exited: Promise<number | null>
}

const PROGRAM = join(import.meta.dirname, 'launcher-process.ts')

type ProcessOptions = {
  account?: { uid: number; gid: number } | undefined
  /** Whether what is committed must outlive a crash of the server. */
  durable?: boolean
  /** The largest file the process may write, in blocks of the shell's ulimit. */
  fileLimit?: number | undefined
}

/** Starts a server in a process of its own, as the given account if we are root, and waits for ready or refusal. */
export async function startInProcess(
  dataDir: string,
  { account, durable = false, fileLimit }: ProcessOptions = {},
): Promise<LauncherProcess> {
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit}; `
  const child = spawn(
    'sh',
    ['-c', `${limit}exec "${process.execPath}" "${PROGRAM}" "${dataDir}" ${durable ? 'durable' : ''}`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...account,
    },
  )
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  // It may end between the look at its exit code and the word to stop; then nobody is left to hear it.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const said = await new Promise<Said>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const heard: Said = JSON.parse(line)
      if (heard.notice === undefined) resolve(heard)
    })
    void exited.then((code) => reject(new Error(`the launcher ended without a word, exit ${code}`)))
  })
  return {
    child,
    said,
    exited,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.stdin.write('stop\n')
      await exited
    },
  }
}

/** One client for a few statements on a server's own database. */
export async function withClient<T>(host: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openSql({ host, database: 'postgres', user: 'postgres' }, { name: 'tests' })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
