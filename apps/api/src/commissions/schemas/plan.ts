import { z } from '@hono/zod-openapi'
import { idString } from '../../platform/ids.ts'
import { Instant } from '../../platform/wire.ts'
import { Audience, AudienceIn, PlanTerms } from './terms.ts'

export const PLAN_STATES = ['draft', 'scheduled', 'active', 'superseded'] as const

export const PlanDraft = z
  .object({
    name: z.string().trim().min(1).max(80),
    audience: AudienceIn,
    effectiveFrom: Instant.openapi({ description: 'Sales dated from this instant on' }),
    terms: PlanTerms,
  })
  .openapi('CommissionPlanDraft')

const Change = z
  .object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })
  .openapi('PlanChange', { example: { path: 'terms.rules.all.tiers', before: [], after: [] } })

export const PlanVersion = z
  .object({
    version: z.int(),
    state: z.enum(PLAN_STATES),
    audience: Audience,
    effectiveFrom: Instant,
    terms: PlanTerms,
    needsSecondPerson: z.boolean().openapi({ description: 'Its highest rate asks for another person to publish it' }),
    createdBy: z.string().nullable().openapi({ description: 'Name of its author' }),
    createdByMe: z
      .boolean()
      .openapi({ description: 'Its author reads it; a draft of somebody else is not changed but followed' }),
    createdAt: Instant,
    publishedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    changes: z.array(Change).openapi({ description: 'Against the version published before it' }),
  })
  .openapi('CommissionPlanVersion')

export const PlanSummary = z
  .object({
    id: idString('pln'),
    name: z.string(),
    state: z.enum(PLAN_STATES).openapi({ description: 'Of the version in force, else of the newest one' }),
    hasDraft: z.boolean(),
    current: PlanVersion.omit({ changes: true }).openapi('CommissionPlanCurrentVersion'),
    createdAt: Instant,
  })
  .openapi('CommissionPlanSummary')

export const Plan = z
  .object({
    id: idString('pln'),
    name: z.string(),
    createdAt: Instant,
    versions: z.array(PlanVersion).openapi({ description: 'Newest first' }),
  })
  .openapi('CommissionPlan')

export const PlanList = z.object({ items: z.array(PlanSummary) }).openapi('CommissionPlanList')

export const PlanStart = z
  .object({
    startsOn: z.iso.date().openapi({ description: 'First day of the earliest month that is not closed' }),
    waiting: z
      .array(z.object({ day: z.iso.date(), rows: z.int() }))
      .openapi({ description: 'Sales without a plan, by day, the earliest first' }),
  })
  .openapi('CommissionPlanStart')

export const Publish = z
  .object({
    version: z.int().min(1).openapi({ description: 'The draft that was looked at: another one is refused' }),
  })
  .openapi('PublishCommissionPlan')
