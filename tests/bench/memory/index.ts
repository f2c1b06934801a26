import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ensurePortal } from '../../../scripts/portal-build.ts'
import { createScratch } from '../../support/scratch.ts'
import type { Bench } from '../registry.ts'
import { BrandOwner } from './brand-owner.ts'
import { slotCodes, writeOrderFile } from './order-file.ts'

const ROOT = join(import.meta.dirname, '../../..')
const MB = 1024 * 1024
const FILE_MB = 300
const IDLE_AFTER_MS = 3_000

/**
 * The most memory that the server process holds while it takes in an order file of 300 MB (upload, dry run, import),
 * above what it held before. `ratio` is that as a part of the file's size. The database server is a process of its own
 * and does not count; Linux keeps the peak, so nothing is missed between samples.
 */
export const benchMemory: Bench = async (tell) => {
  await using scratch = await createScratch()
  await ensurePortal()
  const file = join(scratch.path, 'orders.csv')
  const rows = await writeOrderFile(file, FILE_MB * MB)
  tell(`${rows} rows, ${FILE_MB} MB`)
  const { child, origin } = await startServer(join(scratch.path, 'var'))
  try {
    const owner = new BrandOwner(origin)
    await owner.setUp(slotCodes())
    await delay(IDLE_AFTER_MS)
    const idle = await memoryOf(child, 'VmRSS')
    await writeFile(`/proc/${child.pid}/clear_refs`, '5') // the peak begins anew here
    const steps: Record<string, { ms: number; peakMb: number }> = {}
    const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const began = performance.now()
      const answer = await work()
      const ms = Math.round(performance.now() - began)
      steps[name] = { ms, peakMb: Math.round((await memoryOf(child, 'VmHWM')) / MB) }
      tell(`${name}: ${ms} ms, peak so far ${steps[name].peakMb} MB`)
      return answer
    }
    const id = await step('upload', () => owner.upload(file))
    await step('preview', () => owner.run(id, 'preview'))
    const done = await step('import', () => owner.run(id, 'confirm'))
    if (done.added < rows / 2) throw new Error(`only ${done.added} of ${rows} rows were imported`)
    const peak = await memoryOf(child, 'VmHWM')
    return {
      name: 'memory',
      ratio: Math.round(((peak - idle) / (FILE_MB * MB)) * 1000) / 1000,
      idleMb: Math.round(idle / MB),
      peakMb: Math.round(peak / MB),
      fileMb: FILE_MB,
      rows,
      added: done.added,
      steps,
    }
  } finally {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'close')
  }
}

async function startServer(varDir: string): Promise<{ child: ChildProcess; origin: string }> {
  const env = { ...process.env, QUDAO_VAR: varDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' }
  // the server itself, not npm around it: its memory is what is measured
  const child = spawn(process.execPath, [join(ROOT, 'scripts/tasks/start.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text
    const origin = /ready at (http\S+)/.exec(said)?.[1]
    if (origin) return { child, origin: new URL(origin).origin }
  }
  throw new Error(`it ended with: ${said}`)
}

/** Bytes of a process, from the kernel. */
async function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kb = new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]
  if (!kb) throw new Error('the kernel does not tell the memory of a process')
  return Number(kb) * 1024
}
