import type { z } from '@hono/zod-openapi'
import { diffTerms } from '../../domain/commission/terms-diff.ts'
import { termsFromJson } from '../../domain/commission/terms-json.ts'
import type { Member } from '../../platform/actor.ts'
import { toPublicId } from '../../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../../platform/wire.ts'
import type { Plan, PlanSummary, PlanVersion } from '../schemas/plan.ts'
import type { PlanWithVersions } from '../service/read-plans.ts'
import { fromAudience, fromTerms } from '../wire-terms.ts'

type Version = PlanWithVersions['versions'][number]
type WireVersion = z.input<typeof PlanVersion>

const toCurrent = (actor: Member, row: Version): Omit<WireVersion, 'changes'> => ({
  version: row.version,
  state: row.state,
  audience: fromAudience(row.audience),
  effectiveFrom: toInstant(row.effectiveFrom),
  terms: fromTerms(termsFromJson(row.terms)),
  needsSecondPerson: row.needsSecondPerson,
  createdBy: row.createdByName,
  createdByMe: row.createdBy === actor.memberId,
  createdAt: toInstant(row.createdAt),
  publishedBy: row.publishedByName,
  publishedAt: toInstantOrNull(row.publishedAt),
})

const comparable = ({ terms, audience, effectiveFrom }: Omit<WireVersion, 'changes'>) => ({
  effectiveFrom,
  audience,
  terms,
})

function changesOf(actor: Member, row: Version, versions: readonly Version[]): WireVersion['changes'] {
  const before = versions.find(({ version, publishedAt }) => version < row.version && publishedAt !== null)
  return before ? [...diffTerms(comparable(toCurrent(actor, before)), comparable(toCurrent(actor, row)))] : []
}

export const toPlan = (actor: Member, { id, name, createdAt, versions }: PlanWithVersions): z.input<typeof Plan> => ({
  id: toPublicId('pln', id),
  name,
  createdAt: toInstant(createdAt),
  versions: versions.map((row) => ({ ...toCurrent(actor, row), changes: changesOf(actor, row, versions) })),
})

export function toPlanSummary(
  actor: Member,
  { id, name, createdAt, versions }: PlanWithVersions,
): z.input<typeof PlanSummary> {
  const current = versions.find(({ state }) => state === 'active') ?? versions[0]
  if (!current) throw new Error(`plan ${id} has no version`)
  return {
    id: toPublicId('pln', id),
    name,
    state: current.state,
    hasDraft: versions.some(({ state }) => state === 'draft'),
    current: toCurrent(actor, current),
    createdAt: toInstant(createdAt),
  }
}
