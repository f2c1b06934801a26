import type { Tx } from '@qudao/db/client'
import { listPeriodLines, type PartnerIncrement, periodIncrements } from '../../commissions/index.ts'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import { type TermsJson, termsFromJson } from '../../domain/commission/terms-json.ts'
import { sum } from '../../domain/money.ts'
import {
  type AccountRef,
  insertEntries,
  joinInSets,
  type NewEntry,
  openDocument,
  type PostingDraft,
  postingsBetween,
} from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { Month } from '../queries/figures.ts'
import { insertShares, listVersionTerms } from '../queries/settlement.ts'

/**
 * Brings the month of every partner under a plan with tiers, or with rounding per order or period, to exactly the
 * plan's amount: one entry per partner and plan version, allocated back to its lines. Returns how many were written.
 */
export async function bookPeriods(tx: Tx, actor: Member, month: Month, settlementId: Uuid): Promise<number> {
  const { brandId, period, currency } = month
  const rows = await joinInSets(tx, () => listPeriodLines(tx, brandId, { period, currency }))
  if (rows.length === 0) return 0
  const termsOf = await loadTerms(tx, brandId)
  const changed = periodIncrements(rows, termsOf).filter(({ increment }) => increment.shares.length > 0)
  if (changed.length === 0) return 0
  const document = await openDocument(tx, actor, {
    kind: 'period',
    sourceKey: `period:${settlementId}`,
    occurredAt: lastInstantOf(month),
  })
  const entries = changed.map((of) => toEntry(of, month, document.id))
  await insertEntries(tx, brandId, entries)
  await insertShares(
    tx,
    brandId,
    changed.flatMap(({ increment }, i) => increment.shares.map((share) => ({ ...share, entryId: entries[i]!.id }))),
  )
  const postings = entries.flatMap(toPosting)
  if (postings.length > 0) await document.post(postings)
  return entries.length
}

async function loadTerms(tx: Tx, brandId: number): Promise<(planId: Uuid, version: number) => PlanTerms> {
  const key = (planId: Uuid, version: number) => `${planId}|${version}`
  const rows = await listVersionTerms(tx, brandId)
  // safe because only validated terms are published
  const terms = new Map(rows.map((row) => [key(row.planId, row.version), termsFromJson(row.terms as TermsJson)]))
  return (planId, version) => terms.get(key(planId, version))!
}

const lastInstantOf = ({ end }: Month): Date => new Date(end.getTime() - 1)

function toEntry(
  { planId, planVersion, payer, partnerId, increment }: PartnerIncrement,
  month: Month,
  documentId: Uuid,
): NewEntry {
  const { amountMinor, perRule } = increment
  return {
    id: newId(),
    kind: 'period',
    partnerId,
    payer,
    planId,
    planVersion,
    ruleId: null,
    lineId: null,
    reversesId: null,
    sourceKey: `period:${planId}:${planVersion}:${partnerId}:${month.period}`,
    period: month.period,
    currency: month.currency,
    amountMinor,
    baseMinor: sum(perRule.map(({ netSalesMinor }) => netSalesMinor)),
    refundedAtMinor: 0n,
    ratePpm: 0,
    occurredAt: lastInstantOf(month),
    documentId: amountMinor === 0n ? null : documentId,
  }
}

function toPosting({ id: entryId, payer, partnerId, currency, amountMinor }: NewEntry): PostingDraft[] {
  const source: AccountRef = { kind: payer === 'channel' ? 'channel_source' : 'expense', currency }
  const owed: AccountRef = { kind: payer === 'channel' ? 'channel' : 'held', partnerId, currency }
  return postingsBetween(source, owed, amountMinor, entryId)
}
