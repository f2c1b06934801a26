import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'

const ROOT = join(import.meta.dirname, '..')
const PORTAL = join(ROOT, 'apps/portal')
const STAMP = join(PORTAL, 'build/.made-from')

// what goes into the portal's build: its own files and what it imports by value
const SOURCES = [
  'src',
  'static',
  'package.json',
  'vite.config.ts',
  'tsconfig.json',
  '../api/src/domain',
  '../api/src/client',
]

/** Builds the portal unless the build that is there was made from these very sources. */
export async function ensurePortal(): Promise<void> {
  const wanted = fingerprint()
  if (isMadeFrom(wanted)) return
  await withLock(`portal-${createHash('sha256').update(PORTAL).digest('hex').slice(0, 12)}`, async () => {
    if (isMadeFrom(wanted)) return
    const began = Date.now()
    console.log(
      'Building the portal. This happens once for each change of it and takes about half a minute, longer on a busy machine.',
    )
    rmSync(STAMP, { force: true })
    await build()
    writeFileSync(STAMP, wanted)
    console.log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
  })
}

const isMadeFrom = (wanted: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')))
  for (const file of SOURCES.flatMap((source) => filesIn(join(PORTAL, source)))) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** @throws Error with what the build said */
async function build(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: PORTAL,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`The portal could not be built:\n${said.trim()}`)
}
