import type { TableWarning, TableWarningCode } from './table.ts'

/** Warnings of one table, one per code: reading the table again finds the same ones again. */
export class Warnings {
  private readonly found = new Map<TableWarningCode, TableWarning>()

  add(code: TableWarningCode, details: TableWarning['details']): void {
    this.found.set(code, { code, details })
  }

  list(): readonly TableWarning[] {
    return [...this.found.values()]
  }
}
