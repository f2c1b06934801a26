import { byUrgency, task } from '@qudao/api/reporting/service/workbench/task'
import { expect, test } from 'vitest'

const on = (day: number) => new Date(Date.UTC(2026, 9, day))

test('deadlines stand first, then what is in the month’s way, however long the month has waited', () => {
  const tasks = [
    task({ kind: 'close_month', count: 1, since: on(1) }),
    task({ kind: 'prepare_payout', count: 1, since: on(2) }),
    task({ kind: 'set_tax_handling', count: 1, since: on(9) }),
    task({ kind: 'resolve_exceptions', count: 1, since: on(8) }),
    task({ kind: 'mend_failed_payments', count: 1, since: on(7) }),
    task({ kind: 'approve_batch', count: 1, since: on(20), dueAt: on(30) }),
  ]
  expect(tasks.toSorted(byUrgency).map(({ kind }) => kind)).toEqual([
    'approve_batch',
    'mend_failed_payments',
    'resolve_exceptions',
    'set_tax_handling',
    'close_month',
    'prepare_payout',
  ])
})
