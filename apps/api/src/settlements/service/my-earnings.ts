import { inBrand, type Tx } from '@qudao/db/client'
import { listPayableSums, readFor } from '../../commissions/index.ts'
import { periodBounds } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { balancesOf, type PartnerBalances } from '../../ledger/index.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { isPartnerInCare, listPayments, listUpcoming, type Payments, type Upcoming } from '../queries/earnings.ts'
import { findCloseFacts } from '../queries/settlement.ts'
import { listStatementRows } from '../queries/statements.ts'
import { nextToClose } from './close-month.ts'
import { type ExpectedPayDay, expectedPayDay } from './expected-pay-day.ts'
import type { StatementView } from './read-statements.ts'
import { paymentsOf } from './statement-payments.ts'

export type Earnings = Readonly<{
  currency: string
  balances: PartnerBalances
  /** What the entries of the payable balance add up to. */
  payableEntriesMinor: bigint
  payments: Payments
  upcoming: readonly Upcoming[]
  /** The newest statement: what it says is what is paid next. */
  statement: StatementView | null
  payDay: ExpectedPayDay
  /** The month that is closed next, and when it is over. */
  nextClose: Readonly<{ period: string; endsAt: Date }> | null
}>

/**
 * What a partner has earned, per currency: the balances of the books, the payment lines, and the newest statement with
 * its payment, so that this page, the statement and the file say the same.
 */
export function getMyEarnings(deps: Deps, actor: PartnerActor): Promise<Earnings[]> {
  return readFor(deps, actor, (tx) => earningsOf(tx, deps, actor, actor.partnerId))
}

/**
 * The same figures for the brand's people. @throws DomainError `partner.not_found`, also outside a channel manager's care
 */
export function getPartnerEarnings(deps: Deps, actor: Member, partnerId: Uuid): Promise<Earnings[]> {
  return inBrand(deps.db, actor, async (tx) => {
    const isKnown = await isPartnerInCare(tx, actor.brandId, partnerId, actor.ownPartnersOnly)
    if (!isKnown) throw new DomainError('partner.not_found', 'no such partner', { id: partnerId })
    return earningsOf(tx, deps, actor, partnerId)
  })
}

async function earningsOf(
  tx: Tx,
  { now }: Deps,
  { brandId, brand }: Pick<Member, 'brandId' | 'brand'>,
  partnerId: Uuid,
): Promise<Earnings[]> {
  const balances = await balancesOf(tx, brandId, partnerId)
  const payable = await listPayableSums(tx, brandId, partnerId)
  const payments = await listPayments(tx, brandId, partnerId)
  const upcoming = await listUpcoming(tx, brandId, partnerId)
  const earnings: Earnings[] = []
  for (const currency of currenciesOf(balances, brand.currency)) {
    const [row] = await listStatementRows(tx, brandId, { partnerId }, { currency }, 1)
    const paid = row && (await paymentsOf(tx, brand, [row], now())).get(row.id)
    const { lastClosed, firstEntry } = await findCloseFacts(tx, brandId, currency)
    const period = nextToClose(lastClosed, firstEntry)
    const statement = row && paid ? { ...row, payment: paid } : null
    const nextClose = period ? { period, endsAt: periodBounds(period, brand.timeZone).end } : null
    earnings.push({
      currency,
      balances: balances.find((own) => own.currency === currency) ?? { ...NOTHING, currency },
      payableEntriesMinor: payable.find((own) => own.currency === currency)?.amountMinor ?? 0n,
      payments: payments.find((own) => own.currency === currency) ?? { ...NEVER_PAID, currency },
      upcoming: upcoming.filter((own) => own.currency === currency),
      statement,
      nextClose,
      payDay: expectedPayDay(brand, statement?.preparedAt ?? nextClose?.endsAt ?? null, now()),
    })
  }
  return earnings
}

function currenciesOf(balances: readonly PartnerBalances[], own: string): string[] {
  return balances.length > 0 ? balances.map(({ currency }) => currency) : [own]
}

const NOTHING = { heldMinor: 0n, payableMinor: 0n, inFlightMinor: 0n, channelMinor: 0n }
const NEVER_PAID = {
  pendingGrossMinor: 0n,
  sentGrossMinor: 0n,
  sentTaxMinor: 0n,
  sentNetMinor: 0n,
  paidGrossMinor: 0n,
  paidTaxMinor: 0n,
  paidNetMinor: 0n,
  lastPaidAt: null,
}
