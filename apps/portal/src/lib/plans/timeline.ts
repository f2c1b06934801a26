import { dateOf } from '@qudao/api/domain/clocks'

type Version = Readonly<{ version: number; effectiveFrom: string; publishedAt: string | null }>

/** A stretch of days in which one version serves: from its first day to its last, null while it goes on. */
export type Stretch = Readonly<{ version: number; from: string; to: string | null }>

/**
 * Which version serves which days once `added` is published too: a later start takes over, and of two with one start the
 * higher number serves and the other never does.
 */
export function timelineOf(versions: readonly Version[], added: Version | null, timeZone: string): Stretch[] {
  const published = versions.filter(({ publishedAt, version }) => publishedAt !== null || version === added?.version)
  const starts = new Map<string, number>()
  for (const { version, effectiveFrom } of published.toSorted((a, b) => a.version - b.version)) {
    starts.set(dateOf(new Date(effectiveFrom), timeZone), version)
  }
  const days = [...starts].toSorted(([a], [b]) => a.localeCompare(b))
  return days.map(([from, version], i) => ({ version, from, to: days[i + 1] ? dayBefore(days[i + 1]![0]) : null }))
}

/** The published versions that begin after `added`: they take over from it, whatever their number. */
export const takingOver = (versions: readonly Version[], added: Version): Version[] =>
  versions.filter(
    ({ publishedAt, version, effectiveFrom }) =>
      publishedAt !== null && version !== added.version && effectiveFrom > added.effectiveFrom,
  )

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
