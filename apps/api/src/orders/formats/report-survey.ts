import type { Table, TableBatch, TableWarning } from '../../platform/tabular/index.ts'
import { cleanId, isRoundedId } from './clean-text.ts'
import type { OrderFormat } from './order-format.ts'
import { createReader } from './order-format.ts'
import { RepeatCounter } from './repeat-counter.ts'

/** What a first look at all rows of a file finds; plain data, so that it can be kept with the import. */
export type ReportSurvey = Readonly<{
  rows: number
  faultyRows: number
  /** Hashes of keys that several rows share, with how many. */
  repeated: readonly (readonly [hash: number, rows: number])[]
  /** A spreadsheet has rounded the long identifiers of the file to 15 digits. */
  areIdsRounded: boolean
  warnings: readonly TableWarning[]
}>

/** Ids looked at for rounding: a spreadsheet that saved the file rounded all of them. */
const SAMPLE_IDS = 5000
/** That so many digits beyond the fifteenth are zero by chance happens once in 10^8 files. */
const ROUNDED_DIGITS = 8
const ROUNDED_SHARE = 0.9
const EXACT_DIGITS = 15

/**
 * Reads a file once without making lines: which rows share a key (numbers of lines must not depend on the order of
 * rows, so they have to be seen together), how many there are, and damage of the whole file, before anything is
 * written anywhere.
 *
 * @throws DomainError `table.*`
 */
export async function surveyReport(table: Table, format: OrderFormat): Promise<ReportSurvey> {
  const reader = createReader(format)
  const keys = new RepeatCounter()
  const ids = new RoundingWatch(format.plan.at.orderNo, format.plan.at.subOrderNo)
  let rows = 0
  let faultyRows = 0
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row++) {
      rows++
      if (batch.fault(row) === '') keys.add(reader.groupHash(batch, row))
      else faultyRows++
    }
    ids.look(batch)
  }
  const repeated = [...keys.repeated()]
  return { rows, faultyRows, repeated, areIdsRounded: ids.areRounded(), warnings: table.warnings() }
}

/** Watches whether the long order numbers of a file all end in zeros from the sixteenth digit on. */
class RoundingWatch {
  private seen = 0
  private long = 0
  private rounded = 0
  private zeroDigits = 0
  private readonly columns: readonly number[]

  constructor(...columns: number[]) {
    this.columns = columns.filter((column) => column >= 0)
  }

  look(batch: TableBatch): void {
    for (let row = 0; row < batch.rowCount && this.seen < SAMPLE_IDS; row++) {
      this.seen++
      for (const column of this.columns) this.count(cleanId(batch.text(row, column)))
    }
  }

  areRounded(): boolean {
    return this.zeroDigits >= ROUNDED_DIGITS && this.rounded >= this.long * ROUNDED_SHARE
  }

  private count(id: string): void {
    if (id.length <= EXACT_DIGITS || !/^\d+$/.test(id)) return
    this.long++
    if (!isRoundedId(id)) return
    this.rounded++
    this.zeroDigits += id.length - EXACT_DIGITS
  }
}
