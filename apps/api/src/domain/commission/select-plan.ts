import type { Payer } from './plan.ts'

/** Whom a version serves; `partners` yields to nobody, `grades` to `partners`, `everyone` to both. */
export type PlanAudience =
  | Readonly<{ kind: 'everyone' }>
  | Readonly<{ kind: 'grades'; grades: readonly string[] }>
  | Readonly<{ kind: 'partners'; partnerIds: readonly string[] }>

/** What choosing between plans needs to know of a version; instants in epoch milliseconds. */
export type SelectableVersion = Readonly<{
  planId: string
  version: number
  payer: Payer
  currency: string
  audience: PlanAudience
  effectiveFromMs: number
  /** null while a draft */
  publishedAtMs: number | null
}>

export type PlanQuestion = Readonly<{
  partnerId: string
  /** The partner's grade on the day of the line, if any. */
  grade: string | undefined
  datedAtMs: number
  /** What was published by then counts, so that a replay sees what the import saw. */
  asOfMs: number
  currency: string
}>

/** Two plans claim one slot of a line with the same right: a person has to decide. */
export type AmbiguousSlot = Readonly<{ slot: PlanSlot; planIds: readonly string[] }>

/** A line is paid by at most one plan of its own (the channel's or the brand's) and at most one that adds to it. */
export type PlanSlot = 'main' | 'top_up'

export type PlanSelection<V extends SelectableVersion> = Readonly<{
  main?: V
  topUp?: V
  ambiguous?: AmbiguousSlot
}>

/**
 * Which plan versions serve a line: of every plan the version in force on the line's day, of those the ones whose
 * audience includes the partner, and per slot the one with the narrowest audience. Plans in another currency than the
 * line's never serve it.
 *
 * No main plan is the caller's visible exception `plan_missing`, never a zero.
 */
export function selectPlans<V extends SelectableVersion>(
  versions: readonly V[],
  question: PlanQuestion,
): PlanSelection<V> {
  const serving = inForce(versions, question).filter((version) => audienceRank(version.audience, question) > 0)
  const main = narrowest(
    serving.filter(({ payer }) => payer !== 'top_up'),
    question,
  )
  const topUp = narrowest(
    serving.filter(({ payer }) => payer === 'top_up'),
    question,
  )
  if (main.length > 1) return { ambiguous: { slot: 'main', planIds: main.map(({ planId }) => planId).toSorted() } }
  if (topUp.length > 1) return { ambiguous: { slot: 'top_up', planIds: topUp.map(({ planId }) => planId).toSorted() } }
  return { ...(main[0] ? { main: main[0] } : {}), ...(topUp[0] ? { topUp: topUp[0] } : {}) }
}

/** Of every plan the version in force on the day: the newest start, then the newest number. */
function inForce<V extends SelectableVersion>(versions: readonly V[], question: PlanQuestion): V[] {
  const newest = new Map<string, V>()
  for (const version of versions) {
    if (!isVisible(version, question)) continue
    const known = newest.get(version.planId)
    if (!known || isNewer(version, known)) newest.set(version.planId, version)
  }
  return [...newest.values()]
}

function isVisible(version: SelectableVersion, { datedAtMs, asOfMs, currency }: PlanQuestion): boolean {
  const published = version.publishedAtMs !== null && version.publishedAtMs <= asOfMs
  return published && version.effectiveFromMs <= datedAtMs && version.currency === currency
}

function isNewer(a: SelectableVersion, b: SelectableVersion): boolean {
  return a.effectiveFromMs !== b.effectiveFromMs ? a.effectiveFromMs > b.effectiveFromMs : a.version > b.version
}

/** 0 = does not include the partner; the narrower, the higher. */
function audienceRank(audience: PlanAudience, { partnerId, grade }: PlanQuestion): number {
  switch (audience.kind) {
    case 'partners':
      return audience.partnerIds.includes(partnerId) ? 3 : 0
    case 'grades':
      return grade !== undefined && audience.grades.includes(grade) ? 2 : 0
    case 'everyone':
      return 1
  }
}

function narrowest<V extends SelectableVersion>(versions: readonly V[], question: PlanQuestion): V[] {
  const ranks = versions.map(({ audience }) => audienceRank(audience, question))
  const top = ranks.reduce((highest, rank) => (rank > highest ? rank : highest), 0)
  return versions.filter((_, i) => ranks[i] === top)
}
