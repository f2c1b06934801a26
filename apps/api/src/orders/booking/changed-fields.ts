import type { LineRow } from './line-row.ts'

type Shown = string | number | null

const AMOUNTS = ['paidMinor', 'settledMinor', 'channelIncomeMinor', 'refundedMinor'] as const
const TEXTS = [
  'state',
  'rawStatus',
  'slotCode',
  'partnerId',
  'quantity',
  'productTitle',
  'category',
  'shopName',
  'excluded',
] as const
const INSTANTS = ['paidAtMs', 'settledAtMs', 'datedAtMs'] as const

/** The fields in which two states of a line differ, as a person reads them. */
export function changedFields(
  before: LineRow,
  after: LineRow,
): { before: Record<string, Shown>; after: Record<string, Shown> } {
  const was: Record<string, Shown> = {}
  const is: Record<string, Shown> = {}
  const note = (name: string, a: Shown, b: Shown) => {
    if (a === b) return
    was[name] = a
    is[name] = b
  }
  for (const name of AMOUNTS) note(name, before[name]?.toString() ?? null, after[name]?.toString() ?? null)
  for (const name of TEXTS) note(name, before[name], after[name])
  for (const name of INSTANTS) note(name.slice(0, -2), localTime(before[name]), localTime(after[name]))
  return { before: was, after: is }
}

const localTime = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
