import { spawn } from 'node:child_process'
import { join } from 'node:path'

type Step = Readonly<{ name: string; cwd?: string; commands: readonly (readonly string[])[] }>

const ROOT = join(import.meta.dirname, '../..')
const bin = (path: string) => join(ROOT, 'node_modules', path)

// the long ones first, so that two at a time fill two cores
const STEPS: readonly Step[] = [
  {
    name: 'portal types',
    cwd: 'apps/portal',
    commands: [
      [bin('@sveltejs/kit/svelte-kit.js'), 'sync'],
      [
        bin('svelte-check/bin/svelte-check'),
        '--tsconfig',
        './tsconfig.json',
        '--output',
        'human',
        '--fail-on-warnings',
      ],
    ],
  },
  { name: 'types', commands: [[bin('typescript/bin/tsc'), '-p', 'tsconfig.json']] },
  { name: 'unused code', commands: [[bin('knip/bin/knip.js'), '--no-progress']] },
  {
    name: 'boundaries',
    commands: [
      [
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'db',
        'scripts',
        'tests',
      ],
    ],
  },
  { name: 'client of the API', commands: [['apps/api/src/client/generate.ts', '--check']] },
  {
    name: 'format and lint',
    commands: [[bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.']],
  },
]

type Outcome = { name: string; ok: boolean; seconds: number; said: string }

async function runStep({ name, cwd = '.', commands }: Step): Promise<Outcome> {
  const began = Date.now()
  let said = ''
  let ok = true
  for (const command of commands) {
    const result = await run(command, join(ROOT, cwd))
    said += result.said
    ok = result.code === 0
    if (!ok) break
  }
  return { name, ok, seconds: (Date.now() - began) / 1000, said }
}

async function run(command: readonly string[], cwd: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, command, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, said }
}

function report({ name, ok, seconds, said }: Outcome): void {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(`\n${said.trim()}\n`)
}

const began = Date.now()
const queue = [...STEPS]
const failed: string[] = []

async function worker(): Promise<void> {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const outcome = await runStep(step)
    report(outcome)
    if (!outcome.ok) failed.push(outcome.name)
  }
}

await Promise.all([worker(), worker()])
const time = `${((Date.now() - began) / 1000).toFixed(0)} s`
console.log(failed.length === 0 ? `All checks passed in ${time}.` : `Failed in ${time}: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
