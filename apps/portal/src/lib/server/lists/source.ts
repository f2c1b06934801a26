import type { Membership } from '#lib/me.ts'
import type { Messages } from '#lib/messages/index.ts'
import type { List } from '../../lists/list.ts'

/** One column of the workbook; a column of the screen may hold several facts and becomes several of these. */
export type SheetColumn = Readonly<{
  /** Instead of the label of the screen's column. */
  header?: string
  /** Where a row of the API keeps the value; the first that has one counts. */
  paths: readonly string[]
  type?: 'text' | 'amount' | 'integer' | 'rate' | 'day' | 'time'
  words?: Readonly<Record<string, string>>
  /** A path that says true where the value is not known yet. */
  unless?: string
  /** Where a row has no value. */
  otherwise?: string
}>

type SourceOf<Id extends string, Query extends object> = Readonly<{
  /** What the workbook holds for each column of the screen. */
  sheet: (t: Messages) => Readonly<Record<Id, readonly SheetColumn[]>>
  /** Filters of the address, without the cursor. */
  query: (params: URLSearchParams, membership: Pick<Membership, 'timeZone'>) => Query
}>

/**
 * What only the server needs of a list: what its address asks the API for, and what a workbook holds of it. The page and
 * the workbook ask the same question, so what is exported is what is shown.
 */
export type Source<Id extends string = string, Query extends object = object> = SourceOf<Id, Query> &
  Readonly<{ list: List<Id> }>

export const defineSource = <const Id extends string, Query extends object>(
  list: List<Id>,
  source: SourceOf<NoInfer<Id>, Query>,
): Source<Id, Query> => ({ list, ...source })

type Known = Readonly<Record<string, readonly string[] | 'text'>>
type Read<Names extends Known> = {
  [Name in keyof Names]?: Names[Name] extends readonly (infer Value)[] ? Value : string
}

/** Parameters that a list knows: texts as they are, choices only where they are one of those named. */
export function readQuery<const Names extends Known>(params: URLSearchParams, names: Names): Read<Names> {
  const given = Object.entries(names).flatMap(([name, known]) => {
    const value = params.get(name)
    return value && (known === 'text' || known.includes(value)) ? [[name, value]] : []
  })
  // safe because a value is kept only if it is one of those its type names
  return Object.fromEntries(given) as Read<Names>
}

/** The page of the list that the address is at. */
export function cursorOf(params: URLSearchParams): { cursor?: string } {
  const cursor = params.get('cursor')
  return cursor ? { cursor } : {}
}
