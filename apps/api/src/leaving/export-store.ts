import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type Stats } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '../domain/errors.ts'
import type { Deps } from '../platform/deps.ts'
import type { Uuid } from '../platform/ids.ts'

type Keeper = Pick<Deps, 'settings' | 'vault'>

const rootOf = ({ settings }: Keeper) => join(settings.varDir, 'exports')
const pathOf = (keeper: Keeper, brandId: number, exportId: Uuid) => join(rootOf(keeper), String(brandId), exportId)
/** A sealed export opens as this one only. */
const purposeOf = (exportId: Uuid) => `export|${exportId}`

const PARTIAL = '.part'

/**
 * Writes an export sealed and in one step: under its name stands a whole file or none. To be called by whoever has the
 * brand's turn: what another run left half written is removed first.
 * @throws DomainError `data_export.disk_full`; nothing is left then
 */
export async function keepExport(keeper: Keeper, brandId: number, exportId: Uuid, source: AsyncIterable<Uint8Array>) {
  const path = pathOf(keeper, brandId, exportId)
  const partial = path + PARTIAL
  const hash = createHash('sha256')
  let size = 0
  async function* measured() {
    for await (const bytes of source) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o750 })
    await removeIf(dirname(path), (name) => name.endsWith(PARTIAL))
    const sealed = keeper.vault.sealStream(brandId, purposeOf(exportId), measured())
    await pipeline(Readable.from(sealed, { highWaterMark: 1 }), createWriteStream(partial, { mode: 0o640 }))
    const handle = await open(partial, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw toDomain(error)
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

/** Removes an export that nobody may have any more. */
export const removeExport = (keeper: Keeper, brandId: number, exportId: Uuid): Promise<void> =>
  rm(pathOf(keeper, brandId, exportId), { force: true })

const HOUR_MS = 3600_000

/**
 * Removes what was last written before an instant, of all brands, and what has been half written for an hour.
 * @returns how many files
 */
export async function removeExportsBefore(keeper: Keeper, before: Date, now: Date): Promise<number> {
  const root = rootOf(keeper)
  let removed = 0
  for (const brand of await readdir(root).catch(() => [])) {
    removed += await removeIf(join(root, brand), (name, { mtimeMs }) =>
      name.endsWith(PARTIAL) ? mtimeMs < now.getTime() - HOUR_MS : mtimeMs < before.getTime(),
    )
  }
  return removed
}

async function removeIf(folder: string, isOld: (name: string, stats: Stats) => boolean): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // another process may have removed it meanwhile
    const stats = await stat(path).catch(() => null)
    if (!stats || !isOld(name, stats)) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT'])

function toDomain(error: unknown): unknown {
  // safe because what has no code is compared with nothing
  if (!NO_ROOM.has((error as NodeJS.ErrnoException).code ?? '')) return error
  return new DomainError('data_export.disk_full', 'the disk is full; free some space and export again')
}
