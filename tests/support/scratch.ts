import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own that is gone after the test; as root the database's account may enter it. */
export async function createScratch(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(await realpath(tmpdir()), 'qudao-scratch-'))
  await chmod(path, 0o755)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export const isRoot = process.getuid?.() === 0
