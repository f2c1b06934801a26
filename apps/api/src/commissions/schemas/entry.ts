import { z } from '@hono/zod-openapi'
import { ENTRY_KINDS } from '@qudao/db/schema'
import { BASES, PAYERS } from '../../domain/commission/plan.ts'
import { idParam, idString } from '../../platform/ids.ts'
import { Currency, Instant, Minor, orNull, PageQuery, Period, pageOf } from '../../platform/wire.ts'
import { ENTRY_BALANCES } from '../queries/entry-balance.ts'
import { ENTRY_STATES } from '../queries/entry-state.ts'
import { ENTRY_FIGURES } from '../queries/list-entries.ts'
import { WAITS } from '../service/waits-for.ts'
import { Explanation, RuleOutcome } from './trace.ts'

export const Entry = z
  .object({
    id: idString('ent'),
    kind: z.enum(ENTRY_KINDS),
    state: z.enum(ENTRY_STATES).openapi({
      description:
        'held 待结算, payable 可结算, in_payment 打款中, paid 已打款, reversed 已冲回; channel: the platform pays',
    }),
    partner: z.object({ id: idString('ptn'), name: z.string() }),
    payer: z.enum(PAYERS),
    plan: z.object({ id: idString('pln'), name: z.string(), version: z.int() }).nullable(),
    period: Period,
    currency: Currency,
    amountMinor: Minor.openapi({ description: 'Negative for a reversal' }),
    reversedMinor: Minor.openapi({ description: 'Taken back of it so far, zero or negative' }),
    baseMinor: Minor,
    ratePpm: z.int(),
    occurredAt: Instant,
    recordedAt: Instant,
    line: z
      .object({
        id: idString('oln'),
        orderNo: z.string(),
        productId: z.string(),
        productTitle: z.string(),
        platform: z.string(),
        state: z.string(),
        datedAt: Instant,
        dateBasis: z.enum(['paid', 'created']),
      })
      .nullable(),
    reversesId: idString('ent').nullable(),
    releasedAt: Instant.nullable(),
    expectedAt: Instant.nullable().openapi({ description: 'When a held entry becomes payable, as far as is known' }),
    waitsFor: z.enum(WAITS).nullable().openapi({ description: 'Why a held entry is not payable yet' }),
    statement: z.object({ id: idString('stm'), period: Period }).nullable(),
    reason: z.string().nullable(),
    createdBy: z.string().nullable(),
  })
  .openapi('CommissionEntry')

export const EntryPage = pageOf('CommissionEntryPage', Entry)

const Filters = PageQuery.extend({
  period: Period.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
  state: z.enum(ENTRY_STATES).optional(),
  figure: z.enum(ENTRY_FIGURES).optional().openapi({ description: 'What counts in this figure of its statement' }),
  balance: z.enum(ENTRY_BALANCES).optional().openapi({ description: 'What this balance of the partner adds up from' }),
  payer: z.enum(PAYERS).optional(),
  statement: idParam('stm').optional(),
  line: idParam('oln').optional(),
  orderNo: z.string().max(100).optional(),
})
export const MyEntryQuery = Filters
export const EntryQuery = Filters.extend({ partner: idParam('ptn').optional(), plan: idParam('pln').optional() })

export const EntryTrace = z
  .object({
    entry: Entry,
    explanation: orNull(Explanation).openapi({ description: 'Of a line entry' }),
    rules: z.array(RuleOutcome).openapi({ description: 'Of a period entry: how each rule came to its amount' }),
    shares: z.array(z.object({ orderNo: z.string(), productTitle: z.string(), baseMinor: Minor, amountMinor: Minor })),
    shareCount: z.int(),
    base: z
      .object({
        paidMinor: Minor.nullable(),
        settledMinor: Minor.nullable(),
        channelIncomeMinor: Minor.nullable(),
        refundedMinor: Minor.nullable(),
      })
      .openapi({ description: 'What the platform reports of the line now' }),
    basis: z
      .object({ base: z.enum(BASES), isEstimate: z.boolean() })
      .nullable()
      .openapi({ description: 'Which amount counts; an estimate by the amount paid until the platform settles' }),
    hold: z
      .object({ settledAt: Instant, days: z.int(), payableAt: Instant })
      .nullable()
      .openapi({ description: 'When the platform settled the line, and when the wait after it is over' }),
    facts: z.object({
      product: z.string().nullable(),
      category: z.string().nullable(),
      shop: z.string().nullable(),
      grade: z.string().nullable(),
    }),
    refunds: z.array(z.object({ refundKey: z.string(), amountMinor: Minor, state: z.string(), refundedAt: Instant })),
    reversals: z.array(Entry),
    reverses: orNull(Entry),
    source: z
      .object({
        importId: idString('imp'),
        fileName: z.string(),
        confirmedAt: Instant.nullable(),
        rowOffset: z.int().nullable().openapi({ description: 'Where the row starts in the file' }),
        lineNo: z.int().nullable().openapi({ description: 'As a spreadsheet shows it; null for JSON' }),
      })
      .nullable(),
    documents: z.object({ booked: idString('doc').nullable(), released: idString('doc').nullable() }),
  })
  .openapi('EntryTrace')
