import type { z } from '@hono/zod-openapi'
import type { Audience as StoredAudience } from '@qudao/db/schema'
import type { Conditions, PlanTerms as Terms } from '../domain/commission/plan.ts'
import { type TermsJson, termsFromJson, termsToJson } from '../domain/commission/terms-json.ts'
import { DomainError } from '../domain/errors.ts'
import { fromPublicId, toPublicId } from '../platform/ids.ts'
import type { Audience, PlanTerms } from './schemas/terms.ts'

type WireTerms = z.output<typeof PlanTerms>

/**
 * Terms as they arrive: partner ids in conditions become the ids inside.
 * @throws DomainError `plan.rule_invalid` if one is no partner id, `plan.tiers_invalid` for a threshold that is no number
 */
export function toTerms(wire: WireTerms): Terms {
  const rules = wire.rules.map((rule, i) => ({ ...rule, when: withPartners(rule.when, (id) => partnerUuid(id, i)) }))
  return termsFromJson({ ...wire, rules } as TermsJson) // safe because optional kinds are absent, not undefined
}

/** Terms of the preview: its partners are plain names, so conditions on them are taken as written. */
export const toPreviewTerms = (wire: WireTerms): Terms => termsFromJson(wire as TermsJson)

export function fromTerms(terms: Terms): z.input<typeof PlanTerms> {
  const json = termsToJson(terms)
  const rules = json.rules.map(({ id, label, when, tiers }) => ({
    id,
    label,
    when: withPartners(when, (partnerId) => toPublicId('ptn', partnerId)),
    tiers: tiers.map(({ from, rate }) => ({ from, rate })),
  }))
  return { ...json, rules }
}

export const fromAudience = (audience: StoredAudience): z.input<typeof Audience> =>
  audience.kind === 'partners'
    ? { kind: 'partners', partnerIds: audience.partnerIds.map((id) => toPublicId('ptn', id)) }
    : audience

type Lists = { [K in keyof Conditions]?: readonly string[] | undefined }
type OpenLists = { [K in keyof Conditions]?: string[] }

function withPartners(when: Lists, translate: (id: string) => string): OpenLists {
  const present = Object.entries(when).filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined)
  return Object.fromEntries(
    present.map(([kind, values]) => [kind, kind === 'partners' ? values.map(translate) : [...values]]),
  )
}

function partnerUuid(id: string, rule: number): string {
  const uuid = fromPublicId('ptn', id)
  if (uuid) return uuid
  throw new DomainError('plan.rule_invalid', `rules[${rule}].when.partners: ${id} is not a partner id`, {
    path: `rules[${rule}].when.partners`,
  })
}
