import { inBrand, type Tx } from '@qudao/db/client'
import type { Audience } from '@qudao/db/schema'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import { termsToJson } from '../../domain/commission/terms-json.ts'
import { validateTerms } from '../../domain/commission/validate-terms.ts'
import { DomainError } from '../../domain/errors.ts'
import type { RatePpm } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, toPublicId, type Uuid } from '../../platform/ids.ts'
import {
  insertPlan,
  insertVersion,
  listUnknownPartners,
  listVersions,
  lockPlan,
  renamePlan,
  updateVersion,
  type VersionDraft,
} from '../queries/plans.ts'

export type PlanDraftInput = Readonly<{ name: string; audience: Audience; effectiveFrom: Date; terms: PlanTerms }>

/**
 * Drafts a plan with its first version.
 * @throws DomainError `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid`, `partner.not_found`
 */
export function createCommissionPlan(deps: Deps, actor: Member, input: PlanDraftInput): Promise<Uuid> {
  validateTerms(input.terms)
  const id = newId()
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, memberId: createdBy } = actor
    await assertPartnersExist(tx, brandId, input)
    await insertPlan(tx, brandId, { id, name: input.name, createdBy })
    await insertVersion(tx, brandId, { planId: id, version: 1, createdBy, ...toDraft(actor, input) })
    await noteDraft(tx, deps, actor, id, 1, input)
    return id
  })
}

/**
 * Changes the draft of a plan, or starts the next version after a published one. A draft of somebody else is left
 * behind instead of changed: the author of what is published must be the person who wrote it.
 *
 * @throws DomainError `plan.not_found`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid`, `partner.not_found`
 */
export function updateCommissionPlanDraft(deps: Deps, actor: Member, id: Uuid, input: PlanDraftInput): Promise<Uuid> {
  validateTerms(input.terms)
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, memberId: createdBy } = actor
    await assertPartnersExist(tx, brandId, input)
    const plan = await lockPlan(tx, brandId, id)
    const [newest] = await listVersions(tx, brandId, id)
    if (!plan || !newest) throw new DomainError('plan.not_found', 'no such commission plan', { id })
    const mine = newest.publishedAt === null && newest.createdBy === createdBy
    const version = mine ? newest.version : newest.version + 1
    const draft = toDraft(actor, input)
    if (mine) await updateVersion(tx, brandId, { planId: id, version, ...draft })
    else await insertVersion(tx, brandId, { planId: id, version, createdBy, ...draft })
    if (plan.name !== input.name) await renamePlan(tx, brandId, id, input.name)
    await noteDraft(tx, deps, actor, id, version, input)
    return id
  })
}

async function assertPartnersExist(tx: Tx, brandId: number, { audience, terms }: PlanDraftInput): Promise<void> {
  const served = audience.kind === 'partners' ? audience.partnerIds : []
  const named = terms.rules.flatMap(({ when }) => when.partners ?? [])
  const unknown = await listUnknownPartners(tx, brandId, [...new Set([...served, ...named])])
  if (unknown.length > 0) {
    throw new DomainError('partner.not_found', 'the plan names a partner that does not exist', {
      partners: unknown.map((id) => toPublicId('ptn', id)),
    })
  }
}

function toDraft(actor: Member, { terms, audience, effectiveFrom }: PlanDraftInput): VersionDraft {
  return {
    terms: termsToJson(terms),
    audience,
    effectiveFrom,
    needsSecondPerson: needsSecondPerson(terms, secondPersonAbove(actor)),
  }
}

/** The rate above which this person's own plans need a second one; their own raise of it does not count for them. */
export function secondPersonAbove({ memberId, brand: { settings } }: Member): RatePpm {
  const { secondPersonAbovePpm: abovePpm, secondPersonRaise: raise } = settings
  return raise?.by === memberId && raise.fromPpm < abovePpm ? raise.fromPpm : abovePpm
}

/** Whether the highest rate of the terms is above what one person may publish alone. */
export const needsSecondPerson = (terms: PlanTerms, abovePpm: number): boolean =>
  terms.rules.some(({ tiers }) => tiers.some(({ rate }) => rate > abovePpm))

const noteDraft = (tx: Tx, deps: Deps, actor: Member, id: Uuid, version: number, { name, terms }: PlanDraftInput) =>
  audit(tx, actor, deps.now(), {
    action: 'plans.draft',
    subject: { type: 'commission_plan', id },
    summary: { name, version, payer: terms.payer, base: terms.base, rules: terms.rules.length },
  })
