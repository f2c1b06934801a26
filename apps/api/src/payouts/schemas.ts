import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../platform/ids.ts'
import { Currency, Instant, Minor, MinorIn, orNull, PageQuery, Period, pageOf } from '../platform/wire.ts'
import { Withholding } from '../settlements/index.ts'
import { BankSheetTemplate } from './formats/index.ts'

export const BatchId = z.object({ id: idParam('pay') })
export const Method = z.enum(['alipay', 'bank'])
const Status = z.enum(['draft', 'approved', 'exported', 'reconciled', 'cancelled'])
const LineStatus = z.enum(['pending', 'sent', 'paid', 'returned', 'left_out', 'cancelled'])
const Totals = { lineCount: z.int(), grossMinor: Minor, taxMinor: Minor, netMinor: Minor }

export const BatchInput = z
  .object({
    method: Method,
    format: z
      .enum(['csv', 'xlsx'])
      .default('csv')
      .openapi({ description: 'Of an Alipay file; a bank sheet follows its template' }),
    bankTemplateId: idParam('bnk').optional(),
    currency: Currency.default('CNY'),
    payMonth: Period.optional().openapi({ description: 'Whose tax these payments count in; this month unless said' }),
    minimumMinor: MinorIn.optional().openapi({
      description: 'Smaller balances are carried; the brand’s minimum unless said',
    }),
    partnerIds: z
      .array(idParam('ptn'))
      .max(5_000)
      .optional()
      .openapi({ description: 'Only these partners; everyone due unless said' }),
  })
  .openapi('PayoutBatchInput')

