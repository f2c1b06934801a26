import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type Stats } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '../domain/errors.ts'
import type { Deps } from '../platform/deps.ts'
import type { Uuid } from '../platform/ids.ts'
import { sealedLength } from '../platform/sealed-segments.ts'

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

/**
 * The archive as it was written; nothing is given out that was not checked. The length and the first segment are
 * looked at before it begins, so that a file that was damaged is refused and not broken off.
 *
 * @throws DomainError `data_export.expired` when there is no file, `data_export.damaged`
 */
export async function openStored(keeper: Keeper, brandId: number, exportId: Uuid, size: number) {
  const path = pathOf(keeper, brandId, exportId)
  const stats = await stat(path).catch(() => null)
  if (!stats) throw new DomainError('data_export.expired', 'the file of this export has been removed')
  if (stats.size !== sealedLength(size)) throw damaged()
  const source = createReadStream(path)
  const pieces = keeper.vault.openStream(brandId, purposeOf(exportId), source)[Symbol.asyncIterator]()
  const first = await pieces.next().catch(() => {
    source.destroy()
    throw damaged()
  })
  return (async function* () {
    try {
      if (!first.done) yield first.value
      yield* { [Symbol.asyncIterator]: () => pieces }
    } finally {
      source.destroy()
    }
  })()
}

const damaged = () => new DomainError('data_export.damaged', 'the file of this export was damaged on the disk')

/** The exports of a brand that are still on the disk. */
export async function listStored(keeper: Keeper, brandId: number): Promise<ReadonlySet<string>> {
  return new Set(await readdir(join(rootOf(keeper), String(brandId))).catch(() => []))
}

/** Leaves the newest exports of a brand and removes the others. @returns how many files */
export async function keepNewest(keeper: Keeper, brandId: number, most: number): Promise<number> {
  const folder = join(rootOf(keeper), String(brandId))
  const names = (await readdir(folder)).filter((name) => !name.endsWith(PARTIAL))
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await stat(join(folder, name))) })))
  const older = files.toSorted((a, b) => b.mtimeMs - a.mtimeMs).slice(most)
  await Promise.all(older.map(({ name }) => rm(join(folder, name), { force: true })))
  return older.length
}

/** @throws DomainError `data_export.no_room` when the disk could not hold twice so many bytes */
export async function requireRoom(keeper: Keeper, bytes: number): Promise<void> {
  await mkdir(rootOf(keeper), { recursive: true, mode: 0o750 })
  const { bavail, bsize } = await statfs(rootOf(keeper))
  const freeBytes = bavail * bsize
  const neededBytes = bytes * 2
  if (freeBytes >= neededBytes) return
  throw new DomainError('data_export.no_room', 'the disk has too little room for an export', { freeBytes, neededBytes })
}

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
