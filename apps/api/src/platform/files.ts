import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '../domain/errors.ts'
import { newId } from './ids.ts'
import type { Vault } from './vault.ts'

export type StoredFile = { sha256: string; size: number }

export type PutOptions = {
  limitBytes: number
  /** Lists of people are sealed with a key of the brand; they are small, and are read as a whole. */
  isSealed?: boolean
}

/** Frozen bytes per brand, named by the SHA-256 of what they say. A folder now; anything with these verbs later. */
export type FileStore = {
  /** Streams to disk, never to memory. The same bytes twice are one file. @throws DomainError `upload.too_large` */
  put(brandId: number, source: Readable, options: PutOptions): Promise<StoredFile>
  /** What was put, opened if it was sealed. */
  read(brandId: number, sha256: string): Readable
  /** Where the bytes lie that are not sealed. */
  pathOf(brandId: number, sha256: string): string
  has(brandId: number, sha256: string): Promise<boolean>
  remove(brandId: number, sha256: string): Promise<void>
  /** Files of a brand that were last written before an instant; what broke off while it was written has no SHA-256. */
  listBefore(brandId: number, before: Date): Promise<{ path: string; sha256: string | null }[]>
}

const SHA256 = /^[0-9a-f]{64}$/
const SEALED = '.sealed'

export function createFileStore(root: string, vault: Pick<Vault, 'sealFile' | 'openFile'>): FileStore {
  const folder = (brandId: number) => join(root, String(brandId))
  const pathOf = (brandId: number, sha256: string) => {
    if (!SHA256.test(sha256)) throw new RangeError('a stored file is named by its SHA-256')
    return join(folder(brandId), sha256)
  }
  const sealedPathOf = (brandId: number, sha256: string) => pathOf(brandId, sha256) + SEALED
  async function* readAny(brandId: number, sha256: string) {
    const sealed = sealedPathOf(brandId, sha256)
    if (!(await exists(sealed))) return yield* createReadStream(pathOf(brandId, sha256))
    const bytes = vault.openFile(brandId, await readFile(sealed))
    // the name is the only thing that tells one sealed file of the brand from another
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${sha256} holds other bytes`)
    yield bytes
  }
  return {
    pathOf,
    async put(brandId, source, { limitBytes, isSealed = false }) {
      await mkdir(folder(brandId), { recursive: true, mode: 0o755 })
      const partial = join(folder(brandId), `.${newId()}.part`)
      const { measure, measured } = measureUpTo(limitBytes)
      try {
        const target = createWriteStream(partial, { flags: 'wx', mode: 0o640 })
        await pipeline(source, measure, isSealed ? sealing(vault.sealFile(brandId)) : new PassThrough(), target)
        await syncToDisk(partial)
        const stored = measured()
        await rename(partial, isSealed ? sealedPathOf(brandId, stored.sha256) : pathOf(brandId, stored.sha256))
        return stored
      } catch (error) {
        await rm(partial, { force: true })
        throw toDomain(error)
      }
    },
    read: (brandId, sha256) => Readable.from(readAny(brandId, sha256), { objectMode: false }),
    has: async (brandId, sha256) =>
      (await exists(pathOf(brandId, sha256))) || (await exists(sealedPathOf(brandId, sha256))),
    async remove(brandId, sha256) {
      await rm(pathOf(brandId, sha256), { force: true })
      await rm(sealedPathOf(brandId, sha256), { force: true })
    },
    async listBefore(brandId, before) {
      const names = await readdir(folder(brandId)).catch(() => [])
      const files = names.map((name) => ({ path: join(folder(brandId), name), sha256: shaOf(name) }))
      const ages = await Promise.all(files.map(({ path }) => stat(path).catch(() => null)))
      return files.filter((_, i) => (ages[i]?.mtimeMs ?? Number.POSITIVE_INFINITY) < before.getTime())
    },
  }
}

const shaOf = (name: string): string | null => {
  const sha256 = name.replace(SEALED, '')
  return SHA256.test(sha256) ? sha256 : null
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

function measureUpTo(limitBytes: number): { measure: Transform; measured(): StoredFile } {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limitBytes)
        return done(new DomainError('upload.too_large', `the file is over ${limitBytes} bytes`, { limitBytes }))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { measure, measured: () => ({ sha256: hash.digest('hex'), size }) }
}

function sealing({ head, cipher }: ReturnType<Vault['sealFile']>): Transform {
  let begun = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const sealed = cipher.update(chunk)
      done(null, begun ? sealed : Buffer.concat([head, sealed]))
      begun = true
    },
    flush(done) {
      const rest = Buffer.concat([cipher.final(), cipher.getAuthTag()])
      done(null, begun ? rest : Buffer.concat([head, rest]))
    },
  })
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

function toDomain(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    return new DomainError('upload.disk_full', 'the disk is full; free some space and upload the file again')
  }
  return error
}
