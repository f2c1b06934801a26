import { z } from '@hono/zod-openapi'
import { CONDITION_KINDS, ROUNDING_STEPS } from '../../domain/commission/plan.ts'
import { ROUNDINGS } from '../../domain/money.ts'
import { Minor } from '../../platform/wire.ts'

const kind = z.enum(CONDITION_KINDS)

const LossReason = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('condition_not_met'), kinds: z.array(kind) }),
    z.object({ code: z.literal('less_specific') }),
    z.object({ code: z.literal('tie_break'), by: z.enum(['kind_order', 'list_order']) }),
  ])
  .openapi('LossReason')

/** 计算依据: why an entry is what it is; the portal words it. */
export const Explanation = z
  .object({
    planVersion: z.string(),
    dateBasis: z.enum(['paid', 'created']),
    formula: z.object({
      baseMinor: Minor,
      ratePpm: z.int(),
      exact: z.string().openapi({ description: 'base × rate before rounding, major units', example: '23.2875' }),
      mode: z.enum(ROUNDINGS),
      step: z.enum(ROUNDING_STEPS),
      resultMinor: Minor,
    }),
    winner: z.object({
      ruleId: z.string(),
      label: z.string().nullable().openapi({ description: 'Internal; null for partners' }),
      ratePpm: z.int(),
      held: z.array(kind),
    }),
    losers: z.array(
      z.object({ ruleId: z.string(), label: z.string().nullable(), ratePpm: z.int(), reason: LossReason }),
    ),
    reproduces: z.boolean().openapi({ description: 'The same terms and inputs give the same again' }),
  })
  .openapi('EntryExplanation')

export const RuleOutcome = z
  .object({
    ruleId: z.string(),
    label: z.string().nullable(),
    tierMode: z.enum(['graduated', 'whole']),
    netSalesMinor: Minor,
    targetMinor: Minor.openapi({ description: 'What the plan gives for the month' }),
    earnedMinor: Minor.openapi({ description: 'What its lines have earned at once, net of reversals' }),
    incrementMinor: Minor.openapi({ description: 'What the close adds' }),
    mode: z.enum(ROUNDINGS),
    slices: z.array(z.object({ from: Minor, ratePpm: z.int(), salesMinor: Minor, exact: z.string() })),
    nextTier: z.object({ from: Minor, ratePpm: z.int(), missingMinor: Minor }).nullable(),
  })
  .openapi('RuleOutcome')
