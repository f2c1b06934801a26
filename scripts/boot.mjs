// Runs a task of this repository from a bare checkout: installs what package-lock.json says if that is not there yet,
// then runs the task on the Node.js that comes with it. Built-in modules only, and valid on any Node.js from 18.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BIN = join(ROOT, 'node_modules', '.bin')
const LOCK_FILE = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.installed-from')

// what is more than a file in scripts/tasks
const COMMANDS = {
  dev: ['--watch', '--watch-preserve-output', '--watch-path=apps/api/src', '--watch-path=db', 'scripts/tasks/dev.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
  'api:client': ['apps/api/src/client/generate.ts'],
}

async function main([task = '', ...args]) {
  const file = join('scripts', 'tasks', `${task.replace(':', '-')}.ts`)
  const command =
    COMMANDS[task] ?? (/^[a-z]+(:[a-z]+)?$/.test(task) && existsSync(join(ROOT, file)) ? [file] : undefined)
  if (!command) fail(`There is no task "${task}". package.json lists them.`)
  if (!isInstalled()) await withLock(`install-${hash(ROOT).slice(0, 12)}`, install)
  run(findNode(), [...command, ...args])
}

const hash = (data) => createHash('sha256').update(data).digest('hex')

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  if (statSync(INSTALLED).mtimeMs >= statSync(LOCK_FILE).mtimeMs) return true
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash(readFileSync(LOCK_FILE))
}

async function install() {
  if (isInstalled()) return // another process did it while we waited
  const began = Date.now()
  console.log('Installing what Qudao needs. This happens once and takes about a minute.')
  const [program, ...before] = findNpm()
  // production settings of the machine must not leave out what builds the portal
  const flags = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund']
  const code = await new Promise((resolve) => {
    const child = spawn(program, [...before, ...flags], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32' && before.length === 0,
    })
    child.once('error', (error) => fail(`npm could not be started: ${error.message}`))
    child.once('close', resolve)
  })
  if (code !== 0) fail('The installation failed; npm says why above. Nothing was started.')
  writeFileSync(STAMP, hash(readFileSync(LOCK_FILE)))
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
}

/** The npm that runs this script, if one does, since there may be no other. */
function findNpm() {
  const running = process.env.npm_execpath
  return running && /^npm-cli\.c?js$/.test(basename(running)) ? [process.execPath, running] : ['npm']
}

function findNode() {
  const own = join(BIN, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(`Qudao needs Node.js 22.18 or newer here, and this is ${process.versions.node}. Install Node.js 24.`)
}

function run(node, args) {
  const env = {
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compile'), // a third off every start after the first
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  }
  const child = spawn(node, args, { cwd: ROOT, stdio: 'inherit', env })
  child.once('error', (error) => fail(`${node} could not be started: ${error.message}`))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {
    // Ctrl-C reaches the whole terminal group by itself; a second one would mean "at once"
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  if (process.env.npm_lifecycle_event) stopWithParent(child)
  child.once('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** npm hands a signal to the shell between us and it, which dies of it and tells us nothing. */
function stopWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
}

await main(process.argv.slice(2))
