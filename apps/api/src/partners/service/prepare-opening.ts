import { inBrand } from '@qudao/db/client'
import { currencyExponent } from '../../domain/currency.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { OpeningDraft } from '../opening-schemas.ts'
import { findKnown, insertOpening, type NewBalance } from '../queries/openings.ts'
import { partnerNotFound } from '../queries/partner-writes.ts'

/**
 * Writes down what was unpaid, and what was paid and withheld in the month, before this system. Nothing is booked
 * until a second person approves it.
 * @throws DomainError `partner.not_found`, `opening_import.rows_invalid`, `money.unknown_currency`
 */
export async function prepareOpening(deps: Deps, actor: Member, draft: OpeningDraft): Promise<Uuid> {
  const balances = draft.rows.map((row) => ({
    partnerId: row.partnerId,
    currency: row.currency ?? actor.brand.currency,
    unpaidMinor: row.unpaidMinor,
    paidThisMonthMinor: row.paidThisMonthMinor ?? 0n,
    withheldThisMonthMinor: row.withheldThisMonthMinor ?? 0n,
  }))
  return storeOpening(deps, actor, { cutOverOn: draft.cutOverOn, fileSha256: null, balances })
}

export type OpeningToStore = { cutOverOn: string; fileSha256: string | null; balances: readonly NewBalance[] }

export async function storeOpening(deps: Deps, actor: Member, opening: OpeningToStore): Promise<Uuid> {
  const { cutOverOn, fileSha256, balances } = opening
  assertPossible(balances)
  const id = newId()
  await inBrand(deps.db, actor, async (tx) => {
    const ids = new Set(balances.map(({ partnerId }) => partnerId))
    const known = await findKnown(tx, actor.brandId, { ids: [...ids] })
    if (known.length !== ids.size) throw partnerNotFound()
    await insertOpening(
      tx,
      { brandId: actor.brandId, id, cutOverOn, fileSha256, preparedBy: actor.memberId, preparedAt: deps.now() },
      balances,
    )
    const use = { kind: 'opening_import', subject: id, permission: 'partners.reveal' } as const
    if (fileSha256) await recordFileUse(tx, { brandId: actor.brandId, sha256: fileSha256, ...use })
    await audit(tx, actor, deps.now(), {
      action: 'partners.prepare_opening',
      subject: { type: 'opening_import', id },
      summary: { cutOverOn, partners: ids.size, ...(fileSha256 ? { fileSha256 } : {}) },
    })
  })
  return id
}

/** @throws DomainError `opening_import.rows_invalid` naming each row by its number from 1 */
function assertPossible(balances: readonly NewBalance[]): void {
  const seen = new Set<string>()
  const rows: { row: number; reason: string }[] = []
  for (const [index, { partnerId, currency, paidThisMonthMinor, withheldThisMonthMinor }] of balances.entries()) {
    currencyExponent(currency)
    const key = `${partnerId} ${currency}`
    if (seen.has(key)) rows.push({ row: index + 1, reason: 'duplicate' })
    if (paidThisMonthMinor < 0n || withheldThisMonthMinor < 0n) rows.push({ row: index + 1, reason: 'negative' })
    if (withheldThisMonthMinor > paidThisMonthMinor) rows.push({ row: index + 1, reason: 'tax_above_paid' })
    seen.add(key)
  }
  if (rows.length > 0) {
    const first = rows[0]
    throw new DomainError('opening_import.rows_invalid', `row ${first?.row}: ${first?.reason}`, { rows })
  }
}
