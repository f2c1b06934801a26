import { type EntryRow, listEntryRows, readFor } from '../../commissions/index.ts'
import { dateOf } from '../../domain/clocks.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { DomainError } from '../../domain/errors.ts'
import { sum } from '../../domain/money.ts'
import { statementSheets } from '../../payouts/formats/index.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { toPublicId, type Uuid } from '../../platform/ids.ts'
import { type WrittenFile, writeXlsx, XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { listStatementRows } from '../queries/statements.ts'
import { paymentsOf } from './statement-payments.ts'

// far above any statement; a sheet has no more rows
const MOST_ENTRIES = 1_000_000

type SheetLine = Parameters<typeof statementSheets>[0]['lines'][number]

/**
 * A statement as a workbook: its figures, and every entry with why it is what it is. The same figures as on screen;
 * a file that would not add up is refused.
 *
 * @throws DomainError `statement.not_found`
 */
export function exportStatement(deps: Deps, actor: Member | PartnerActor, id: Uuid): Promise<WrittenFile> {
  return readFor(deps, actor, async (tx, visible) => {
    const [row] = await listStatementRows(tx, actor.brandId, visible, { id }, 1)
    if (!row) throw new DomainError('statement.not_found', 'no such statement', { id })
    const payment = (await paymentsOf(tx, actor.brand, [row], deps.now())).get(id)!
    const entries = await listEntryRows(tx, actor.brandId, visible, { statementId: id }, MOST_ENTRIES)
    const { timeZone } = actor.brand
    const showsNames = actor.kind === 'member'
    const sheets = statementSheets({
      brandName: actor.brand.name,
      partnerName: row.partnerName,
      statementNo: toPublicId('stm', id),
      period: row.period,
      currency: row.currency,
      decimals: currencyExponent(row.currency),
      figures: {
        openingMinor: row.openingMinor,
        earnedMinor: row.earnedMinor,
        reversedMinor: -row.reversedMinor,
        adjustedMinor: row.adjustedMinor,
        taxMinor: payment.taxMinor,
        netMinor: payment.netMinor,
        carriedMinor: payment.carriedMinor,
      },
      ...(payment.carryReason ? { carryReason: payment.carryReason } : {}),
      lines: toLines(entries.toReversed(), timeZone, showsNames),
    })
    const fileName = `${row.partnerName.replace(/[\\/:*?"<>|]/g, '_')}_${row.period}_结算单.xlsx`
    return { fileName, contentType: XLSX_CONTENT_TYPE, bytes: await writeXlsx({ sheets }) }
  })
}

function toLines(entries: readonly EntryRow[], timeZone: string, showsNames: boolean): SheetLine[] {
  const taken = sum(entries.filter(isTaken).map(({ amountMinor }) => amountMinor))
  return entries.map((row) => toLine(row, taken > 0n, timeZone, showsNames))
}

const isTaken = ({ kind, amountMinor }: EntryRow) =>
  kind === 'reversal' || ((kind === 'line' || kind === 'period') && amountMinor < 0n)

/** Should withdrawn refunds outweigh the reversals of a month, all of them count as earned, as in the figures. */
function kindOf(row: EntryRow, takenCountsAsEarned: boolean): SheetLine['kind'] {
  if (row.kind === 'adjustment' || row.kind === 'opening') return 'adjustment'
  if (isTaken(row) && !takenCountsAsEarned) return 'reversal'
  return row.kind === 'period' ? 'tier' : 'commission'
}

function toLine(row: EntryRow, takenCountsAsEarned: boolean, timeZone: string, showsNames: boolean): SheetLine {
  const kind = kindOf(row, takenCountsAsEarned)
  const note = row.reason ?? (row.kind === 'reversal' ? '退款冲回' : undefined)
  return {
    kind,
    date: dateOf(row.datedAt ?? row.occurredAt, timeZone),
    amountMinor: row.amountMinor,
    ...(row.dateBasis ? { dateBasis: row.dateBasis } : {}),
    ...(row.orderNo ? { orderNo: row.orderNo } : {}),
    ...(row.productTitle ? { productName: row.productTitle } : {}),
    ...(row.kind === 'line' ? { baseMinor: row.baseMinor, ratePpm: row.ratePpm } : {}),
    ...(row.planName && showsNames ? { planLabel: `${row.planName} v${row.planVersion}` } : {}),
    ...(note ? { note } : {}),
  }
}
