import { lineFingerprint } from './fingerprint.ts'
import { contentKeyOf, type ReportedLine } from './reported-line.ts'

/** A stored line of a group; `contentKey` by contentKeyOf, '' if it was not kept. */
export type StoredLine = Readonly<{ lineKey: string; contentKey: string; fingerprint: number }>

export type MatchedLine = Readonly<{ lineKey: string; line: ReportedLine }>

type Lines = Readonly<{ stored: readonly StoredLine[]; incoming: readonly ReportedLine[] }>

export type RepeatedMatch = Readonly<{
  same: MatchedLine[]
  changed: MatchedLine[]
  added: MatchedLine[]
  /** Lines that changed, but nobody can tell which of `candidates` they were; `interchangeable` if these say all the same. */
  ambiguous: Readonly<{ line: ReportedLine; candidates: readonly string[]; interchangeable: boolean }>[]
}>

/**
 * Which stored line each reported line is, when order and product do not say it because they repeat.
 *
 * 1. A line that says exactly what a stored one says is that one, unchanged.
 * 2. Of the rest, lines with the same content (time, quantity, amount, slot) belong together; then whatever is left.
 * 3. In such a set one reported and one stored line are the same line, changed. So are several when they all report
 *    the same, for then it does not matter which is which. Reported lines that no stored one is left for are new.
 * 4. Anything else could mean two things and is ambiguous: also when the one stored line left has a twin that was
 *    found unchanged, since either of the two may be the one that changed. Stored lines that are not reported stay.
 * 5. When lines of the group are missing from `incoming` (their rows wait for correction), nothing is taken for a
 *    change while a stored line is left that could be the missing one.
 *
 * @param stored all stored lines of one group
 * @param incoming the lines of the same group in one file, together
 */
export function matchRepeatedLines(stored: readonly StoredLine[], incoming: readonly ReportedLine[]): RepeatedMatch {
  const match: RepeatedMatch = { same: [], changed: [], added: [], ambiguous: [] }
  const state = { left: inOrder(stored), unchanged: new Set<number>(), isComplete: isComplete(incoming) }
  const moved = incoming.filter((line) => !takeUnchanged(match, state, line))
  const unsettled = [...Map.groupBy(moved, contentKeyOf)].flatMap(([contentKey, lines]) => {
    const candidates = state.left.filter((line) => line.contentKey === contentKey)
    if (candidates.length === 0) return lines
    state.left = state.left.filter((line) => !candidates.includes(line))
    return settle(match, state, candidates, lines)
  })
  const added = settle(match, state, state.left, unsettled)
  addNew(match, { stored, incoming }, added)
  return match
}

type MatchState = { left: StoredLine[]; unchanged: Set<number>; isComplete: boolean }

function isComplete(incoming: readonly ReportedLine[]): boolean {
  return incoming.every(({ groupSize }) => groupSize <= incoming.length)
}

function takeUnchanged(match: RepeatedMatch, state: MatchState, line: ReportedLine): boolean {
  const fingerprint = lineFingerprint(line)
  const twin = state.left.find((candidate) => candidate.fingerprint === fingerprint)
  if (!twin) return false
  state.left = state.left.filter((candidate) => candidate !== twin)
  state.unchanged.add(fingerprint)
  match.same.push({ lineKey: twin.lineKey, line })
  return true
}

/** Pairs `lines` with `candidates` if that can mean only one thing, and gives back the lines that are new. */
function settle(
  match: RepeatedMatch,
  { unchanged, isComplete }: MatchState,
  candidates: readonly StoredLine[],
  lines: readonly ReportedLine[],
): readonly ReportedLine[] {
  if (candidates.length === 0 || lines.length === 0) return lines
  const hasTwin = candidates.some(({ fingerprint }) => unchanged.has(fingerprint))
  if (isComplete && !hasTwin && candidates.length === lines.length && allEqual(lines.map(lineFingerprint))) {
    for (const [i, { lineKey }] of candidates.entries()) match.changed.push({ lineKey, line: lines[i]! })
    return []
  }
  const keys = candidates.map(({ lineKey }) => lineKey)
  const interchangeable = allEqual(candidates.map(({ fingerprint }) => fingerprint))
  for (const line of lines) match.ambiguous.push({ line, candidates: keys, interchangeable })
  return []
}

/** New lines keep their own number where it is free. Numbers of rows that wait for correction are theirs. */
function addNew(match: RepeatedMatch, { stored, incoming }: Lines, lines: readonly ReportedLine[]): void {
  const taken = new Set(stored.map(({ lineKey }) => lineKey))
  const own = new Set(incoming.map(({ occurrence }) => occurrence))
  const [free, crowded] = [lines.filter(isFree), lines.filter((line) => !isFree(line))]
  function isFree({ lineKey }: ReportedLine): boolean {
    return !taken.has(lineKey)
  }
  const add = (lineKey: string, line: ReportedLine) => {
    taken.add(lineKey)
    match.added.push({ lineKey, line })
  }
  for (const line of free) add(line.lineKey, line)
  for (const line of crowded) {
    const isUsable = (n: number) => !taken.has(`${line.groupKey}#${n}`) && (n > line.groupSize || own.has(n))
    let occurrence = 2
    while (!isUsable(occurrence)) occurrence++
    add(`${line.groupKey}#${occurrence}`, line)
  }
}

function allEqual(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

function inOrder(stored: readonly StoredLine[]): StoredLine[] {
  return stored.toSorted((a, b) => (a.lineKey < b.lineKey ? -1 : 1))
}
