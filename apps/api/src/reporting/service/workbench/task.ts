import type { Uuid } from '../../../platform/ids.ts'
import type { TaskKind } from '../../schemas.ts'

/** An amount as the database writes it into JSON: minor units as text. */
export type TaskAmount = { currency: string; minor: string }

/** Something that waits for one member. */
export type Task = Readonly<{
  kind: TaskKind
  subject: Readonly<{ prefix: string; id: Uuid }> | null
  count: number
  amounts: readonly TaskAmount[]
  period: string | null
  number: number | null
  by: string | null
  since: Date
  dueAt: Date | null
  /** Where that instant comes from: the brand’s pay day, or the end of the month whose tax was worked out. */
  dueBy: 'pay_day' | 'tax_month' | null
}>

const PLAIN = { subject: null, amounts: [], period: null, number: null, by: null, dueAt: null, dueBy: null }

/** A task with what its kind has; the rest is empty. */
export const task = (given: Pick<Task, 'kind' | 'count' | 'since'> & Partial<Task>): Task => ({ ...PLAIN, ...given })

/** What the month's figures or its payments wait for: mended before a month is closed, else it comes back after it. */
const BLOCKS_THE_MONTH: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'resolve_exceptions',
  'assign_slots',
  'set_tax_handling',
  'add_payout_account',
  'mend_failed_payments',
])

/** Deadlines first, the earliest on top; then what stands in the month's way; then what has waited longest. */
export function byUrgency(a: Task, b: Task): number {
  if (a.dueAt && b.dueAt) return a.dueAt.getTime() - b.dueAt.getTime()
  if (a.dueAt || b.dueAt) return a.dueAt ? -1 : 1
  const [aBlocks, bBlocks] = [BLOCKS_THE_MONTH.has(a.kind), BLOCKS_THE_MONTH.has(b.kind)]
  if (aBlocks !== bBlocks) return aBlocks ? -1 : 1
  return a.since.getTime() - b.since.getTime()
}
