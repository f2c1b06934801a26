import { inBrand, type Tx } from '@qudao/db/client'
import { addMonths, parseLocalTime } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import {
  bookDocument,
  insertEntries,
  lockBooks,
  type NewEntry,
  postingsBetween,
  releaseAtOnce,
} from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, toPublicId, type Uuid } from '../../platform/ids.ts'
import {
  balancesOfOpening,
  findBookedBefore,
  lastClosedPeriods,
  markApproved,
  type NewBalance,
} from '../queries/openings.ts'
import { lockWaitingOpening } from './lock-waiting-opening.ts'

/**
 * Books prepared opening balances as a second person: one document through the opening account, one entry a partner
 * and currency, payable at once. A balance of zero books nothing; what was paid and withheld counts for the month's tax.
 * @throws DomainError `opening_import.not_found`, `.already_approved`, `.already_withdrawn`, `.four_eyes`,
 *   `.already_booked`
 */
export async function approveOpening(deps: Deps, actor: Member, id: Uuid): Promise<void> {
  const { brandId } = actor
  const now = deps.now()
  await inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, brandId)
    const opening = await lockWaitingOpening(tx, brandId, id)
    if (opening.preparedBy === actor.memberId) {
      throw new DomainError('opening_import.four_eyes', 'the preparer cannot approve')
    }
    await assertNotBooked(tx, brandId, id)
    const balances = await balancesOfOpening(tx, brandId, id)
    const occurredAt = parseLocalTime(opening.cutOverOn, actor.brand.timeZone) ?? now
    const documentId = await book(tx, actor, { id, month: opening.cutOverOn.slice(0, 7), occurredAt, now }, balances)
    await audit(tx, actor, now, {
      action: 'partners.approve_opening',
      subject: { type: 'opening_import', id },
      summary: { cutOverOn: opening.cutOverOn, balances: balances.length },
    })
    await markApproved(tx, brandId, id, { approvedBy: actor.memberId, approvedAt: now, documentId })
  })
}

async function assertNotBooked(tx: Tx, brandId: number, id: Uuid): Promise<void> {
  const booked = await findBookedBefore(tx, brandId, id)
  if (!booked) return
  throw new DomainError('opening_import.already_booked', `${booked.name} has opening balances already`, {
    partnerId: toPublicId('ptn', booked.partnerId),
    name: booked.name,
    currency: booked.currency,
  })
}

type Opening = { id: Uuid; month: string; occurredAt: Date; now: Date }

async function book(tx: Tx, actor: Member, opening: Opening, balances: readonly NewBalance[]): Promise<Uuid | null> {
  const { brandId } = actor
  const closed = await lastClosedPeriods(tx, brandId)
  const unpaid = balances.filter(({ unpaidMinor }) => unpaidMinor !== 0n)
  if (unpaid.length === 0) return null
  const entries = unpaid.map((balance) => entryOf(actor, opening, balance, closed.get(balance.currency)))
  const { id: documentId } = await bookDocument(tx, actor, {
    kind: 'opening',
    sourceKey: `opening:${opening.id}`,
    occurredAt: opening.occurredAt,
    postings: entries.flatMap(({ id, partnerId, currency, amountMinor }) =>
      postingsBetween({ kind: 'opening', currency }, { kind: 'payable', partnerId, currency }, amountMinor, id),
    ),
  })
  await insertEntries(
    tx,
    brandId,
    entries.map((entry) => ({ ...entry, documentId })),
  )
  await releaseAtOnce(
    tx,
    brandId,
    entries.map(({ id }) => id),
    { documentId, releasedAt: opening.now },
  )
  return documentId
}

function entryOf(actor: Member, opening: Opening, balance: NewBalance, lastClosed: string | undefined): NewEntry {
  return {
    id: newId(),
    kind: 'opening',
    partnerId: balance.partnerId,
    payer: 'brand',
    planId: null,
    planVersion: null,
    ruleId: null,
    lineId: null,
    reversesId: null,
    sourceKey: `opening:${opening.id}:${balance.partnerId}:${balance.currency}`,
    // a closed month takes nothing any more: its balance comes into the first open one
    period: lastClosed && lastClosed >= opening.month ? addMonths(lastClosed, 1) : opening.month,
    currency: balance.currency,
    amountMinor: balance.unpaidMinor,
    baseMinor: 0n,
    refundedAtMinor: 0n,
    ratePpm: 0,
    occurredAt: opening.occurredAt,
    documentId: null,
    createdBy: actor.memberId,
  }
}
