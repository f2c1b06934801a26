import { monthOf, periodBounds } from '@qudao/api/domain/clocks'
import { bookDocument, insertEntries } from '@qudao/api/ledger/index'
import { audit } from '@qudao/api/platform/audit'
import { newId, type Uuid } from '@qudao/api/platform/ids'
import { inBrand, sqlOf, type Tx } from '@qudao/db/client'
import { entryRelease, settlement, statement, statementEntry } from '@qudao/db/schema'
import type { World } from '../world.ts'
import type { GivenPartner, PartnerDraft } from './partner.ts'

export type PayableDraft = PartnerDraft & {
  /** An existing partner instead of a new one. */
  partner?: GivenPartner
  amountMinor: bigint
  /** The closed month; the one before the world's present. */
  period?: string
  currency?: string
  approved?: boolean
}
export type GivenPayable = GivenPartner & { statementId: Uuid }

const monthBefore = (world: World): string => monthOf(new Date(periodBounds(monthOf(world.now)).start.getTime() - 1))

/** A partner with an approved statement over one amount, booked and released as an adjustment: the books stay clean. */
export async function givenPayable(world: World, draft: PayableDraft): Promise<GivenPayable> {
  const { partner: known, amountMinor, period = monthBefore(world), currency = 'CNY', approved = true, ...rest } = draft
  const partner = known ?? (await world.givenPartner(rest))
  const statementId = newId()
  await inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, async (tx) => {
    const entryId = await bookAdjustment(world, tx, partner.id, { amountMinor, period, currency })
    const settlementId = await settlementOf(world, tx, period, currency)
    const openingMinor = await carriedOf(world, tx, partner.id, currency)
    const [prepared, reviewed, approver] = ['accountant', 'operator', 'cashier'] as const
    const at = periodBounds(period).end
    await tx.insert(statement).values({
      brandId: world.brandId,
      id: statementId,
      settlementId,
      partnerId: partner.id,
      period,
      currency,
      openingMinor,
      earnedMinor: 0n,
      reversedMinor: 0n,
      adjustedMinor: amountMinor,
      closingMinor: openingMinor + amountMinor,
      preparedBy: world.members[prepared].memberId,
      preparedAt: at,
      ...(approved
        ? {
            reviewedBy: world.members[reviewed].memberId,
            reviewedAt: at,
            approvedBy: world.members[approver].memberId,
            approvedAt: at,
          }
        : {}),
    })
    if (approved) {
      const by = {
        kind: 'member',
        brandId: world.brandId,
        memberId: world.members[approver].memberId,
        name: approver,
      } as const
      const note = { action: 'settlements.approve', subject: { type: 'statement', id: statementId } }
      await audit(tx, by, at, { ...note, summary: { statements: 1, ids: [statementId] } })
    }
    await tx.insert(statementEntry).values({ brandId: world.brandId, entryId, statementId, payer: 'brand' })
  })
  return { ...partner, statementId }
}

/** Takes back an amount from a partner after their statement: due shrinks at once, the next statement counts it. */
export async function givenClawback(world: World, partnerId: Uuid, amountMinor: bigint): Promise<void> {
  await inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) =>
    bookAdjustment(world, tx, partnerId, { amountMinor: -amountMinor, period: monthOf(world.now), currency: 'CNY' }),
  )
}

type Adjustment = { amountMinor: bigint; period: string; currency: string }

async function bookAdjustment(world: World, tx: Tx, partnerId: Uuid, { amountMinor, period, currency }: Adjustment) {
  const { brandId, now } = world
  const entryId = newId()
  const [expense, payable] = [
    { kind: 'expense', currency },
    { kind: 'payable', partnerId, currency },
  ] as const
  const posting =
    amountMinor > 0n
      ? { from: expense, to: payable, amountMinor, entryId }
      : { from: payable, to: expense, amountMinor: -amountMinor, entryId }
  const draft = { sourceKey: `adjustment:${entryId}`, occurredAt: now, reason: 'given', postings: [posting] }
  const { id: documentId } = await bookDocument(tx, brandId, { kind: 'adjustment', ...draft })
  await insertEntries(tx, brandId, [
    {
      id: entryId,
      kind: 'adjustment',
      partnerId,
      payer: 'brand',
      planId: null,
      planVersion: null,
      ruleId: null,
      lineId: null,
      reversesId: null,
      sourceKey: `adjustment:${entryId}`,
      period,
      currency,
      amountMinor,
      baseMinor: 0n,
      refundedAtMinor: 0n,
      ratePpm: 0,
      occurredAt: now,
      documentId,
      createdBy: world.members.accountant.memberId,
      reason: 'given',
    },
  ])
  const by = { kind: 'member', brandId, memberId: world.members.accountant.memberId, name: 'accountant' } as const
  const note = { action: 'settlements.adjust', subject: { type: 'entry', id: entryId }, reason: 'given' }
  await audit(tx, by, now, { ...note, summary: { period, currency, amountMinor } })
  await tx.insert(entryRelease).values({ brandId, entryId, payer: 'brand', documentId, releasedAt: now })
  return entryId
}

async function settlementOf(world: World, tx: Tx, period: string, currency: string): Promise<Uuid> {
  const [known] = await sqlOf(tx)<{ id: Uuid }[]>`
    select id from settlement where brand_id = ${world.brandId} and period = ${period} and currency = ${currency}`
  if (known) return known.id
  const id = newId()
  const mark = { closedBy: world.members.accountant.memberId, closedAt: world.now, importPosition: 0n }
  await tx.insert(settlement).values({ brandId: world.brandId, id, period, currency, ...mark })
  return id
}

async function carriedOf(world: World, tx: Tx, partnerId: Uuid, currency: string): Promise<bigint> {
  const [row] = await sqlOf(tx)<{ amount: bigint }[]>`
    select (coalesce((select sum(earned_minor + reversed_minor + adjusted_minor) from statement
        where brand_id = ${world.brandId} and partner_id = ${partnerId} and currency = ${currency}), 0)
      - coalesce((select sum(gross_minor) from payout_line where brand_id = ${world.brandId}
        and partner_id = ${partnerId} and currency = ${currency} and status in ('pending', 'sent', 'paid')), 0))::bigint as amount`
  return row?.amount ?? 0n
}
