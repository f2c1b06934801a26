import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Instant } from '../platform/wire.ts'

const Password = z.string().min(1).max(200).openapi({ description: 'Of the signed-in person, once more' })

export const DataExportDownload = z.object({ password: Password })

export const DataExportOrder = z.object({
  password: Password,
  reason: z.string().trim().min(2).max(200).openapi({ example: '更换系统' }),
})

export const DataExport = z
  .object({
    id: idString('job'),
    status: z.enum(['queued', 'running', 'succeeded', 'failed']),
    /** The table being written, or `files`. */
    phase: z.string().nullable(),
    done: z.int().openapi({ description: 'Rows written' }),
    total: z.int().nullable(),
    problem: z.string().nullable().openapi({ description: 'Code of the refusal' }),
    askedBy: z.string(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    file: z
      .object({
        sha256: z.string(),
        size: z.int().openapi({ description: 'Bytes of the archive' }),
        rows: z.int(),
        files: z.int(),
        missingFiles: z.int().openapi({ description: 'Files whose bytes are gone from this server' }),
        expiresAt: Instant,
        isMine: z.boolean().openapi({ description: 'Only who asked may download it' }),
        isKept: z.boolean(),
      })
      .nullable(),
  })
  .openapi('DataExport')

export const DataExports = z
  .object({
    /** About what an export would hold now: rows are estimated. */
    extent: z.object({
      tables: z.int(),
      rows: z.int(),
      files: z.int(),
      fileBytes: z.int(),
      bytes: z.int().openapi({ description: 'Rough size before packing' }),
    }),
    items: z.array(DataExport),
  })
  .openapi('DataExports')
