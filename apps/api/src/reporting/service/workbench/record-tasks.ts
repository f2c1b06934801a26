import { readInBrand } from '@qudao/db/client'
import type { Member } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { openExceptions } from '../../queries/workbench/orders.ts'
import { openingsInWork, unassignedSlots, unpayablePartners } from '../../queries/workbench/partners.ts'
import { type Task, task } from './task.ts'

/** Order rows that wait for a person. */
export async function exceptionTasks({ db }: Deps, actor: Member): Promise<Task[]> {
  const [open] = await readInBrand(db, actor, (sql) => openExceptions(sql, actor.brandId))
  if (!open?.since) return []
  return [task({ kind: 'resolve_exceptions', count: open.count, amounts: open.amounts, since: open.since })]
}

/** Opening balances that somebody else has written down. */
export async function openingTasks({ db }: Deps, actor: Member): Promise<Task[]> {
  const rows = await readInBrand(db, actor, (sql) => openingsInWork(sql, actor.brandId, actor.memberId))
  return rows.map(({ id, ...row }) => task({ kind: 'approve_opening', subject: { prefix: 'opn', id }, ...row }))
}

const KIND_OF = { tax: 'set_tax_handling', account: 'add_payout_account' } as const

/** What is missing before partners can be paid, and slots that are nobody's. */
export async function partnerTasks({ db, now }: Deps, actor: Member): Promise<Task[]> {
  const { brandId, ownPartnersOnly } = actor
  const [unpayable, [slots]] = await readInBrand(db, actor, (sql) => [
    unpayablePartners(sql, brandId, ownPartnersOnly),
    unassignedSlots(sql, brandId, now()),
  ])
  const tasks = unpayable.map(({ reason, count, amounts, since }) =>
    task({ kind: KIND_OF[reason], count, amounts, since: since ?? now() }),
  )
  // a slot without an owner is in nobody's care
  if (slots?.since && !ownPartnersOnly)
    tasks.push(task({ kind: 'assign_slots', count: slots.count, since: slots.since }))
  return tasks
}
