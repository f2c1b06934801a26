import { z } from 'zod'
import { FIRST_READING, OrderMappingSchema, READING_VERSION } from '../formats/index.ts'

/** Line states a status word may stand for. */
export const LIFE_STATES = ['created', 'paid', 'received', 'settled', 'invalid', 'refund_open', 'punished'] as const

/** A row to read again, with the cells that a person corrected, by column name. */
const RowAgain = z.object({
  offset: z.int().min(0),
  cells: z.record(z.string(), z.string()).optional(),
  /** The key that the row would have had: its number among repeated rows is that of the whole file. */
  lineKey: z.string().optional(),
})
export type RowAgain = z.infer<typeof RowAgain>

/** All that reading a frozen file again in the same way needs. Stored with the import; a replay follows it. */
export const LayoutSchema = z.object({
  fileName: z.string(),
  kind: z.enum(['csv', 'xlsx', 'json']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'gbk', 'utf-16le']).nullable(),
  delimiter: z.enum([',', '\t', ';', '|']).nullable(),
  sheet: z.string().nullable(),
  columns: z.array(z.string()),
  headerLineNo: z.int(),
  /** SHA-256 of the cleaned header: what a remembered mapping is found by. */
  fingerprint: z.string(),
  mapping: OrderMappingSchema.nullable(),
  /** What a person said that words of the platform mean. */
  statusWords: z.record(z.string(), z.enum(LIFE_STATES)),
  currency: z.string(),
  timeZone: z.string(),
  /** READING_VERSION when the import was confirmed; none from before readings had numbers. */
  reading: z.int().min(1).optional(),
  /** What was found at the upload, to show a person. */
  found: z
    .object({
      fields: z.array(z.string().nullable()),
      missing: z.array(z.string()),
      suggested: z.record(z.string(), z.string()),
      isRemembered: z.boolean(),
      sample: z.array(z.array(z.string())),
      warnings: z.array(
        z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
    })
    .optional(),
  /** The import whose rows are read again here, and which. */
  rerunOf: z.string().optional(),
  rows: z.array(RowAgain).optional(),
})
export type Layout = z.infer<typeof LayoutSchema>

/** By which reading the rows of an import become lines. */
export const readingOf = ({ reading = FIRST_READING }: Pick<Layout, 'reading'>): number => reading

/** A file that is not confirmed is read as files are read now, whenever it came. */
export const asReadNow = (layout: Layout): Layout => ({ ...layout, reading: READING_VERSION })
