import type { components } from '@qudao/api/client'
import type { Format } from '#lib/format/format.ts'
import type { Messages } from '#lib/messages/index.ts'

type Task = components['schemas']['WorkbenchTask']

const amountOf = (task: Task, format: Format) =>
  task.amounts.map(({ minor, currency }) => format.money(minor, currency)).join(' · ')

/** What is to be done, with its number. */
export function taskTitle(task: Task, t: Messages, format: Format): string {
  const words = t.workbench.tasks
  const count = format.count(task.count)
  const month = task.period ? format.month(task.period) : ''
  const batch = t.payouts.name(month, task.number ?? 0)
  switch (task.kind) {
    case 'close_month':
      return words.close_month(month)
    case 'review_statements':
    case 'approve_statements':
      return words[task.kind](month, count)
    case 'approve_batch':
    case 'export_batch':
    case 'reconcile_batch':
    case 'mend_failed_payments':
      return words[task.kind](batch, count)
    default:
      return words[task.kind](count)
  }
}

/** What is at stake and who prepared it. */
export function taskDetail(task: Task, t: Messages, format: Format): string {
  const words = t.workbench.details
  const amount = amountOf(task, format)
  const by = task.by ?? ''
  switch (task.kind) {
    case 'assign_slots':
      return words.assign_slots
    case 'close_month':
      return words.close_month(format.count(task.count), amount)
    case 'review_statements':
    case 'approve_statements':
    case 'approve_batch':
    case 'export_batch':
    case 'approve_opening':
      return words[task.kind](amount, by)
    default:
      return words[task.kind](amount)
  }
}

/** Where it is done. */
export function taskHref(task: Task, base: string): string {
  switch (task.kind) {
    case 'resolve_exceptions':
      return `${base}/orders/exceptions`
    case 'close_month':
      return `${base}/settlement`
    case 'review_statements':
    case 'approve_statements':
      return `${base}/statements?period=${task.period ?? ''}`
    case 'prepare_payout':
      return `${base}/payouts/new`
    case 'approve_batch':
    case 'export_batch':
    case 'reconcile_batch':
      return `${base}/payouts/${task.subjectId ?? ''}`
    case 'mend_failed_payments':
      return `${base}/payouts/${task.subjectId ?? ''}?status=returned`
    case 'approve_opening':
      return `${base}/partners/opening/${task.subjectId ?? ''}`
    case 'set_tax_handling':
      return `${base}/partners?unpayable=tax`
    case 'add_payout_account':
      return `${base}/partners?unpayable=account`
    case 'assign_slots':
      return `${base}/partners/slots?unassigned=true`
  }
}
