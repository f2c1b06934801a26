import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { termsToJson } from '@qudao/api/domain/commission/terms-json'
import { audit } from '@qudao/api/platform/audit'
import { newId, type Uuid } from '@qudao/api/platform/ids'
import { asOwner } from '@qudao/db/client'
import { type Audience, commissionPlan, commissionPlanVersion } from '@qudao/db/schema'
import type { World } from '../world.ts'

export type GivenPlan = Readonly<{ id: Uuid; version: number; terms: PlanTerms }>

const FROM = new Date('2020-01-01T00:00:00+08:00')

/** 8 % of what was paid, all products, no hold, rounded per line. */
export const FLAT: PlanTerms = {
  payer: 'brand',
  base: 'paid',
  tierMode: 'graduated',
  rules: [{ id: 'all', label: '全部商品', when: {}, tiers: [{ from: 0n, rate: 80_000 }] }],
  holdDays: 0,
  rounding: { mode: 'half_up', step: 'line' },
  currency: 'CNY',
}

/** 8 %, and 10 % of what a partner sells in a month beyond 10,000 yuan. */
export const TIERED: PlanTerms = {
  ...FLAT,
  rules: [
    {
      id: 'all',
      label: '全部商品',
      when: {},
      tiers: [
        { from: 0n, rate: 80_000 },
        { from: 1_000_000n, rate: 100_000 },
      ],
    },
  ],
}

/** A published plan, straight into the tables. */
export async function givenPlan(
  world: World,
  terms: PlanTerms = FLAT,
  audience: Audience = { kind: 'everyone' },
): Promise<GivenPlan> {
  const id = newId()
  const [createdBy, publishedBy] = [world.members.operator.memberId, world.members.owner.memberId]
  const { brandId } = world
  await asOwner(world.db, async (tx) => {
    await tx.insert(commissionPlan).values({ brandId, id, name: `方案 ${id.slice(-4)}`, createdBy })
    await tx.insert(commissionPlanVersion).values({
      brandId,
      planId: id,
      version: 1,
      payer: terms.payer,
      terms: termsToJson(terms),
      audience,
      effectiveFrom: FROM,
      needsSecondPerson: false,
      createdBy,
      publishedBy,
      publishedAt: FROM,
    })
    const by = { kind: 'member', brandId, memberId: publishedBy, name: 'owner' } as const
    await audit(tx, by, FROM, {
      action: 'plans.publish',
      subject: { type: 'commission_plan', id },
      summary: { version: 1 },
    })
  })
  return { id, version: 1, terms }
}
