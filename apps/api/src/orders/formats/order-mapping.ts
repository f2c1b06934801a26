import { z } from 'zod'
import { PLATFORMS } from '../../domain/platforms.ts'
import { LINE_FIELD_NAMES } from './fields.ts'
import { fieldsOf } from './match-columns.ts'
import { TIME_FORMATS } from './report-time.ts'
import { LINE_STATES } from './reported-line.ts'

const ColumnName = z.string().min(1).max(80)
const LineFieldSchema = z.enum(fieldsOf(LINE_FIELD_NAMES))
const LineStateSchema = z.enum(LINE_STATES)

/** How a file of any shape is to be read, as a person decided once for all files with its columns. */
export const OrderMappingSchema = z.object({
  /** Part of every line key: lines of two mappings never meet. */
  slug: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Whose orders the file tells of. */
  platform: z.enum(PLATFORMS).default('own'),
  columns: z.partialRecord(LineFieldSchema, ColumnName),
  /** Texts for fields the file has no column for: a shop's whole file has one shop name. */
  constants: z.partialRecord(LineFieldSchema, z.string().max(120)).default({}),
  timeFormat: z.enum(TIME_FORMATS).default('auto'),
  timeZone: z.string().default('Asia/Shanghai'),
  currency: z.string().length(3).default('CNY'),
  /** 'minor' for files in fen. */
  amountUnit: z.enum(['major', 'minor']).default('major'),
  lineKey: z.object({
    columns: z.array(ColumnName).min(1).max(4),
    /** Rows may share the key within this column's value; they are then numbered by their content. */
    occurrenceWithin: ColumnName.optional(),
  }),
  statusWords: z.record(z.string().max(60), LineStateSchema).default({}),
  /** The state of every line of a file without a status column. */
  constantState: LineStateSchema.optional(),
  paidFrom: z.enum(['column', 'quantity_times_price']).default('column'),
  /** Rows whose cell starts so take back earlier lines. */
  returns: z.object({ column: ColumnName, prefix: z.string().min(1).max(10) }).optional(),
  /** Rows that are kept but earn nothing. */
  excluded: z
    .object({ productIds: z.array(z.string().max(64)).max(500), zeroPrice: z.boolean() })
    .default({ productIds: [], zeroPrice: false }),
  /** Fields no line may be without, besides those every line needs. */
  required: z.array(LineFieldSchema).default([]),
})

export type OrderMapping = z.infer<typeof OrderMappingSchema>
export type OrderMappingInput = z.input<typeof OrderMappingSchema>
