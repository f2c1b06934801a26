import { z } from '@hono/zod-openapi'
import { ENTRY_KINDS } from '@qudao/db/schema'
import { Entry } from '../../commissions/index.ts'
import { idParam, idString } from '../../platform/ids.ts'
import { Currency, Instant, Minor, orNull, PageQuery, Period, pageOf } from '../../platform/wire.ts'
import { STATEMENT_STATES } from '../queries/statements.ts'
import { Withholding } from './withholding.ts'

export const Figures = z
  .object({
    openingMinor: Minor.openapi({ description: '上期结转' }),
    earnedMinor: Minor.openapi({ description: '本期佣金' }),
    reversedMinor: Minor.openapi({ description: '本期冲回, zero or negative' }),
    adjustedMinor: Minor.openapi({ description: '调整' }),
    closingMinor: Minor.openapi({ description: 'Due before tax; negative carries forward' }),
  })
  .openapi('StatementFigures')

export const PaymentOfStatement = z
  .object({
    stage: z.enum(['expected', 'drafted', 'sent', 'paid']).openapi({
      description:
        'expected: as a batch of today would pay. drafted: in a batch that has not left. sent: tax withheld.',
    }),
    payMonth: Period.openapi({ description: 'The month whose tax it counts in' }),
    batch: z
      .object({ id: idString('pay'), number: z.int() })
      .nullable()
      .openapi({ description: 'Of the brand’s people' }),
    grossMinor: Minor,
    taxMinor: Minor,
    netMinor: Minor,
    isWithheld: z.boolean().openapi({ description: '劳务报酬 that the brand withholds from' }),
    withholding: orNull(Withholding).openapi({ description: 'Why the tax is that; as kept when the payment left' }),
  })
  .openapi('PaymentOfStatement')

export const Payment = z
  .object({
    kind: z.enum(['actual', 'projected', 'carried']).openapi({
      description:
        'actual: in a batch or paid. projected: as a batch of today would pay it. carried: into a later one.',
    }),
    grossMinor: Minor,
    taxMinor: Minor,
    netMinor: Minor,
    carriedMinor: Minor.openapi({ description: 'closing = gross + carried' }),
    carryReason: z.enum(['nothing_due', 'negative', 'below_minimum', 'tax_exceeds', 'tax_currency']).nullable(),
    taxUnset: z.boolean().openapi({ description: 'Nobody said how the tax is handled: payment is blocked until then' }),
    pendingClawbackMinor: Minor.openapi({ description: 'Taken back since; comes off the payment' }),
    payments: z.array(PaymentOfStatement),
  })
  .openapi('StatementPayment')

const Person = z.object({ id: idString('mem'), name: z.string(), at: Instant }).openapi('StatementPerson')

export const Statement = z
  .object({
    id: idString('stm'),
    settlementId: idString('stl'),
    partner: z.object({ id: idString('ptn'), name: z.string() }),
    period: Period,
    currency: Currency,
    state: z.enum(STATEMENT_STATES).openapi({
      description: 'closed 已出账, reviewed 已复核, approved 已审批, in_payment 打款中, paid 已付清',
    }),
    isNewest: z.boolean(),
    figures: Figures,
    payment: Payment,
    prepared: orNull(Person),
    reviewed: orNull(Person),
    approved: orNull(Person),
    returnedReason: z.string().nullable(),
    paidAt: Instant.nullable(),
  })
  .openapi('Statement')

export const StatementDetails = Statement.extend({
  approvers: z
    .array(z.object({ id: idString('mem'), name: z.string() }))
    .openapi({ description: 'Who can approve it: nobody who prepared, reviewed or adjusted it. Empty for partners' }),
  youCanApprove: z.boolean(),
  totals: z.array(z.object({ kind: z.enum(ENTRY_KINDS), entries: z.int(), amountMinor: Minor })),
  entries: pageOf('StatementEntryPage', Entry).openapi({
    description: 'The first page; more by listEntries?statement=',
  }),
}).openapi('StatementDetails')

export const StatementPage = pageOf('StatementPage', Statement)

const Filters = PageQuery.extend({
  period: Period.optional(),
  currency: Currency.optional(),
  state: z.enum(STATEMENT_STATES).optional(),
})
export const MyStatementQuery = Filters
export const StatementQuery = Filters.extend({
  settlement: idParam('stl').optional(),
  partner: idParam('ptn').optional(),
  name: z.string().max(100).optional().openapi({ description: 'Part of the partner’s name' }),
})

export const StatementParams = z.object({ id: idParam('stm') })
export const Reason = z.object({ reason: z.string().trim().min(1).max(500) }).openapi('StatementReturn')

export const BulkDecision = z
  .object({ statements: z.array(idParam('stm')).max(5000).optional().openapi({ description: 'All when left out' }) })
  .openapi('BulkDecision')
export const BulkResult = z
  .object({
    decided: z.int(),
    results: z.array(
      z.object({ id: idString('stm'), refusal: z.string().nullable().openapi({ description: 'Code of the reason' }) }),
    ),
  })
  .openapi('BulkDecisionResult')
