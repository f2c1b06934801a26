import { normalizeHeader } from '../../platform/tabular/index.ts'
import { COLUMN_KEYS, COLUMNS, type Column } from './columns.ts'

/** Columns that say who is paid and how, which no order report has. */
const TELLING: readonly Column[] = ['type', 'legalName', 'taxId', 'alipay', 'grade', 'tradeType', 'taxHandling']
const ENOUGH = 3

/** Whether a header row is that of a partner list: it names partners and says of them what only such a list says. */
export function looksLikePartnerList(columns: readonly string[]): boolean {
  const headers = new Set(columns.map(normalizeHeader))
  const has = (column: Column) => COLUMNS[column].some((name) => headers.has(normalizeHeader(name)))
  return has('name') && COLUMN_KEYS.filter((column) => TELLING.includes(column) && has(column)).length >= ENOUGH
}
