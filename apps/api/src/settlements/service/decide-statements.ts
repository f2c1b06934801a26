import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError, type ErrorCode } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type DecisionRow, lockForDecision, markApproved, markReturned, markReviewed } from '../queries/decide.ts'
import { findSettlement } from '../queries/settlement.ts'

export type Decision = 'review' | 'approve'
export type DecisionResult = Readonly<{ id: Uuid; refusal: ErrorCode | null }>

/**
 * Reviews or approves one statement.
 * @throws DomainError `statement.not_found`, `statement.already_decided`, `statement.not_reviewed`,
 *   `statement.four_eyes` (the preparer, the reviewer and who adjusted it cannot approve)
 */
export function decideStatement(deps: Deps, actor: Member, decision: Decision, id: Uuid): Promise<Uuid> {
  return inBrand(deps.db, actor, async (tx) => {
    const [row] = await lockForDecision(tx, actor.brandId, { ids: [id] })
    if (!row) throw new DomainError('statement.not_found', 'no such statement', { id })
    const refusal = refusalOf(row, decision, actor.memberId)
    if (refusal) throw new DomainError(refusal, REFUSALS[refusal], { id })
    await decide(tx, deps, actor, decision, { type: 'statement', id }, [id])
    return id
  })
}

/**
 * Reviews or approves every statement of a settlement that can be, and says of each other one why not.
 * @throws DomainError `settlement.not_found`
 */
export function decideSettlement(
  deps: Deps,
  actor: Member,
  decision: Decision,
  settlementId: Uuid,
  ids: readonly Uuid[] | undefined,
): Promise<DecisionResult[]> {
  return inBrand(deps.db, actor, async (tx) => {
    const settlement = await findSettlement(tx, actor.brandId, settlementId)
    if (!settlement) throw new DomainError('settlement.not_found', 'no such settlement', { id: settlementId })
    const all = await lockForDecision(tx, actor.brandId, { settlementId })
    const rows = ids ? all.filter(({ id }) => ids.includes(id)) : all
    const results = rows.map((row) => ({ id: row.id, refusal: refusalOf(row, decision, actor.memberId) }))
    const decided = results.filter(({ refusal }) => refusal === null).map(({ id }) => id)
    if (decided.length > 0) {
      await decide(tx, deps, actor, decision, { type: 'settlement', id: settlementId }, decided)
    }
    return results
  })
}

/**
 * Sends a statement back with a reason: its review is cleared and it can be reviewed again.
 * @throws DomainError `statement.not_found`, `statement.already_decided` once approved
 */
export function returnStatement(deps: Deps, actor: Member, id: Uuid, reason: string): Promise<Uuid> {
  return inBrand(deps.db, actor, async (tx) => {
    const [row] = await lockForDecision(tx, actor.brandId, { ids: [id] })
    if (!row) throw new DomainError('statement.not_found', 'no such statement', { id })
    if (row.approvedBy)
      throw new DomainError('statement.already_decided', REFUSALS['statement.already_decided'], { id })
    await markReturned(tx, actor.brandId, id, reason)
    await audit(tx, actor, deps.now(), { action: 'settlements.return', subject: { type: 'statement', id }, reason })
    return id
  })
}

const REFUSALS = {
  'statement.already_decided': 'the statement was reviewed or approved before',
  'statement.not_reviewed': 'review the statement before it is approved',
  'statement.four_eyes': 'who prepared, reviewed or adjusted a statement cannot approve it',
} as const

function refusalOf(row: DecisionRow, decision: Decision, memberId: Uuid): keyof typeof REFUSALS | null {
  if (row.approvedBy) return 'statement.already_decided'
  if (decision === 'review') return row.reviewedBy ? 'statement.already_decided' : null
  if (!row.reviewedBy) return 'statement.not_reviewed'
  const involved = row.preparedBy === memberId || row.reviewedBy === memberId || row.adjustedBy.includes(memberId)
  return involved ? 'statement.four_eyes' : null
}

async function decide(
  tx: Tx,
  deps: Deps,
  actor: Member,
  decision: Decision,
  subject: { type: string; id: Uuid },
  ids: readonly Uuid[],
): Promise<void> {
  const at = deps.now()
  const mark = { ids, by: actor.memberId, at }
  await (decision === 'review' ? markReviewed : markApproved)(tx, actor.brandId, mark)
  await audit(tx, actor, at, { action: `settlements.${decision}`, subject, summary: { statements: ids.length, ids } })
}
