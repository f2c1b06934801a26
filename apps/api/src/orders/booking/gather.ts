import { hashText } from '../../platform/tabular/index.ts'
import type { ReportedLine } from '../formats/index.ts'
import { CHUNK_ROWS } from '../reading/chunks.ts'
import type { Report } from '../reading/open-report.ts'

/** Lines held in memory at a time; a file with more is read several times. */
const LINES_A_PASS = 50_000
/** Pieces of a pass are numbered from a multiple of this. */
const PASS = 1_000_000

export type Gathered = { start: number; lines: ReportedLine[] }

/** Gathers lines of a report that belong together, a part of the keys at a time, so that no file is too large. */
export async function* gatherByKey(
  report: Report,
  lineCount: number,
  takes: (line: ReportedLine) => boolean,
  keyOf: (line: ReportedLine) => string,
): AsyncGenerator<Gathered> {
  const passes = Math.ceil(lineCount / LINES_A_PASS)
  for (let pass = 0; pass < passes; pass++) {
    const groups = new Map<string, ReportedLine[]>()
    for await (const { lines } of report.read()) {
      for (const line of lines) {
        if (!takes(line)) continue
        const key = keyOf(line)
        if (hashText(key, 0) % passes !== pass) continue
        const group = groups.get(key)
        if (group) group.push(line)
        else groups.set(key, [line])
      }
    }
    yield* cutGroups(groups, pass)
  }
}

function* cutGroups(groups: ReadonlyMap<string, ReportedLine[]>, pass: number): Generator<Gathered> {
  let start = pass * PASS
  let lines: ReportedLine[] = []
  for (const group of groups.values()) {
    lines.push(...group)
    if (lines.length < CHUNK_ROWS) continue
    yield { start, lines }
    start++
    lines = []
  }
  if (lines.length > 0) yield { start, lines }
}
