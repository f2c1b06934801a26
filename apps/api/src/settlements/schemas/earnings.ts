import { z } from '@hono/zod-openapi'
import { Currency, Instant, Minor, orNull, Period } from '../../platform/wire.ts'
import { Statement } from './statement.ts'

const Step = z
  .object({
    step: z.enum(['month_end', 'closed', 'reviewed', 'approved', 'in_payment', 'paid']),
    doneAt: Instant.nullable(),
    isDone: z.boolean(),
    expectedAt: Instant.nullable().openapi({ description: 'As far as it is known' }),
  })
  .openapi('PaymentStep')

export const Earnings = z
  .object({
    currency: Currency,
    heldMinor: Minor.openapi({ description: '待结算: sales in their hold or not settled by the platform' }),
    payableMinor: Minor.openapi({ description: '可结算: not in a batch yet; may be negative' }),
    payableEntriesMinor: Minor.openapi({
      description: 'What the payable entries add up to: the difference is what payments took off or paid besides them',
    }),
    inPaymentMinor: Minor.openapi({ description: '打款中, before tax' }),
    paidMinor: Minor.openapi({ description: '已打款, before tax' }),
    paidTaxMinor: Minor,
    paidNetMinor: Minor,
    channelMinor: Minor.openapi({ description: 'Paid by the platform itself; shown only' }),
    lastPaidAt: Instant.nullable(),
    upcoming: z.array(
      z.object({
        day: z.iso
          .date()
          .nullable()
          .openapi({ description: 'When the hold ends; null while the platform has not settled' }),
        amountMinor: Minor,
        entries: z.int(),
      }),
    ),
    next: z
      .object({
        statement: orNull(Statement),
        netMinor: Minor,
        steps: z.array(Step),
        nextPeriod: Period.nullable(),
        payDay: z
          .object({ dayOfMonth: z.int().nullable(), on: z.iso.date().nullable(), isPast: z.boolean() })
          .openapi({ description: 'The pay day the brand has said, and its first date from the close on' }),
      })
      .openapi({ description: 'The next payment: the newest statement and where it stands' }),
  })
  .openapi('Earnings')

export const MyEarnings = z.object({ items: z.array(Earnings) }).openapi('MyEarnings')
