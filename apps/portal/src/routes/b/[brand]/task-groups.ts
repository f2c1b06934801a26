import type { components } from '@qudao/api/client'
import { daysBetween, toWallTime } from '#lib/format/dates.ts'
import type { Messages } from '#lib/messages/index.ts'

type Task = components['schemas']['WorkbenchTask']
export type GroupId = keyof Messages['workbench']['groups']
export type TaskGroup = Readonly<{ id: GroupId; tasks: readonly Task[] }>

const GROUPS = ['late', 'today', 'week', 'later', 'open'] as const

/** Under which heading a task stands: by its deadline in the brand's days, or with those that have none. */
export function groupOf({ dueAt }: Pick<Task, 'dueAt'>, now: Date, timeZone: string): GroupId {
  if (dueAt === null) return 'open'
  const due = new Date(dueAt)
  if (due <= now) return 'late'
  const days = daysBetween(toWallTime(now, timeZone), toWallTime(due, timeZone))
  if (days === 0) return 'today'
  return days < 7 ? 'week' : 'later'
}

/** The queue in the order of the API, cut into the groups that have tasks. */
export function groupTasks(tasks: readonly Task[], now: Date, timeZone: string): TaskGroup[] {
  const byGroup = Map.groupBy(tasks, (task) => groupOf(task, now, timeZone))
  return GROUPS.flatMap((id) => {
    const own = byGroup.get(id)
    return own ? [{ id, tasks: own }] : []
  })
}

/** Whole days of the brand's calendar since a task began to wait. */
export function daysWaiting({ since }: Pick<Task, 'since'>, now: Date, timeZone: string): number {
  return Math.max(0, daysBetween(toWallTime(new Date(since), timeZone), toWallTime(now, timeZone)))
}
