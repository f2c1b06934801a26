import type { VersionRow } from '../queries/plans.ts'
import type { PLAN_STATES } from '../schemas/plan.ts'

export type VersionState = (typeof PLAN_STATES)[number]

export type DatedVersion = VersionRow & { state: VersionState }

/**
 * The states of one plan's versions at an instant: of the published ones that have started, the newest start (then
 * the newest number) is active. A draft that a newer version has left behind is not part of the story and left out.
 */
export function withStates(versions: readonly VersionRow[], at: Date): DatedVersion[] {
  const newest = Math.max(...versions.map(({ version }) => version))
  const started = versions.filter(({ publishedAt, effectiveFrom }) => publishedAt !== null && effectiveFrom <= at)
  const active = started.toSorted(
    (a, b) => Number(b.effectiveFrom) - Number(a.effectiveFrom) || b.version - a.version,
  )[0]
  return versions.flatMap((row): DatedVersion[] => {
    if (row.publishedAt === null) return row.version === newest ? [{ ...row, state: 'draft' }] : []
    const state = row === active ? 'active' : row.effectiveFrom > at ? 'scheduled' : 'superseded'
    return [{ ...row, state }]
  })
}
