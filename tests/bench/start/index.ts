import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensurePortal } from '../../../scripts/portal-build.ts'
import { createScratch } from '../../support/scratch.ts'
import type { Bench } from '../registry.ts'

const ROOT = join(import.meta.dirname, '../../..')
const ROUNDS = 5
/** What nobody should have to wait longer for. */
const LIMIT_MS = 3_000

/**
 * `npm start` of an installation that has run before, from the command to the last byte of its first page: npm, the
 * database server, migrations, the queue and the portal. `ratio` is that time as a part of the limit, so over 1 is too
 * slow. The start that makes the database is told beside it and does not count.
 */
export const benchStart: Bench = async (tell) => {
  await using scratch = await createScratch()
  await ensurePortal()
  const firstMs = await startOnce(scratch.path)
  tell(`the first start, which makes the database: ${firstMs} ms`)
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await startOnce(scratch.path))
    tell(`round ${round + 1}: ${rounds.at(-1)} ms to the first page`)
  }
  const warmMs = rounds.toSorted((a, b) => a - b)[ROUNDS >> 1]!
  return {
    name: 'start',
    ratio: Math.round((warmMs / LIMIT_MS) * 1000) / 1000,
    limitMs: LIMIT_MS,
    warmMs,
    firstMs,
    rounds,
  }
}

/** Milliseconds from the command to the first page; it is stopped before this answers. */
async function startOnce(varDir: string): Promise<number> {
  const began = performance.now()
  const env = { ...process.env, QUDAO_VAR: varDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' }
  // a group of its own, so that a signal reaches the server whatever npm does with it
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  try {
    const url = await addressOf(child)
    const page = await fetch(url)
    const html = await page.text()
    if (!page.ok || !html.includes('</html>')) throw new Error(`the first page answered ${page.status}`)
    return Math.round(performance.now() - began)
  } finally {
    if (child.exitCode === null && child.pid) {
      process.kill(-child.pid, 'SIGTERM')
      await once(child, 'close')
    }
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  // safe because the start was given a pipe
  for await (const text of stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text
    const url = /ready at (http\S+)/.exec(said)?.[1]
    if (url) return url
  }
  throw new Error(`it ended with: ${said}`)
}
