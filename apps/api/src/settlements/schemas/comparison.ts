import { z } from '@hono/zod-openapi'
import { DIFFERENCE_CODES } from '../../domain/settlement/compare-figures.ts'
import { idString } from '../../platform/ids.ts'
import { Currency, Minor, Period } from '../../platform/wire.ts'
import { COMPARED } from '../compare/compare-sheet.ts'
import { SHEET_FIELDS, SheetFieldsSchema } from '../compare/sheet-columns.ts'

const Columns = SheetFieldsSchema.openapi({
  description: 'Header of each column, where the words in it are not enough',
  example: { name: '推广者', net: '实付' },
})

const Options = z.object({
  period: Period,
  currency: Currency.optional(),
  columns: Columns.optional(),
  compared: z.enum(COMPARED).optional(),
})

/** Fields of the upload beside the file; `columns` is JSON. */
export const CompareFields = Options.extend({
  columns: z
    .string()
    .transform((text, ctx) => {
      try {
        return Columns.parse(JSON.parse(text))
      } catch {
        ctx.addIssue('must be a JSON object of column headers')
        return z.NEVER
      }
    })
    .optional(),
})

export const CompareUpload = z
  .object({
    file: z.string().openapi({ format: 'binary' }),
    period: Period,
    currency: Currency.optional(),
    columns: z.string().optional().openapi({ description: 'JSON: {"name":"推广者","net":"实付"}' }),
    compared: z.enum(COMPARED).optional(),
  })
  .openapi('StatementSheetUpload')

export const ExportComparison = Options.extend({
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(200).default('sheet.xlsx'),
}).openapi('ExportStatementComparison')

export const Comparison = z
  .object({
    fileSha256: z.string(),
    fileName: z.string(),
    period: Period,
    currency: Currency,
    compared: z.enum(COMPARED).openapi({ description: 'Which of our figures the amounts of the sheet are' }),
    headers: z.array(z.string()),
    columns: z.partialRecord(z.enum(SHEET_FIELDS), z.string()),
    totals: z.object({
      oursMinor: Minor,
      theirsMinor: Minor,
      differenceMinor: Minor,
      equal: z.int(),
      different: z.int(),
      notCompared: z.int().openapi({ description: 'In neither count and in no total' }),
    }),
    rows: z.array(
      z.object({
        outcome: z
          .enum([
            'equal',
            'different',
            'missing_in_sheet',
            'unknown_partner',
            'ambiguous_partner',
            'unreadable',
            'tax_unset',
          ])
          .openapi({
            description:
              'unreadable: an amount nobody can read; tax_unset: our net is not known yet. Both are not compared and in no total',
          }),
        partner: z.object({ id: idString('ptn').nullable(), name: z.string() }),
        statementId: idString('stm').nullable(),
        lineNos: z.array(z.int()),
        oursMinor: Minor.nullable(),
        theirsMinor: Minor.nullable(),
        differenceMinor: Minor.nullable().openapi({ description: 'Theirs less ours; null where nothing was compared' }),
        reasons: z.array(z.object({ code: z.enum(DIFFERENCE_CODES), amountMinor: Minor })),
        orderNo: z.string().nullable().openapi({ description: 'The one order whose amount the difference is' }),
      }),
    ),
    unreadable: z
      .array(
        z.object({
          lineNo: z.int(),
          column: z.string(),
          text: z.string(),
          isCompared: z.boolean().openapi({ description: 'In the compared column: its row is left out' }),
        }),
      )
      .openapi({ description: 'Cells that could not be read, each once' }),
  })
  .openapi('StatementComparison')
