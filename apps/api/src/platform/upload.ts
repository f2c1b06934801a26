import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import busboy from '@fastify/busboy'
import type { z } from '@hono/zod-openapi'
import { inBrand } from '@qudao/db/client'
import { file } from '@qudao/db/schema'
import type { Context } from 'hono'
import { DomainError } from '../domain/errors.ts'
import type { Actor } from './actor.ts'
import { memberIdOf } from './actor.ts'
import type { Deps } from './deps.ts'
import { refuseAboveQuota } from './file-quota.ts'
import type { PutOptions, StoredFile } from './files.ts'
import { toPlainText } from './plain-text.ts'

export type Upload = { file: StoredFile & { name: string }; fields: Record<string, string> }

const FIELD_BYTES = 64 * 1024

/**
 * Streams the one file of a multipart form into the brand's file store and returns it with the other fields.
 * Nothing is kept in memory and nothing is kept of a file that is too large. What no room takes into use is swept.
 * @throws DomainError `upload.unreadable` without a file or with a broken form, `upload.too_large`, `upload.disk_full`,
 *   `upload.quota_reached`
 */
export async function receiveUpload(
  deps: Deps,
  actor: Actor,
  http: Context,
  { limitBytes = deps.settings.uploadLimitBytes, isSealed = false }: Partial<PutOptions> = {},
): Promise<Upload> {
  const contentType = http.req.header('content-type') ?? ''
  const body = http.req.raw.body
  if (!contentType.startsWith('multipart/form-data') || !body) {
    throw new DomainError('upload.unreadable', 'send the file as multipart/form-data with a part named "file"')
  }
  await refuseAboveQuota(deps, actor)
  const source = Readable.fromWeb(body as ReadableStream)
  const { stored, fields } = await readForm(deps, actor, contentType, source, { limitBytes, isSealed })
  await inBrand(deps.db, actor, (tx) =>
    tx
      .insert(file)
      .values({
        brandId: actor.brandId,
        sha256: stored.sha256,
        size: stored.size,
        name: stored.name,
        mediaType: stored.mediaType,
        createdAt: deps.now(),
        createdBy: memberIdOf(actor),
      })
      // a file that comes again is as young as one that comes first: nothing sweeps it meanwhile
      .onConflictDoUpdate({ target: [file.brandId, file.sha256], set: { createdAt: deps.now() } }),
  )
  return { file: { sha256: stored.sha256, size: stored.size, name: stored.name }, fields }
}

/** Receives one file with fields of this shape beside it. @throws DomainError `validation.failed` naming the fields, and as receiveUpload */
export async function receiveForm<Fields>(
  deps: Deps,
  actor: Actor,
  http: Context,
  shape: z.ZodType<Fields>,
  options: Partial<PutOptions> = {},
): Promise<{ file: Upload['file']; fields: Fields }> {
  const { file, fields } = await receiveUpload(deps, actor, http, options)
  const read = shape.safeParse(fields)
  if (read.success) return { file, fields: read.data }
  const issues = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const sentence = issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new DomainError('validation.failed', `fields beside the file cannot be read: ${sentence}`, { issues })
}

/**
 * A stored file that fits in memory, as lists and sheets do; reports, which do not, are streamed.
 * @throws DomainError `file.not_found`, `table.too_large` above the limit
 */
export async function readWhole(
  { files }: Deps,
  brandId: number,
  sha256: string,
  limitBytes: number,
): Promise<Uint8Array> {
  if (!(await files.has(brandId, sha256))) throw new DomainError('file.not_found', 'no such file', { sha256 })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of files.read(brandId, sha256)) {
    const part = chunk as Uint8Array // safe because the store reads bytes
    size += part.length
    if (size > limitBytes) throw new DomainError('table.too_large', 'such a file is smaller', { limit: limitBytes })
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

type Stored = StoredFile & { name: string; mediaType: string }

function readForm(deps: Deps, actor: Actor, contentType: string, source: Readable, options: PutOptions) {
  return new Promise<{ stored: Stored; fields: Record<string, string> }>((resolve, reject) => {
    const form = new busboy.Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 20, fieldSize: FIELD_BYTES, fileSize: options.limitBytes + 1 },
    })
    const fields: Record<string, string> = Object.create(null)
    let storing: Promise<Stored> | undefined
    const refuse = (error: unknown) => {
      source.unpipe(form)
      source.resume()
      reject(
        error instanceof DomainError
          ? error
          : new DomainError('upload.unreadable', `the upload broke off: ${(error as Error).message}`),
      )
    }
    form.on('file', (_field, stream, name, _encoding, mediaType) => {
      storing = deps.files
        .put(actor.brandId, stream, options)
        .then((kept) => ({ ...kept, name: safeName(name), mediaType }))
      storing.catch(refuse)
    })
    form.on('field', (name, value) => {
      fields[toPlainText(name)] = toPlainText(value)
    })
    form.on('error', refuse)
    source.on('error', refuse)
    form.on('finish', () => {
      if (!storing)
        return refuse(
          new DomainError('upload.unreadable', 'the form has no file; choose one and send it as the part "file"'),
        )
      storing.then((stored) => resolve({ stored, fields }), refuse)
    })
    source.pipe(form)
  })
}

/** A name to show: no folders, no control characters, at most 200 characters. */
function safeName(name: string | undefined): string {
  const last = toPlainText((name ?? '').split(/[\\/]/).at(-1) ?? '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return last.replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'file'
}
