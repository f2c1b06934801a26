import { inBrand } from '@qudao/db/client'
import { monthOf } from '../../domain/clocks.ts'
import { termsFromJson } from '../../domain/commission/terms-json.ts'
import { validateTerms } from '../../domain/commission/validate-terms.ts'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import { planPublished } from '../plan-published.ts'
import { findLastClosedPeriod, listVersions, lockPlan, markPublished, type VersionRow } from '../queries/plans.ts'
import { needsSecondPerson, secondPersonAbove } from './draft-plan.ts'

/**
 * Publishes the draft of a plan: from then on it never changes, and it serves sales dated from its start on. Lines
 * that earned before keep the version they earned under; rows that waited for a plan are read again.
 *
 * @throws DomainError `plan.not_found`, `plan.already_published` (also if a newer draft took its place),
 *   `plan.four_eyes`, `plan.period_closed`, or a refusal of its terms
 */
export function publishCommissionPlan(deps: Deps, actor: Member, id: Uuid, version: number): Promise<Uuid> {
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, memberId: publishedBy } = actor
    // a close must not pass between the check of its month and the publication
    await lockBooks(tx, brandId)
    const plan = await lockPlan(tx, brandId, id)
    if (!plan) throw new DomainError('plan.not_found', 'no such commission plan', { id })
    const [draft] = await listVersions(tx, brandId, id)
    if (!draft || draft.publishedAt !== null || draft.version !== version) {
      throw new DomainError('plan.already_published', `version ${version} is not the draft of this plan`, {
        id,
        version,
      })
    }
    const terms = termsFromJson(draft.terms)
    validateTerms(terms)
    // settings that changed since the draft may ask for more, never for less
    const second = draft.needsSecondPerson || needsSecondPerson(terms, secondPersonAbove(actor))
    if (second && draft.createdBy === publishedBy) {
      throw new DomainError('plan.four_eyes', 'a rate this high is published by a second person', { id, version })
    }
    assertMonthOpen(draft, await findLastClosedPeriod(tx, brandId, terms.currency), actor.brand.timeZone)
    const publishedAt = await recordingInstant(tx, brandId, deps.now())
    await markPublished(tx, brandId, { planId: id, version, needsSecondPerson: second, publishedBy, publishedAt })
    await deps.jobs.enqueue(tx, planPublished, actor, { by: { slug: actor.brand.slug, userId: actor.userId } })
    await audit(tx, actor, deps.now(), {
      action: 'plans.publish',
      subject: { type: 'commission_plan', id },
      summary: { name: plan.name, version, effectiveFrom: draft.effectiveFrom.toISOString() },
    })
    return id
  })
}

function assertMonthOpen({ effectiveFrom }: VersionRow, closed: string | null, timeZone: string): void {
  const period = monthOf(effectiveFrom, timeZone)
  if (closed === null || period > closed) return
  throw new DomainError('plan.period_closed', `${period} is closed; let the version start in a later month`, {
    period,
    lastClosed: closed,
  })
}
