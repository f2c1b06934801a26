import { z } from '@hono/zod-openapi'
import { BASES, PAYERS, ROUNDING_STEPS, TIER_MODES } from '../../domain/commission/plan.ts'
import { ROUNDINGS } from '../../domain/money.ts'
import { idParam } from '../../platform/ids.ts'
import { Currency, Minor, Ppm } from '../../platform/wire.ts'

const Values = z.array(z.string().min(1).max(200)).min(1).max(5000)

const Conditions = z
  .object({
    products: Values.optional(),
    categories: Values.optional(),
    shops: Values.optional(),
    partners: Values.optional().openapi({ description: 'Partner ids: ptn_…' }),
    grades: Values.optional(),
  })
  .openapi('PlanConditions', { description: 'Every kind present must hold; within a kind any one value does' })

const Tier = z.object({ from: Minor, rate: Ppm }).openapi('PlanTier', {
  description: 'From this much net sales of the month on; the first tier starts at "0"',
  example: { from: '0', rate: 80_000 },
})

export const PlanRule = z
  .object({
    id: z.string().min(1).max(60),
    label: z.string().max(100).openapi({ description: 'Internal: partners never see it', example: '全部商品 8%' }),
    when: Conditions,
    tiers: z.array(Tier).min(1).max(30),
  })
  .openapi('PlanRule')

/** What a plan version promises, as it travels. */
export const PlanTerms = z
  .object({
    payer: z.enum(PAYERS).openapi({
      description: 'channel: the platform deducts and pays. brand: we pay all. top_up: we pay on top of the platform.',
    }),
    base: z.enum(BASES),
    tierMode: z.enum(TIER_MODES),
    rules: z.array(PlanRule).min(1).max(500),
    holdDays: z.int().min(0).max(365),
    rounding: z.object({ mode: z.enum(ROUNDINGS), step: z.enum(ROUNDING_STEPS) }),
    currency: Currency,
  })
  .openapi('PlanTerms', {
    example: {
      payer: 'brand',
      base: 'paid',
      tierMode: 'graduated',
      rules: [{ id: 'all', label: '全部商品', when: {}, tiers: [{ from: '0', rate: 80_000 }] }],
      holdDays: 15,
      rounding: { mode: 'half_up', step: 'line' },
      currency: 'CNY',
    },
  })

const AudienceOf = <Id extends z.ZodType>(partnerId: Id) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('everyone') }),
    z.object({ kind: z.literal('grades'), grades: z.array(z.string().min(1).max(60)).min(1).max(50) }),
    z.object({ kind: z.literal('partners'), partnerIds: z.array(partnerId).min(1).max(5000) }),
  ])

/** Whom a version serves. `everyone` yields to `grades`, `grades` yields to `partners`. */
export const AudienceIn = AudienceOf(idParam('ptn')).openapi('PlanAudienceInput')
export const Audience = AudienceOf(z.string()).openapi('PlanAudience')
