import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Minor } from '../platform/wire.ts'
import { ResultOutcome } from './schemas.ts'

export const ResultPreview = ResultOutcome.extend({
  fileSha256: z.string(),
  preview: z.string().openapi({ description: 'Names this reading; send it with the file to book exactly this' }),
  isKnown: z.boolean().openapi({ description: 'This very file was booked before' }),
  lines: z
    .array(
      z.object({
        lineId: idString('pyl'),
        row: z.int().openapi({ description: 'Of the file' }),
        partner: z.object({ id: idString('ptn'), name: z.string() }),
        payeeName: z.string(),
        accountMask: z.string(),
        netMinor: Minor,
        paid: z.boolean(),
        wasPaid: z.boolean().openapi({ description: 'It had been confirmed as paid: the money came back' }),
        waits: z.boolean().openapi({ description: 'Only asked for: another person has to tell the same' }),
        reason: z.string().nullable(),
      }),
    )
    .openapi({ description: 'What would be booked, failed payments first; at most 500' }),
}).openapi('PayoutResultPreview')
