import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { can, type Member, requirePermission } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { getList, mayList } from '../lists.ts'
import { deleteView, insertView, type ListViewRow, listViewRows, lockViews, updateView } from '../queries.ts'
import type { ListViewChanges, NewListView } from '../schemas.ts'

/** As many as fit above a list and still help: of one person, and of the brand. */
const MOST_VIEWS = 20

/** The views of every list that this person may see. */
export async function listViews({ db }: Deps, actor: Member): Promise<ListViewRow[]> {
  const rows = await inBrand(db, actor, (tx) => listViewRows(tx, actor.brandId, actor.memberId))
  return rows.filter(({ list }) => mayList(actor, list))
}

/** One's own are one's own; those of the brand belong to whoever may share. */
export const mayChangeView = (actor: Member, { isShared }: ListViewRow): boolean =>
  !isShared || can(actor, 'views.share')

/** @throws DomainError `permission.denied`, `list_view.name_taken`, `list_view.too_many`, `list_view.holds_number` */
export function createListView(deps: Deps, actor: Member, draft: NewListView): Promise<ListViewRow> {
  getList(actor, draft.list)
  return inViews(deps, actor, async (tx, rows) => {
    const { brandId, memberId } = actor
    const row: ListViewRow = { ...draft, brandId, memberId, id: newId(), createdAt: deps.now() }
    assertFits(actor, row, rows)
    await insertView(tx, row)
    await auditShared(tx, actor, deps.now(), 'views.create', row)
    return row
  })
}

/** @throws DomainError `list_view.not_found` and what createListView refuses */
export function updateListView(deps: Deps, actor: Member, id: Uuid, changes: ListViewChanges): Promise<ListViewRow> {
  return inViews(deps, actor, async (tx, rows) => {
    const before = findView(actor, rows, id)
    const { name = before.name, query = before.query, isShared = before.isShared } = changes
    const after = { ...before, name, query, isShared }
    assertFits(
      actor,
      after,
      rows.filter((row) => row.id !== id),
    )
    await updateView(tx, after)
    if (before.isShared || after.isShared) await auditShared(tx, actor, deps.now(), 'views.update', after, before)
    return after
  })
}

/** @throws DomainError `list_view.not_found`, `permission.denied` for a view of the brand */
export function removeListView(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  return inViews(deps, actor, async (tx, rows) => {
    const row = findView(actor, rows, id)
    await deleteView(tx, row)
    await auditShared(tx, actor, deps.now(), 'views.remove', row)
  })
}

function inViews<T>({ db }: Deps, actor: Member, work: (tx: Tx, rows: ListViewRow[]) => Promise<T>): Promise<T> {
  return inBrand(db, actor, async (tx) => {
    await lockViews(tx, actor.brandId)
    return work(tx, await listViewRows(tx, actor.brandId, actor.memberId))
  })
}

function findView(actor: Member, rows: readonly ListViewRow[], id: Uuid): ListViewRow {
  const row = rows.find((one) => one.id === id)
  if (!row || !mayList(actor, row.list)) throw new DomainError('list_view.not_found', 'no such view')
  if (!mayChangeView(actor, row)) requirePermission(actor, 'views.share')
  return row
}

// mobile, identity and account numbers are encrypted wherever we keep them, so a view keeps none
const LONG_NUMBER = /\d{7}/

function assertFits(actor: Member, row: ListViewRow, others: readonly ListViewRow[]): void {
  if (row.isShared) requirePermission(actor, 'views.share')
  if (LONG_NUMBER.test(new URLSearchParams(row.query).get('q') ?? '')) {
    throw new DomainError('list_view.holds_number', 'a view keeps no long number in its search')
  }
  const alike = others.filter(({ list, isShared }) => list === row.list && isShared === row.isShared)
  if (alike.some(({ name }) => name === row.name)) {
    throw new DomainError('list_view.name_taken', 'another view of this list has this name', { name: row.name })
  }
  if (alike.length >= MOST_VIEWS) {
    throw new DomainError('list_view.too_many', `a list has at most ${MOST_VIEWS} views`, { most: MOST_VIEWS })
  }
}

/** What everybody sees is written down; a person's own views are their own business. */
async function auditShared(
  tx: Tx,
  actor: Member,
  at: Date,
  action: string,
  row: ListViewRow,
  before: ListViewRow = row,
): Promise<void> {
  if (!row.isShared && !before.isShared) return
  const told = ({ name, query, isShared }: ListViewRow) => ({ name, query, isShared })
  const change = before === row ? {} : { before: told(before), after: told(row) }
  await audit(tx, actor, at, {
    action,
    subject: { type: 'list_view', id: row.id },
    summary: { name: row.name, list: row.list, ...change },
  })
}
