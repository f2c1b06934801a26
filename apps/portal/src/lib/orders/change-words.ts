import type { Format } from '../format/format.ts'
import type { Messages } from '../messages/index.ts'
import { wordOf } from '../word-of.ts'

type Facts = Readonly<Record<string, unknown>>
type Reader = Readonly<{ t: Messages; format: Format; currency: string }>
export type FactChange = Readonly<{ field: string; before: string; after: string }>

const AMOUNTS = new Set(['paidMinor', 'settledMinor', 'channelIncomeMinor', 'refundedMinor'])
const INSTANTS = new Set(['paidAt', 'settledAt', 'datedAt'])

/** What differs between two states of a line, in words; the state first, then amounts, then the rest. */
export function changeWords(before: Facts, after: Facts, reader: Reader): FactChange[] {
  const names = Object.keys(reader.t.orders.fields) as (keyof Messages['orders']['fields'])[] // safe because it is their record
  return names
    .filter((name) => Object.hasOwn(after, name) || Object.hasOwn(before, name))
    .filter((name) => name !== 'rawStatus' || !Object.hasOwn(after, 'state'))
    .map((name) => ({
      field: reader.t.orders.fields[name],
      before: factWords(name, before[name], reader),
      after: name === 'partnerId' ? reader.t.orders.otherPartner : factWords(name, after[name], reader),
    }))
}

function factWords(name: string, value: unknown, { t, format, currency }: Reader): string {
  if (value === null || value === undefined || value === '') return t.orders.nothing
  const text = String(value)
  if (AMOUNTS.has(name)) return format.money(text, currency)
  if (INSTANTS.has(name)) return format.date(text, 'time')
  if (name === 'partnerId') return ''
  const states: Readonly<Record<string, string>> = t.states.order_line
  return name === 'state' ? (wordOf(states, text) ?? text) : text
}
