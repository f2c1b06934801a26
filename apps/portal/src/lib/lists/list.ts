import type { components } from '@qudao/api/client'
import type { Membership } from '#lib/me.ts'
import type { Messages } from '#lib/messages/index.ts'

export type ListName = components['schemas']['ListName']

/** Of one workbook; the API writes no more either. */
export const MOST_ROWS = 50_000

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

export type ListColumn<Id extends string> = Readonly<{
  id: Id
  label: string
  align?: 'end'
  hide?: 'phone' | 'rail'
  /** Names the row: it cannot be put away. */
  always?: true
  /** Shown only to those who choose it. */
  extra?: true
  sheet: readonly SheetColumn[]
}>

/**
 * One list of the portal, told once: its columns for the table, the menu and the workbook, and what its address asks the
 * API for. So what is exported is what is shown.
 */
export type List<Id extends string = string, Query extends object = object> = Readonly<{
  /** In addresses and cookies. */
  id: string
  /** The verb of the API. */
  name: ListName
  title: (t: Messages) => string
  columns: (t: Messages) => readonly ListColumn<Id>[]
  /** Filters of the address, without the cursor. */
  query: (params: URLSearchParams, membership: Pick<Membership, 'timeZone'>) => Query
}>

export const defineList = <const Id extends string, Query extends object>(list: List<Id, Query>): List<Id, Query> =>
  list

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
