/** What an entry is called, whatever ids it has in one database or another. */
export type EntryName = Readonly<{
  kind: string
  sourceKey: string
  /** platform and the platform's own key of its line; null for an entry of a whole month */
  line: string | null
  originalKind: string | null
  originalSourceKey: string | null
  originalLine: string | null
}>

/**
 * The name of an entry by what caused it: the first, second … amount of a line, the month of a partner under a plan,
 * and the first, second … time something was taken back of one of these.
 */
export function nameOf({ kind, sourceKey, line, originalKind, originalSourceKey, originalLine }: EntryName): string {
  const parts = sourceKey.split(':')
  if (kind === 'line') return `${line} ${parts[2]} ${parts[3]}`
  if (kind === 'period') return sourceKey
  const original = { kind: originalKind ?? '', sourceKey: originalSourceKey ?? '', line: originalLine, ...NOTHING }
  // the month of a partner is shared among lines, each of which is taken back by itself
  const share = originalKind === 'period' ? ` share of ${line}` : ''
  return `${nameOf(original)}${share}, taken back ${parts.at(-1)}`
}

const NOTHING = { originalKind: null, originalSourceKey: null, originalLine: null }
