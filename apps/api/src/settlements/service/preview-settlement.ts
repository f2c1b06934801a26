import { inBrand } from '@qudao/db/client'
import { isDomainError } from '../../domain/errors.ts'
import { joinInSets, lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { type Approver, listApproversBeside } from '../queries/approvers.ts'
import { type BridgeStep, listBridge } from '../queries/bridge.ts'
import { findMissing, type Missing } from '../queries/missing.ts'
import { listStatementRows } from '../queries/statements.ts'
import { type Closed, type CloseRequest, listBlockers, monthFor, writeClose } from './close-month.ts'
import type { StatementView } from './read-statements.ts'
import { paymentsOf } from './statement-payments.ts'

const MOST_STATEMENTS = 5000

export type SettlementPreview = Readonly<{
  closed: Closed
  statements: readonly StatementView[]
  /** From what the month produced to what the statements count. */
  bridge: readonly BridgeStep[]
  missing: Missing
  /** What keeps the month from closing now. */
  blockers: readonly string[]
  /** Who could approve the statements if this member closed. */
  approvers: readonly Approver[]
}>

/**
 * What the close of a month would do now, statement by statement. It is the close itself, run and taken back, so the
 * figures are those of the close to the fen; imports of the brand wait for it as they do for a close.
 *
 * @throws DomainError `settlement.already_closed`, `settlement.gap`, `settlement.nothing_to_close`
 */
export async function previewSettlement(deps: Deps, actor: Member, request: CloseRequest): Promise<SettlementPreview> {
  const now = deps.now()
  const month = monthFor(actor, request)
  return rehearse((end) =>
    inBrand(deps.db, actor, async (tx) => {
      await lockBooks(tx, actor.brandId)
      const blockers = await listBlockers(tx, month, now)
      const final = blockers.find((blocker) => !PASSING.some((code) => isDomainError(blocker, code)))
      if (final) throw final
      const { currency } = month
      const missing = await findMissing(tx, actor.brandId, { currency, timeZone: actor.brand.timeZone })
      const closed = await writeClose(tx, actor, month, newId(), now)
      const { settlementId } = closed
      const rows = await listStatementRows(tx, actor.brandId, {}, { settlementId }, MOST_STATEMENTS)
      const payments = await paymentsOf(tx, actor.brand, rows, now)
      const statements = rows.map((row) => ({ ...row, payment: payments.get(row.id)! }))
      const bridge = await joinInSets(tx, () => listBridge(tx, month, settlementId))
      const approvers = await listApproversBeside(tx, actor.brandId, actor.memberId)
      return end({ closed, statements, bridge, missing, blockers: blockers.map(({ code }) => code), approvers })
    }),
  )
}

// they pass by themselves: a forecast may be asked for meanwhile
const PASSING = ['settlement.period_open', 'settlement.import_running'] as const

class Rehearsed<T> extends Error {
  readonly outcome: T
  constructor(outcome: T) {
    super('taken back on purpose')
    this.outcome = outcome
  }
}

/** Runs a transaction that ends with `end(outcome)`: the outcome is returned and everything written is taken back. */
async function rehearse<T>(run: (end: (outcome: T) => never) => Promise<never>): Promise<T> {
  const end = (outcome: T): never => {
    throw new Rehearsed(outcome)
  }
  try {
    return await run(end)
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome as T
    throw error
  }
}
