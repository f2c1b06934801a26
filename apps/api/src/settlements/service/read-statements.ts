import { type EntryRow, listEntries, readFor } from '../../commissions/index.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { DEFAULT_PAGE } from '../../platform/wire.ts'
import { type Approver, listApproversOf } from '../queries/approvers.ts'
import {
  type KindTotal,
  listKindTotals,
  listStatementRows,
  type StatementFilter,
  type StatementRow,
} from '../queries/statements.ts'
import { paymentsOf, type StatementPayment } from './statement-payments.ts'

export type StatementView = StatementRow & { payment: StatementPayment }

/** One page of statements and one more: newest month first, in it the largest balance first. */
export function listStatements(
  deps: Deps,
  actor: Member | PartnerActor,
  filter: StatementFilter,
  limit: number,
): Promise<StatementView[]> {
  return readFor(deps, actor, async (tx, visible) => {
    const rows = await listStatementRows(tx, actor.brandId, visible, filter, limit + 1)
    const payments = await paymentsOf(tx, actor.brand, rows, deps.now())
    return rows.map((row) => ({ ...row, payment: payments.get(row.id)! }))
  })
}

export type StatementDetails = StatementView & {
  totals: readonly KindTotal[]
  approvers: readonly Approver[]
  youCanApprove: boolean
}

/** @throws DomainError `statement.not_found`, also for one the actor may not see */
export function getStatement(deps: Deps, actor: Member | PartnerActor, id: Uuid): Promise<StatementDetails> {
  return readFor(deps, actor, async (tx, visible) => {
    const [row] = await listStatementRows(tx, actor.brandId, visible, { id }, 1)
    if (!row) throw new DomainError('statement.not_found', 'no such statement', { id })
    const payments = await paymentsOf(tx, actor.brand, [row], deps.now())
    const approvers = actor.kind === 'member' ? await listApproversOf(tx, actor.brandId, id) : []
    const youCanApprove = actor.kind === 'member' && approvers.some((approver) => approver.id === actor.memberId)
    const totals = await listKindTotals(tx, actor.brandId, id)
    return { ...row, payment: payments.get(id)!, totals, approvers, youCanApprove }
  })
}

/** The statement with its first page of entries and one more. @throws DomainError `statement.not_found` */
export async function getStatementWithEntries(
  deps: Deps,
  actor: Member | PartnerActor,
  id: Uuid,
): Promise<{ details: StatementDetails; entries: EntryRow[] }> {
  const [details, entries] = await Promise.all([
    getStatement(deps, actor, id),
    listEntries(deps, actor, { statementId: id }, DEFAULT_PAGE),
  ])
  return { details, entries }
}
