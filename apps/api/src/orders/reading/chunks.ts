import type { ReportedLine, ReportedRefund, ReportPart, RowProblem } from '../formats/index.ts'

/** A piece of a report that is booked in one transaction. Its start names it: the same file gives the same pieces. */
export type ReportChunk = {
  start: number
  through: number
  rows: number
  lines: ReportedLine[]
  refunds: ReportedRefund[]
  problems: RowProblem[]
}

export const CHUNK_ROWS = 5_000

/**
 * Cuts a report into pieces by the place of its rows, so that a second run cuts it the same way. `takes` leaves out
 * lines that belong to another phase of the import.
 */
export async function* cutIntoChunks(
  parts: AsyncIterable<Omit<ReportPart, 'doneThrough'>>,
  takes: (line: ReportedLine) => boolean,
  chunkRows = CHUNK_ROWS,
): AsyncGenerator<ReportChunk> {
  let chunk = emptyChunk()
  let group = ''
  for await (const part of parts) {
    for (const line of part.lines) {
      if (!takes(line)) continue
      // repeated rows of one order and product are matched together
      if (chunk.rows >= chunkRows && (line.groupSize === 1 || line.groupKey !== group)) {
        yield chunk
        chunk = emptyChunk()
      }
      group = line.groupKey
      place(chunk, line.rowOffset)
      chunk.lines.push(line)
    }
    for (const refund of part.refunds) {
      if (chunk.rows >= chunkRows) {
        yield chunk
        chunk = emptyChunk()
      }
      place(chunk, refund.rowOffset)
      chunk.refunds.push(refund)
    }
    for (const problem of part.problems) {
      place(chunk, problem.offset)
      chunk.problems.push(problem)
    }
  }
  if (chunk.rows > 0) yield chunk
}

const emptyChunk = (): ReportChunk => ({
  start: Number.MAX_SAFE_INTEGER,
  through: 0,
  rows: 0,
  lines: [],
  refunds: [],
  problems: [],
})

function place(chunk: ReportChunk, offset: number): void {
  if (offset < chunk.start) chunk.start = offset
  if (offset > chunk.through) chunk.through = offset
  chunk.rows++
}
