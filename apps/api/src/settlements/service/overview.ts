import { inBrand } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ClosedMonth, listClosedMonths } from '../queries/calendar.ts'
import { type Due, dueOf } from '../queries/due.ts'
import { type CurrencyTotals, listCurrencyTotals } from '../queries/overview.ts'

export type MoneyOverview = CurrencyTotals &
  Readonly<{
    /** Approved and more than nothing: what a batch could take now. */
    readyToPayMinor: bigint
    readyPartners: number
    waitingForApprovalMinor: bigint
    lastClosed: ClosedMonth | null
  }>

/** The brand's money on one page: balances of the books, and what statements make payable by the batch's own rule. */
export function getMoneyOverview(deps: Deps, actor: Member): Promise<MoneyOverview[]> {
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId } = actor
    const months = await listClosedMonths(tx, brandId, {}, { askedBy: actor.memberId })
    const overview: MoneyOverview[] = []
    for (const totals of await listCurrencyTotals(tx, brandId)) {
      const { currency } = totals
      const owed = (await dueOf(tx, brandId, { currency })).filter(({ dueMinor }) => dueMinor > 0n)
      const approved = owed.filter(({ statementApprovedAt }) => statementApprovedAt !== null)
      const readyToPayMinor = sumOf(approved)
      overview.push({
        ...totals,
        readyToPayMinor,
        readyPartners: approved.length,
        waitingForApprovalMinor: sumOf(owed) - readyToPayMinor,
        lastClosed: months.find((month) => month.currency === currency) ?? null,
      })
    }
    return overview
  })
}

const sumOf = (dues: readonly Due[]) => sum(dues.map(({ dueMinor }) => dueMinor))
