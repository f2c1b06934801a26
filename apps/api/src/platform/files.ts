import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '../domain/errors.ts'
import { newId } from './ids.ts'

export type StoredFile = { sha256: string; size: number }

/** Frozen bytes per brand, named by their SHA-256. A folder now; anything with these four verbs later. */
export type FileStore = {
  /** Streams to disk, never to memory. The same bytes twice are one file. @throws DomainError `upload.too_large` */
  put(brandId: number, source: Readable, limitBytes: number): Promise<StoredFile>
  read(brandId: number, sha256: string, range?: { start: number; end: number }): Readable
  pathOf(brandId: number, sha256: string): string
  has(brandId: number, sha256: string): Promise<boolean>
}

const SHA256 = /^[0-9a-f]{64}$/

export function createFileStore(root: string): FileStore {
  const folder = (brandId: number) => join(root, String(brandId))
  const pathOf = (brandId: number, sha256: string) => {
    if (!SHA256.test(sha256)) throw new RangeError('a stored file is named by its SHA-256')
    return join(folder(brandId), sha256)
  }
  return {
    pathOf,
    async put(brandId, source, limitBytes) {
      await mkdir(folder(brandId), { recursive: true, mode: 0o755 })
      const partial = join(folder(brandId), `.${newId()}.part`)
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
      try {
        await pipeline(source, measure, createWriteStream(partial, { flags: 'wx', mode: 0o640 }))
        await syncToDisk(partial)
        const sha256 = hash.digest('hex')
        await rename(partial, pathOf(brandId, sha256))
        return { sha256, size }
      } catch (error) {
        await rm(partial, { force: true })
        throw toDomain(error)
      }
    },
    read: (brandId, sha256, range) => createReadStream(pathOf(brandId, sha256), range),
    has: (brandId, sha256) =>
      access(pathOf(brandId, sha256)).then(
        () => true,
        () => false,
      ),
  }
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
