import type { ErrorCode } from '../../domain/errors.ts'

/** Every way in which a file can be no table. A route that reads an uploaded table lists all of them. */
export const TABLE_REFUSALS = [
  'table.archive_damaged',
  'table.archive_unsafe',
  'table.empty',
  'table.encoding_unknown',
  'table.header_duplicated',
  'table.header_not_found',
  'table.html_not_supported',
  'table.json_damaged',
  'table.kind_unknown',
  'table.row_too_long',
  'table.sheet_not_found',
  'table.too_large',
  'table.xls_not_supported',
] as const satisfies readonly ErrorCode[]
