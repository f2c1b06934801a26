import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Currency, Instant, Minor, Period } from '../platform/wire.ts'

export const TASK_KINDS = [
  'resolve_exceptions',
  'close_month',
  'review_statements',
  'approve_statements',
  'prepare_payout',
  'approve_batch',
  'export_batch',
  'reconcile_batch',
  'mend_failed_payments',
  'approve_opening',
  'set_tax_handling',
  'add_payout_account',
  'assign_slots',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

const Amount = z.object({ currency: Currency, minor: Minor })

export const Task = z
  .object({
    kind: z.enum(TASK_KINDS),
    subjectId: z.string().nullable().openapi({
      description: 'Of the settlement, batch or opening import',
      example: 'pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c',
    }),
    count: z.int().openapi({ description: 'Rows, statements, payments or partners' }),
    amounts: z.array(Amount).openapi({ description: 'What is at stake, per currency' }),
    period: Period.nullable(),
    number: z.int().nullable().openapi({ description: 'Of a batch' }),
    by: z.string().nullable().openapi({ description: 'Who prepared it' }),
    since: Instant.openapi({ description: 'Since when it waits' }),
    dueAt: Instant.nullable().openapi({ description: 'When it is too late; most work has no such instant' }),
    dueBy: z
      .enum(['pay_day', 'tax_month'])
      .nullable()
      .openapi({ description: 'The brand’s pay day, or the end of the month whose tax was worked out' }),
  })
  .openapi('WorkbenchTask')

const Sales = z.object({ period: Period, until: Instant, salesMinor: Minor, lines: z.int() })

export const MonthFigures = Sales.extend({
  currency: Currency,
  commissionMinor: Minor.nullable().openapi({ description: 'Earned less reversed in the month, for the brand to pay' }),
  channelMinor: Minor.nullable().openapi({ description: 'The same that the platform pays itself' }),
  before: Sales.nullable().openapi({ description: 'The month before, up to the same day while the month runs' }),
  days: z.array(z.object({ day: z.iso.date(), salesMinor: Minor })),
}).openapi('MonthFigures')

export const StartProgress = z
  .object({
    members: z.int(),
    approvers: z.int().openapi({ description: 'Members who can approve payments' }),
    canClose: z.array(z.string()).openapi({ description: 'Names of members who can close a month' }),
    canApprove: z.array(z.string()).openapi({ description: 'Names of members who can approve statements' }),
    hasSecondPerson: z.boolean().openapi({ description: 'Somebody can approve what somebody else closes' }),
    onlyYouApprove: z.boolean().openapi({ description: 'You alone can approve: another member has to close' }),
    openInvitations: z.int(),
    affiliates: z.int(),
    distributors: z.int(),
    plansPublished: z.int(),
    planDrafts: z.int(),
    openingsApproved: z.int(),
    openingsWaiting: z.int(),
    openingPartners: z.int(),
    importsDone: z.int(),
    hasOrders: z.boolean(),
    products: z.int().openapi({ description: 'In the catalogue' }),
    productDrafts: z.int(),
    openExceptions: z.int(),
    monthsClosed: z.int(),
    batchesExported: z.int(),
    batchesReconciled: z.int(),
  })
  .openapi('StartProgress')

export const Workbench = z
  .object({
    tasks: z.array(Task).openapi({ description: 'What waits for whoever asks: due first, then the longest waiting' }),
    months: z.array(MonthFigures).openapi({ description: 'The newest month with sales, per currency' }),
    start: z.union([StartProgress, z.null()]).openapi({ description: 'Null for whoever sees only their own partners' }),
  })
  .openapi('Workbench')

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(120).openapi({
    description:
      'Part of a name; or a whole mobile, tax or slot number; or the beginning of an order number; or the number of a payment',
  }),
})

export const SearchResult = z
  .object({
    partners: z.array(
      z.object({
        id: idString('ptn'),
        name: z.string(),
        legalName: z.string().nullable(),
        grade: z.string().nullable(),
      }),
    ),
    orderLines: z.array(
      z.object({
        id: idString('oln'),
        orderNo: z.string(),
        productTitle: z.string(),
        partner: z.string(),
        paidMinor: Minor,
        currency: Currency,
        datedAt: Instant,
      }),
    ),
    payments: z.array(
      z.object({
        batch: idString('pay'),
        id: idString('pyl'),
        number: z.string().openapi({ example: '3-12-407' }),
        partner: z.string(),
        netMinor: Minor,
        currency: Currency,
      }),
    ),
  })
  .openapi('SearchResult')
