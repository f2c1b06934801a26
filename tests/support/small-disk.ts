import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'

export type SmallDisk = AsyncDisposable & { path: string; isMounted: boolean }

/** A file system of its own where we may mount one; elsewhere an ordinary folder. */
export async function createSmallDisk(path: string, megabytes: number): Promise<SmallDisk> {
  await mkdir(path)
  const options = `size=${megabytes}m,mode=755`
  const isMounted =
    process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0
  return {
    path,
    isMounted,
    async [Symbol.asyncDispose]() {
      if (isMounted) execFileSync('umount', ['-l', path])
    },
  }
}
