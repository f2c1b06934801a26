import { chmod, chown, mkdir, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startQuick, withClient } from '../../support/launcher.ts'
import { createScratch, isRoot } from '../../support/scratch.ts'

describe('a folder the server cannot use', () => {
  test('not writable: the sentence names the folder and the account', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    if (isRoot) {
      // root may write anywhere, but the account it starts the server as may not
      await (await startQuick({ dataDir })).stop()
      await chown(dataDir, 0, 0)
    } else {
      await chmod(scratch.path, 0o555)
    }
    const account = isRoot ? 'nobody' : '.+'
    await expect(startQuick({ dataDir })).rejects.toThrow(
      new RegExp(`The account "${account}" may not write in ${scratch.path}.*set QUDAO_VAR to another folder\\.`),
    )
    await chmod(scratch.path, 0o755)
  })

  test('below a closed folder: a plain user starts there; root keeps new data elsewhere and links to it', async () => {
    await using scratch = await createScratch()
    const home = join(scratch.path, 'home')
    await mkdir(home, { mode: 0o700 })
    const dataDir = join(home, 'var', 'postgres')
    const notices: string[] = []
    const server = await startQuick({ dataDir, notice: (notice) => notices.push(notice) })
    await withClient(server.host, (sql) => sql`select 1`)
    await server.stop()
    if (!isRoot) return expect(notices).toEqual([])

    const moved = await readlink(dataDir)
    expect(moved).toMatch(/^\/var\/lib\/qudao\/[0-9a-f]{12}\/postgres$/)
    expect(notices).toEqual([`PostgreSQL may not enter ${home}, so its data is kept in ${moved}.`])
    await (await startQuick({ dataDir })).stop()
    await rm(dirname(moved), { recursive: true })
  })

  test('data that lies below a folder closed since is not replaced by an empty database', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'var', 'postgres')
    await (await startQuick({ dataDir })).stop()
    await chmod(scratch.path, 0o700)
    const again = startQuick({ dataDir })
    if (!isRoot) return (await again).stop()
    await expect(again).rejects.toThrow(
      `PostgreSQL runs as "nobody" because you are root, and that account may not enter ${scratch.path}.`,
    )
  })

  test('with files that are no database: nothing is touched', async () => {
    await using scratch = await createScratch()
    await writeFile(join(scratch.path, 'notes.txt'), 'mine')
    await expect(startQuick({ dataDir: scratch.path })).rejects.toThrow('holds files that are not a database')
    expect(await readdir(scratch.path)).toEqual(['notes.txt'])
  })
})
