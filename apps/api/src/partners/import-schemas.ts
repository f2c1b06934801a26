import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Instant } from '../platform/wire.ts'
import { COLUMN_KEYS } from './import/columns.ts'
import { PROBLEM_CODES } from './import/row-problem.ts'

const OverrideReason = z.string().trim().min(2).max(500).openapi({
  description: 'Why tax numbers whose check digits fail are kept',
})
const EffectiveFrom = Instant.openapi({
  description: 'From when grades and slots hold; always for new ones if not given',
})

export const PartnerImportUpload = z.object({
  file: z.any(),
  overrideReason: OverrideReason.optional(),
  effectiveFrom: EffectiveFrom.optional(),
  confirm: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'true writes the list at once if no row fails' }),
})
export const PartnerImportFields = PartnerImportUpload.omit({ file: true })

export const PartnerImportConfirmation = z
  .object({
    skipErrors: z.boolean().default(false).openapi({ description: 'Leave out rows that cannot be used' }),
    overrideReason: OverrideReason.optional(),
    effectiveFrom: EffectiveFrom.optional(),
  })
  .openapi('PartnerImportConfirmation')

export const PartnerImportErrorsQuery = z.object({ overrideReason: OverrideReason.optional() })

export const FileId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({
    description: 'SHA-256 of the uploaded list',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })

const ListField = z.enum(COLUMN_KEYS).openapi('PartnerListField')

export const PartnerImportMapping = z
  .object({
    columns: z
      .array(
        z
          .object({ header: z.string().min(1).max(200), field: ListField.nullable() })
          // no record keeps a key of this name
          .refine(({ header, field }) => field === null || header !== '__proto__', {
            message: 'a column called __proto__ takes no meaning; call it otherwise in the file',
            path: ['header'],
          }),
      )
      .min(1)
      .max(200),
  })
  .refine(({ columns }) => eachOnce(columns.flatMap(({ field }) => (field && field !== 'slots' ? [field] : []))), {
    message: 'only slots may stand in several columns',
    path: ['columns'],
  })
  .openapi('PartnerImportMapping')

const eachOnce = (fields: readonly string[]) => new Set(fields).size === fields.length

export const PartnerImport = z
  .object({
    id: FileId,
    fileName: z.string(),
    columns: z.array(
      z.object({
        header: z.string(),
        field: ListField.nullable().openapi({ description: 'What the column means; null is passed over' }),
        isTold: z.boolean().openapi({ description: 'By its name or by a person; false is to be told once' }),
        sample: z.string().nullable().openapi({ description: 'The first filled cell, long numbers covered' }),
      }),
    ),
    needsNames: z.boolean().openapi({ description: 'No column has the names: set the mapping first' }),
    counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), error: z.int() }),
    taxUnset: z.int().openapi({ description: 'Written partners who cannot be paid: their tax handling is not set' }),
    rows: z.array(
      z.object({
        lineNo: z.int().openapi({ description: 'As a spreadsheet shows it' }),
        name: z.string(),
        outcome: z.enum(['new', 'changed', 'same', 'error']),
        partnerId: idString('ptn').nullable(),
        changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
        problems: z.array(
          z.object({
            code: z.enum(PROBLEM_CODES),
            column: z.string().openapi({ description: 'Header as in our template' }),
            value: z.string(),
            message: z.string(),
            details: z.object({
              lineNo: z.int().optional().openapi({ description: 'The other row of the file' }),
              partner: z.string().optional().openapi({ description: 'Who has the slot' }),
              count: z.int().optional().openapi({ description: 'How many partners could be meant' }),
            }),
          }),
        ),
      }),
    ),
    truncated: z.boolean().openapi({ description: 'Rows that cannot be used come first; at most 1000 are shown' }),
    jobId: idString('job').nullable(),
  })
  .openapi('PartnerImport')

export const QueuedJob = z.object({ jobId: idString('job') }).openapi('QueuedJob')
