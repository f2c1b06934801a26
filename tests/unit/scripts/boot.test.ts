import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createScratch } from '../../support/scratch.ts'

const SCRIPTS = join(import.meta.dirname, '../../../scripts')

type Said = Readonly<{ code: number; out: string; err: string }>

/** A checkout with boot.mjs, a lock file, one task that says what it was given, and an npm that installs a stamp. */
async function bareCheckout() {
  const scratch = await createScratch()
  const at = (...path: string[]) => join(scratch.path, ...path)
  for (const folder of ['scripts/tasks', 'path']) await mkdir(at(folder), { recursive: true })
  for (const file of ['boot.mjs', 'lock.mjs']) await copyFile(join(SCRIPTS, file), at('scripts', file))
  await writeFile(at('package-lock.json'), '{}')
  await writeFile(at('scripts/tasks/hello.ts'), 'console.log("hello " + process.argv.slice(2))\nprocess.exitCode = 3\n')
  const npm = async (script: string) => {
    await writeFile(at('path/npm'), `#!/bin/sh\necho "$*" >> ${at('npm.log')}\n${script}\n`)
    await chmod(at('path/npm'), 0o755)
  }
  await npm('mkdir -p node_modules && echo {} > node_modules/.package-lock.json')
  const boot = (args: readonly string[], node: readonly string[] = [], env: Record<string, string> = {}) =>
    new Promise<Said>((resolve) => {
      const path = `${at('path')}${delimiter}${process.env.PATH}`
      const { npm_execpath: _npm, ...own } = process.env
      execFile(
        process.execPath,
        [...node, at('scripts/boot.mjs'), ...args],
        { env: { ...own, PATH: path, ...env } },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
  const installed = async (newer: boolean) => {
    await mkdir(at('node_modules'), { recursive: true })
    await writeFile(at('node_modules/.package-lock.json'), '{}')
    const other = new Date(Date.now() + (newer ? 60_000 : -60_000))
    await utimes(at('node_modules/.package-lock.json'), other, other)
  }
  const installs = async () =>
    (await readFile(at('npm.log'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  return Object.assign(scratch, { at, npm, boot, installed, installs })
}

/** Makes a Node.js say it is another version. */
const asNode = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`,
]

describe('boot.mjs', () => {
  test('runs a task of an installed checkout at once, with its arguments and its exit code', async () => {
    await using checkout = await bareCheckout()
    await checkout.installed(true)
    expect(await checkout.boot(['hello', 'a', 'b'])).toEqual({ code: 3, out: 'hello a,b\n', err: '' })
    expect(await checkout.installs()).toEqual([])
  })

  test('prefers the Node.js that came with the packages', async () => {
    await using checkout = await bareCheckout()
    await checkout.installed(true)
    await mkdir(checkout.at('node_modules/.bin'), { recursive: true })
    await symlink(process.execPath, checkout.at('node_modules/.bin/node'))
    // the one that starts it would be refused
    expect(await checkout.boot(['hello'], asNode('20.11.0'))).toMatchObject({ code: 3, out: 'hello \n' })
  })

  test('names the version that it needs on a Node.js that is too old', async () => {
    await using checkout = await bareCheckout()
    await checkout.installed(true)
    for (const version of ['18.20.0', '20.11.0', '22.17.9']) {
      expect(await checkout.boot(['hello'], asNode(version)), version).toEqual({
        code: 1,
        out: '',
        err: `Qudao needs Node.js 22.18 or newer here, and this is ${version}. Install Node.js 24.\n`,
      })
    }
    expect(await checkout.boot(['hello'], asNode('22.18.0'))).toMatchObject({ code: 3 })
  })

  test('installs a bare checkout once, with what builds the portal, and says so', async () => {
    await using checkout = await bareCheckout()
    const first = await checkout.boot(['hello'], [], { NODE_ENV: 'production' })
    expect(first.out).toMatch(/^Installing what Qudao needs\. .*\nInstalled in \d+ s\.\nhello \n$/)
    expect((await checkout.boot(['hello'])).out).toBe('hello \n')
    expect(await checkout.installs()).toEqual([
      'ci --include=dev --include=optional --loglevel=error --no-audit --no-fund',
    ])
  })

  test('two at once install once', async () => {
    await using checkout = await bareCheckout()
    await checkout.npm('sleep 1; mkdir -p node_modules && echo {} > node_modules/.package-lock.json')
    const both = await Promise.all([checkout.boot(['hello']), checkout.boot(['hello'])])
    expect(both.map(({ code }) => code)).toEqual([3, 3])
    expect(await checkout.installs()).toHaveLength(1)
  })

  test('installs again when the lock file says something else, and not when only its date is newer', async () => {
    await using checkout = await bareCheckout()
    await checkout.boot(['hello'])
    await checkout.installed(false)
    await checkout.boot(['hello'])
    expect(await checkout.installs()).toHaveLength(1)
    await writeFile(checkout.at('package-lock.json'), '{"lockfileVersion":3}')
    await checkout.installed(false)
    await checkout.boot(['hello'])
    expect(await checkout.installs()).toHaveLength(2)
  })

  test('starts nothing after an installation that failed, or for a task that is none', async () => {
    await using checkout = await bareCheckout()
    await checkout.npm('echo no network >&2; exit 1')
    expect(await checkout.boot(['hello'])).toMatchObject({
      code: 1,
      err: 'no network\nThe installation failed; npm says why above. Nothing was started.\n',
    })
    for (const task of ['nothing', '', '../boot', 'hello;ls']) {
      const { code, err } = await checkout.boot([task])
      expect([code, err]).toEqual([1, `There is no task "${task}". package.json lists them.\n`])
    }
  })
})
