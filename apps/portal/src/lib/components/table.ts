import type { Snippet } from 'svelte'

/** A column of a DataTable; its cell is a snippet of the page. */
export type Column<Row> = Readonly<{
  id: string
  label: string
  cell: Snippet<[Row]>
  /** Amounts and counts stand at the end, in tabular figures. */
  align?: 'start' | 'end'
  /** The head becomes a link that sorts by this id on the server: `?sort=id`, `?sort=-id`. */
  sort?: boolean
  /** From the least needed: hidden below 768 px, or already below 1200 px. */
  hide?: 'phone' | 'rail'
  /** Under the column; the first column without one carries the words. */
  total?: string
}>

export const HIDE_CLASS = { phone: 'max-md:hidden', rail: 'max-xl:hidden' } as const

export function cellClass({ align, hide }: Pick<Column<never>, 'align' | 'hide'>): (string | false | undefined)[] {
  return [align === 'end' && 'r', hide && HIDE_CLASS[hide]]
}

export type Sort = Readonly<{ by: string; descending: boolean }>

export function readSort(text: string | null): Sort | null {
  if (!text) return null
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false }
}

/** The sort that a click on a head asks for: figures from the largest, words from the first; again turns it round. */
export function nextSort(current: Sort | null, column: Pick<Column<never>, 'id' | 'align'>): string {
  const startsDescending = column.align === 'end'
  const descending = current?.by === column.id ? !current.descending : startsDescending
  return `${descending ? '-' : ''}${column.id}`
}
