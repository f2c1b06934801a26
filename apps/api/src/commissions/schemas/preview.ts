import { z } from '@hono/zod-openapi'
import { Minor, MinorIn, orNull } from '../../platform/wire.ts'
import { PlanTerms } from './terms.ts'
import { Explanation, RuleOutcome } from './trace.ts'

const Money = MinorIn.refine((amount) => amount >= 0n, 'must not be negative')

export const PreviewLine = z
  .object({
    orderNo: z.string().max(100).default('').openapi({ description: 'Matters when the plan rounds per order' }),
    partner: z.string().max(100).default('').openapi({ description: 'Whose month it is, and what partner rules see' }),
    grade: z.string().max(60).optional(),
    product: z.string().max(200).optional(),
    category: z.string().max(200).optional(),
    shop: z.string().max(200).optional(),
    paidMinor: Money,
    settledMinor: Money.nullable().default(null),
    channelIncomeMinor: Money.nullable().default(null),
    refundedMinor: Money.default(0n),
  })
  .openapi('PreviewLine', { example: { paidMinor: '29800', category: '茶具', refundedMinor: '0' } })

export const PreviewRequest = z
  .object({ terms: PlanTerms, lines: z.array(PreviewLine).min(1).max(500) })
  .openapi('CommissionPreviewRequest', {
    example: {
      terms: {
        payer: 'brand',
        base: 'paid',
        tierMode: 'graduated',
        rules: [
          {
            id: 'all',
            label: '全部商品',
            when: {},
            tiers: [
              { from: '0', rate: 80_000 },
              { from: '1000000', rate: 100_000 },
            ],
          },
        ],
        holdDays: 15,
        rounding: { mode: 'half_up', step: 'line' },
        currency: 'CNY',
      },
      lines: [{ orderNo: 'A1', paidMinor: '1200000', refundedMinor: '0' }],
    },
  })

export const PreviewEntry = z
  .object({
    line: z.int().openapi({ description: 'Position in the request, from 0' }),
    kind: z.enum(['line', 'reversal']),
    baseMinor: Minor,
    amountMinor: Minor,
    trace: orNull(Explanation).openapi({ description: 'Of a line; a reversal takes back a proportion of it' }),
  })
  .openapi('PreviewEntry')

export const Preview = z
  .object({
    entries: z.array(PreviewEntry),
    refusals: z
      .array(z.object({ line: z.int(), code: z.enum(['plan.no_rate', 'income_missing']) }))
      .openapi({ description: 'Lines that would become exceptions, never a silent zero' }),
    periods: z
      .array(
        z.object({
          partner: z.string(),
          amountMinor: Minor.openapi({ description: 'What the close adds for this partner' }),
          rules: z.array(RuleOutcome),
          shares: z.array(z.object({ line: z.int(), amountMinor: Minor })),
        }),
      )
      .openapi({ description: 'What the close of one month with exactly these lines would book' }),
    totals: z.object({ earnedMinor: Minor, reversedMinor: Minor, periodMinor: Minor, netMinor: Minor }),
    currency: z.string(),
  })
  .openapi('CommissionPreview', {
    description: 'The example request gives one entry of 96000 and one period of 4000: 10,000 × 8 % + 2,000 × 10 %.',
  })
