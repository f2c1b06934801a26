import type { ListColumn } from './list.ts'

export const COLUMNS_COOKIE = 'qudao_columns_'
const BETWEEN = '.'

export const columnsText = (ids: readonly string[]): string => ids.join(BETWEEN)
export const columnsOf = (text: string | null | undefined): readonly string[] | null =>
  text ? text.split(BETWEEN) : null

/** The columns of a list in its own order: the chosen ones, or those everybody begins with. */
export function shownColumns<Id extends string>(
  columns: readonly ListColumn<Id>[],
  chosen: readonly string[] | null,
): readonly ListColumn<Id>[] {
  const known = chosen?.filter((id) => columns.some((column) => column.id === id)) ?? []
  if (known.length === 0) return columns.filter(({ extra }) => !extra)
  // what somebody chose is there on every width; the table scrolls in its frame
  return columns.filter(({ id, always }) => always || known.includes(id)).map(({ hide: _, ...column }) => column)
}

/** The ids after one column is put in or away; null when that is what everybody begins with. */
export function toggled<Id extends string>(
  columns: readonly ListColumn<Id>[],
  chosen: readonly string[] | null,
  id: string,
): readonly string[] | null {
  const shown = new Set<string>(shownColumns(columns, chosen).map((column) => column.id))
  if (!shown.delete(id)) shown.add(id)
  const ids = columns.filter((column) => shown.has(column.id)).map((column) => column.id)
  const usual = shownColumns(columns, null).map((column) => column.id)
  return columnsText(ids) === columnsText(usual) ? null : ids
}
