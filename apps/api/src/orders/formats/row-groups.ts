import { contentKeyOf, type ReportedLine } from './reported-line.ts'
import type { RowProblem } from './row-problem.ts'

/** One row of a file on its way: what it reports, or why it cannot be used. */
export type ReadRow<Reported> = Readonly<{ reported: Reported | null; problem: RowProblem | null }>

/** A row whose key other rows share, with what puts it in order among them. */
export type GroupRow<Reported> = ReadRow<Reported> & Readonly<{ key: string; order: string }>

/** Holds rows that share a key until the last of them has come. */
export class RowGroups<Reported> {
  private readonly expected: ReadonlyMap<number, number>
  private readonly held = new Map<number, GroupRow<Reported>[]>()

  constructor(repeated: readonly (readonly [hash: number, rows: number])[]) {
    this.expected = new Map(repeated)
  }

  get isEmpty(): boolean {
    return this.expected.size === 0
  }

  has(hash: number): boolean {
    return this.expected.has(hash)
  }

  /** Takes a row in; with the last of its group gives all of them, by key. */
  add(hash: number, row: GroupRow<Reported>): GroupRow<Reported>[][] {
    const rows = this.held.get(hash) ?? []
    rows.push(row)
    if (rows.length < this.expected.get(hash)!) {
      this.held.set(hash, rows)
      return []
    }
    this.held.delete(hash)
    return [...Map.groupBy(rows, ({ key }) => key).values()]
  }
}

/**
 * Numbers the lines that share order and product by their content, so that the order of rows in the file changes
 * nothing. Rows that cannot be used are numbered with them: corrected later, they still have their own key.
 */
export function numberLines(rows: readonly GroupRow<ReportedLine>[]): ReadRow<ReportedLine>[] {
  if (rows.length === 1 || rows[0]!.key === '') return [...rows]
  const ordered = rows.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  return ordered.map(({ reported, problem, key }, i) => {
    const lineKey = i === 0 ? key : `${key}#${i + 1}`
    if (problem) return { reported: null, problem: { ...problem, lineKey } }
    const contentKey = contentKeyOf(reported!)
    return { reported: { ...reported!, lineKey, occurrence: i + 1, groupSize: rows.length, contentKey }, problem: null }
  })
}

type Placed = Pick<ReportedLine, 'modifiedAtMs' | 'orderNo' | 'rowOffset' | 'rowLength' | 'lineNo'>

/**
 * Of rows with one key that may exist only once, the one to believe: all say the same, or one is the platform's
 * latest word. Otherwise none is: each becomes a problem.
 */
export function keepOne<Reported extends Placed>(
  rows: readonly GroupRow<Reported>[],
  fingerprint: (reported: Reported) => number,
): ReadRow<Reported>[] {
  const readable = rows.flatMap(({ reported }) => (reported ? [reported] : []))
  const broken = rows.filter(({ problem }) => problem !== null)
  if (rows[0]!.key === '' || readable.length < 2) return [...rows]
  const first = readable[0]!
  const isAllTheSame = readable.every((reported) => fingerprint(reported) === fingerprint(first))
  const kept = isAllTheSame ? first : latest(readable)
  return kept ? [{ reported: kept, problem: null }, ...broken] : rows.map(contradict)
}

function latest<Reported extends Placed>(readable: readonly Reported[]): Reported | undefined {
  if (readable.some(({ modifiedAtMs }) => modifiedAtMs === null)) return undefined
  const [newest, next] = readable.toSorted((a, b) => b.modifiedAtMs! - a.modifiedAtMs!)
  return newest!.modifiedAtMs === next!.modifiedAtMs ? undefined : newest
}

function contradict<Reported extends Placed>({ reported, problem, key }: GroupRow<Reported>): ReadRow<Reported> {
  if (!reported) return { reported, problem }
  const { orderNo, lineNo, rowOffset: offset, rowLength: length } = reported
  const issue = { code: 'duplicate_key', column: '', value: key, more: [] } as const
  // nobody knows which of the rows to believe: the sum of what they say would count one sale several times
  return { reported: null, problem: { ...issue, lineKey: key, orderNo, amountMinor: null, lineNo, offset, length } }
}
