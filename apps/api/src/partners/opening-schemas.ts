import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../platform/ids.ts'
import { Currency, Instant, Minor, MinorIn, PageQuery, pageOf } from '../platform/wire.ts'

export const OpeningId = idParam('opn')
const CutOver = z.iso.date().openapi({
  example: '2026-11-01',
  description: 'What was unpaid at the start of this day, before this system',
})
const Named = (prefix: string) => z.object({ id: idString(prefix), name: z.string() })

export const OpeningDraft = z
  .object({
    cutOverOn: CutOver,
    rows: z
      .array(
        z.object({
          partnerId: idParam('ptn'),
          currency: Currency.optional().openapi({ description: "The brand's if not given" }),
          unpaidMinor: MinorIn.openapi({ description: 'Commission not yet paid; negative if the partner owes it' }),
          paidThisMonthMinor: MinorIn.optional().openapi({ description: 'Gross paid in the month of the cut-over' }),
          withheldThisMonthMinor: MinorIn.optional().openapi({ description: 'Tax withheld in that month' }),
        }),
      )
      .min(1)
      .max(20_000),
  })
  .openapi('OpeningDraft')
export type OpeningDraft = z.output<typeof OpeningDraft>

const amounts = { unpaidMinor: Minor, paidThisMonthMinor: Minor, withheldThisMonthMinor: Minor }

export const OpeningSummary = z
  .object({
    id: idString('opn'),
    cutOverOn: CutOver,
    fromFile: z.boolean(),
    preparedBy: Named('mem'),
    preparedAt: Instant,
    preparedByMe: z.boolean().openapi({ description: 'Who prepares cannot approve' }),
    approvedBy: Named('mem').nullable(),
    approvedAt: Instant.nullable(),
    withdrawnAt: Instant.nullable().openapi({ description: 'Taken back by whoever prepared it; never booked' }),
    totals: z.array(z.object({ currency: Currency, partners: z.int(), ...amounts })),
  })
  .openapi('OpeningSummary')

export const OpeningImport = OpeningSummary.extend({
  rows: z.array(z.object({ partner: Named('ptn'), currency: Currency, ...amounts })),
}).openapi('OpeningImport')

export const OpeningWithdrawal = z.object({ reason: z.string().trim().min(2).max(500) }).openapi('OpeningWithdrawal')

export const OpeningFilters = PageQuery
export const OpeningPage = pageOf('OpeningPage', OpeningSummary)

/** Fields of the upload beside the file. */
export const OpeningUpload = z.object({ file: z.any(), cutOverOn: CutOver })
export const CutOverField = z.object({ cutOverOn: CutOver })
