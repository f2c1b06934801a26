import type { components } from '@qudao/api/client'
import type { Messages } from '#lib/messages/index.ts'

export type ListName = components['schemas']['ListName']

/** Of one workbook; the API writes no more either. */
export const MOST_ROWS = 50_000

export type ListColumn<Id extends string> = Readonly<{
  id: Id
  label: string
  align?: 'end'
  hide?: 'phone' | 'rail'
  /** Names the row: it cannot be put away. */
  always?: true
  /** Shown only to those who choose it. */
  extra?: true
}>

/**
 * One list of the portal as its page needs it: its columns for the table and the menu. What its address asks the API for
 * and what a workbook holds of it is told in server/lists, for no reader's browser needs that.
 */
export type List<Id extends string = string> = Readonly<{
  /** In addresses and cookies. */
  id: string
  /** The verb of the API. */
  name: ListName
  title: (t: Messages) => string
  columns: (t: Messages) => readonly ListColumn<Id>[]
}>

export const defineList = <const Id extends string>(list: List<Id>): List<Id> => list
