import type { ErrorCode, ErrorDetails } from '../../domain/errors.ts'
import type { TableLimits } from './limits.ts'
import type { SheetInfo } from './table.ts'
import type { SheetRow } from './workbook.ts'

export type WorkerInput = Readonly<{ bytes: Uint8Array; sheet: string | undefined; limits: TableLimits }>
export type WorkerRequest = Readonly<{ from: number; count: number }>
export type WorkbookHead = Readonly<{ sheets: SheetInfo[]; rowCount: number; mergedCells: number }>
export type WorkerAnswer =
  | (WorkbookHead & Readonly<{ kind: 'head' }>)
  | Readonly<{ kind: 'rows'; rows: SheetRow[] }>
  | Readonly<{ kind: 'refused'; code: ErrorCode; message: string; details: ErrorDetails }>