export const LeftOut = z
  .object({
    partner: z.object({ id: idString('ptn'), name: z.string() }),
    dueMinor: Minor,
    code: z.string().openapi({ example: 'payout.tax_unset' }),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('PayoutLeftOut')

export const PlannedLine = z
  .object({
    partner: z.object({ id: idString('ptn'), name: z.string() }),
    payeeName: z.string(),
    accountMask: z.string(),
    part: z.int(),
    grossMinor: Minor,
    taxMinor: Minor,
    netMinor: Minor,
    withholding: orNull(Withholding).openapi({ description: 'Why the tax of the whole payment would be that' }),
  })
  .openapi('PlannedPayoutLine')

export const PayoutWarning = z
  .object({
    partnerId: idString('ptn'),
    partnerName: z.string(),
    code: z.string().openapi({ example: 'payout.account_changed_since_payment' }),
    details: z
      .object({
        by: z.string().openapi({ description: 'Who did it, by hand or with a file' }),
        at: Instant,
        before: z.string().openapi({ description: 'The masked account until then' }),
        after: z.string().openapi({ description: 'The masked account' }),
        batch: z.int().openapi({ description: 'The batch whose payment came back' }),
        netMinor: Minor,
        wasPaid: z.boolean().openapi({ description: 'It had been confirmed as paid' }),
        reason: z.string(),
        holderName: z.string(),
        legalName: z.string(),
        others: z.array(z.string()).openapi({ description: 'Other partners paid into the same account' }),
      })
      .partial()
      .optional(),
  })
  .openapi('PayoutWarning')

export const BatchPreview = z
  .object({
    ...Totals,
    currency: Currency,
    payMonth: Period,
    lines: z.array(PlannedLine),
    leftOut: z.array(LeftOut),
    warnings: z.array(PayoutWarning),
  })
  .openapi('PayoutBatchPreview')

const Person = z.object({ name: z.string(), at: Instant })

export const PayoutBatch = z
  .object({
    id: idString('pay'),
    number: z.int(),
    method: Method,
    format: z.string(),
    currency: Currency,
    payMonth: Period,
    status: Status,
    ...Totals,
    sentCount: z.int().openapi({ description: 'Payments on their way: they left, and no result is known' }),
    paidMinor: Minor,
    returnedMinor: Minor,
    prepared: Person,
    preparedByMe: z.boolean(),
    approved: Person.nullable(),
    exported: Person.nullable(),
  })
  .openapi('PayoutBatch')

export const PayoutFile = z
  .object({
    purpose: z
      .enum(['payment', 'summary', 'withholding', 'summary_paid', 'withholding_paid'])
      .openapi({ description: 'The papers as sent, and by the result: each later version stands after the earlier' }),
    name: z.string(),
    sha256: z.string(),
    size: z.int(),
    lineCount: z.int(),
    netMinor: Minor,
  })
  .openapi('PayoutFile')

export const PayoutBatchDetail = PayoutBatch.extend({
  files: z.array(PayoutFile),
  warnings: z.array(PayoutWarning).openapi({ description: 'What the approver has to look at' }),
  leftOut: z.array(LeftOut).optional().openapi({ description: 'Right after the batch was made' }),
}).openapi('PayoutBatchDetail')

export const PayoutBatchPage = pageOf('PayoutBatchPage', PayoutBatch)
/** What a payee reads to the brand: a payment by its number, or the end of the note that holds it. */
const PaymentNumber = z.string().trim().max(120).optional().openapi({ example: '3-12-407' })
export const BatchListQuery = PageQuery.extend({ status: Status.optional(), q: PaymentNumber })

export const PayoutLine = z
  .object({
    id: idString('pyl'),
    number: z.string().openapi({ description: 'What the payee reads in the note', example: '3-12-407' }),
    partner: z.object({ id: idString('ptn'), name: z.string() }),
    statement: z.object({ id: idString('stm'), period: Period }),
    part: z.int(),
    payeeName: z.string(),
    accountMask: z.string(),
    grossMinor: Minor,
    taxMinor: Minor,
    feeMinor: Minor,
    netMinor: Minor,
    withholding: orNull(Withholding).openapi({ description: 'Why the tax of the payment is that' }),
    status: LineStatus,
    reason: z.string().nullable(),
    flowNo: z.string().nullable(),
    settledAt: Instant.nullable(),
    returnAsked: z.object({ by: z.string(), byMe: z.boolean(), at: Instant, reason: z.string() }).nullable().openapi({
      description: 'Somebody told that this paid money came back; it does when another person tells the same',
    }),
  })
  .openapi('PayoutLine')
export const PayoutLinePage = pageOf('PayoutLinePage', PayoutLine)
export const LineListQuery = PageQuery.extend({ status: LineStatus.optional(), q: PaymentNumber })

export const ResultOutcome = z
  .object({
    paid: z.int(),
    paidMinor: Minor,
    returned: z.int(),
    returnedMinor: Minor,
    asked: z.int().openapi({ description: 'Returns of paid money that now wait for a second person to tell the same' }),
    askedMinor: Minor,
    pending: z.int(),
    unchanged: z.int(),
    missing: z.int(),
    unmatched: z.array(
      z.object({
        row: z.int(),
        code: z.string(),
        account: z.string(),
        name: z.string(),
        amountMinor: Minor,
        text: z.string().optional(),
      }),
    ),
  })
  .openapi('PayoutResultOutcome')

const Told = { lineId: idParam('pyl'), flowNo: z.string().trim().max(80).optional() }

/** What a person says of payments: a failure always with its reason, which the partner reads too. */
export const ToldOutcomes = z
  .object({
    lines: z
      .array(
        z.discriminatedUnion('paid', [
          z.object({ ...Told, paid: z.literal(true) }),
          z.object({ ...Told, paid: z.literal(false), reason: z.string().trim().min(1).max(200) }),
        ]),
      )
      .min(1)
      .max(2_000)
      .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'a line is told once'),
  })
  .openapi('PayoutOutcomes')
export const RecordedOutcome = z
  .object({
    paid: z.int(),
    paidMinor: Minor,
    returned: z.int(),
    returnedMinor: Minor,
    asked: z.int().openapi({ description: 'Returns of paid money that now wait for a second person to tell the same' }),
    unchanged: z.int(),
  })
  .openapi('RecordedPayoutOutcome')

export const Reason = z.object({ reason: z.string().trim().min(1).max(200) }).openapi('CancelReason')

export const BankTemplateInput = BankSheetTemplate.openapi('BankTemplateInput')
export const BankTemplate = z
  .object({ id: idString('bnk'), name: z.string(), definition: BankTemplateInput })
  .openapi('BankTemplate')
export const BankTemplates = z
  .object({ items: z.array(BankTemplate), presets: z.array(BankTemplateInput) })
  .openapi('BankTemplates')
