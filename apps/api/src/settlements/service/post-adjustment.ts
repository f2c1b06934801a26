import { inBrand, type Tx } from '@qudao/db/client'
import { findLastClosedPeriod } from '../../commissions/index.ts'
import { addMonths, monthOf, parsePeriod } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { bookDocument, insertEntries, lockBooks, postingsBetween, releaseAtOnce } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { findFirstPeriod, findPartnerName } from '../queries/adjustments.ts'

export type Adjustment = Readonly<{
  partnerId: Uuid
  currency: string
  /** positive adds, negative takes */
  amountMinor: bigint
  reason: string
  /** The open month whose statement counts it; the present one if left out. */
  period?: string | undefined
}>

/**
 * Adds or takes an amount by hand, payable at once, with a reason and a name. It stands on the statement of its month,
 * which its author cannot approve.
 *
 * @throws DomainError `partner.not_found`, `adjustment.not_possible` for 0, `settlement.already_closed` if the month is
 *   closed, `adjustment.period_out_of_reach` before the books begin or after the coming month, `period.invalid`
 */
export function postAdjustment(deps: Deps, actor: Member, input: Adjustment): Promise<Uuid> {
  const { partnerId, currency, amountMinor, reason } = input
  if (amountMinor === 0n) throw new DomainError('adjustment.not_possible', 'an adjustment of 0 changes nothing')
  const id = newId()
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId } = actor
    const now = deps.now()
    await lockBooks(tx, brandId)
    const name = await findPartnerName(tx, brandId, partnerId)
    if (name === undefined) throw new DomainError('partner.not_found', 'no such partner', { partnerId })
    const period = await openPeriod(tx, actor, input, now)
    const sourceKey = `adjustment:${id}`
    const payable = { kind: 'payable', partnerId, currency } as const
    const postings = postingsBetween({ kind: 'expense', currency }, payable, amountMinor, id)
    const document = await bookDocument(tx, actor, { kind: 'adjustment', sourceKey, occurredAt: now, reason, postings })
    await insertEntries(tx, brandId, [
      {
        ...NOT_FROM_A_SALE,
        id,
        partnerId,
        sourceKey,
        period,
        currency,
        amountMinor,
        reason,
        occurredAt: now,
        documentId: document.id,
        createdBy: actor.memberId,
      },
    ])
    await releaseAtOnce(tx, brandId, [id], { documentId: document.id, releasedAt: now })
    await audit(tx, actor, now, {
      action: 'settlements.adjust',
      subject: { type: 'entry', id },
      summary: { partner: name, period, currency, amountMinor },
      reason,
    })
    return id
  })
}

const NOT_FROM_A_SALE = {
  kind: 'adjustment',
  payer: 'brand',
  planId: null,
  planVersion: null,
  ruleId: null,
  lineId: null,
  reversesId: null,
  baseMinor: 0n,
  refundedAtMinor: 0n,
  ratePpm: 0,
} as const

async function openPeriod(tx: Tx, actor: Member, { currency, period }: Adjustment, now: Date): Promise<string> {
  const chosen = period === undefined ? monthOf(now, actor.brand.timeZone) : parsePeriod(period)
  const lastClosed = await findLastClosedPeriod(tx, actor.brandId, currency)
  if (lastClosed !== null && chosen <= lastClosed) {
    throw new DomainError('settlement.already_closed', 'the month is closed; adjust a later one', {
      period: chosen,
      lastClosed,
    })
  }
  const present = monthOf(now, actor.brand.timeZone)
  const first = (await findFirstPeriod(tx, actor.brandId, currency)) ?? present
  const [from, to] = [first < present ? first : present, addMonths(present, 1)]
  if (chosen >= from && chosen <= to) return chosen
  throw new DomainError('adjustment.period_out_of_reach', 'no statement counts this month soon enough', {
    period: chosen,
    from,
    to,
  })
}
