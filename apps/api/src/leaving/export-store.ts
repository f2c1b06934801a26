import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../platform/deps.ts'
import type { Uuid } from '../platform/ids.ts'

type Keeper = Pick<Deps, 'settings' | 'vault'>

const rootOf = ({ settings }: Keeper) => join(settings.varDir, 'exports')
const pathOf = (keeper: Keeper, brandId: number, exportId: Uuid) => join(rootOf(keeper), String(brandId), exportId)
/** A sealed export opens as this one only. */
const purposeOf = (exportId: Uuid) => `export|${exportId}`

/**
 * Writes an export sealed and in one step: under its name stands a whole file or none. A run that begins again writes
 * over what the one before left.
 */
export async function keepExport(keeper: Keeper, brandId: number, exportId: Uuid, source: AsyncIterable<Uint8Array>) {
  const path = pathOf(keeper, brandId, exportId)
  const partial = `${path}.part`
  const hash = createHash('sha256')
  let size = 0
  async function* measured() {
    for await (const bytes of source) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  await mkdir(join(path, '..'), { recursive: true, mode: 0o750 })
  try {
    const sealed = keeper.vault.sealStream(brandId, purposeOf(exportId), measured())
    await pipeline(Readable.from(sealed, { highWaterMark: 1 }), createWriteStream(partial, { mode: 0o640 }))
    const handle = await open(partial, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { sha256: hash.digest('hex'), size }
}

export const hasExport = (keeper: Keeper, brandId: number, exportId: Uuid): Promise<boolean> =>
  access(pathOf(keeper, brandId, exportId)).then(
    () => true,
    () => false,
  )

/** The archive as it was written; nothing is given out that was not checked. */
export const readExport = (keeper: Keeper, brandId: number, exportId: Uuid): Readable =>
  Readable.from(
    keeper.vault.openStream(brandId, purposeOf(exportId), createReadStream(pathOf(keeper, brandId, exportId))),
    { highWaterMark: 1 },
  )

/** Removes what was last written before an instant, of all brands. @returns how many files */
export async function removeExportsBefore(keeper: Keeper, before: Date): Promise<number> {
  const root = rootOf(keeper)
  let removed = 0
  for (const brand of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, brand))) {
      const path = join(root, brand, name)
      const { mtimeMs } = await stat(path)
      if (mtimeMs >= before.getTime()) continue
      await rm(path, { force: true })
      removed += 1
    }
  }
  return removed
}
