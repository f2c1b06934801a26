import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { findMapping, fingerprintOf, rememberMapping } from '../../platform/import-mapping.ts'
import { readWhole } from '../../platform/upload.ts'
import { type Compared, type ComparedRow, type Comparison, compareSheet } from '../compare/compare-sheet.ts'
import { readSheet, readSheetTable, type Sheet } from '../compare/read-sheet.ts'
import { type SheetField, SheetFieldsSchema } from '../compare/sheet-columns.ts'
import { listBeside, listEntriesOfAmount, listNamedPartners, type SameAmount } from '../queries/compare.ts'
import { listStatementRows } from '../queries/statements.ts'
import { type CloseRequest, monthFor } from './close-month.ts'
import { paymentsOf } from './statement-payments.ts'

const MOST_STATEMENTS = 20_000
const MOST_BYTES = 20 * 1024 * 1024

export type SheetRequest = CloseRequest &
  Readonly<{
    file: { sha256: string; name: string }
    /** What a person says of columns that their headers do not tell; kept for the next sheet with this header. */
    columns: Partial<Record<SheetField, string>>
    compared?: Compared | undefined
  }>

/** A row with the one order that makes up an otherwise unexplained difference. */
export type ExplainedRow = ComparedRow & { orderNo: string | null }
export type SheetComparison = Readonly<{
  sheet: Sheet
  compared: Compared
  field: SheetField
  rows: readonly ExplainedRow[]
}>

/**
 * Holds a sheet the brand made itself against the statements of a month: per partner ours, theirs, the difference to
 * the fen, and a reason found in the data. Nothing is booked; only what the person said of the columns is kept.
 *
 * @throws DomainError `settlement.not_found` if the month is not closed, `file.not_found`, `table.*`,
 *   `statement_sheet.column_missing`
 */
export async function compareStatementSheet(
  deps: Deps,
  actor: Member,
  request: SheetRequest,
): Promise<SheetComparison> {
  const { currency, file } = request
  const month = monthFor(actor, request)
  const table = await readSheetTable(await readWhole(deps, actor.brandId, file.sha256, MOST_BYTES))
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, brand } = actor
    const fingerprint = fingerprintOf(table.columns)
    const sheet = readSheet(table, { currency, chosen: await chosenColumns(tx, brandId, fingerprint, request) })
    const { period } = month
    const rows = await listStatementRows(tx, brandId, {}, { period, currency }, MOST_STATEMENTS)
    if (rows.length === 0)
      throw new DomainError('settlement.not_found', `${period} is not closed`, { period, currency })
    const payments = await paymentsOf(tx, brand, rows, deps.now())
    const statements = rows.map((row) => ({ ...row, payment: payments.get(row.id)! }))
    const [beside, partners] = [await listBeside(tx, month), await listNamedPartners(tx, month)]
    const comparison = compareSheet(sheet, { statements, beside, partners }, request.compared)
    const found = await listEntriesOfAmount(tx, month, unexplained(comparison))
    await keepColumns(deps, tx, actor, fingerprint, request)
    return { ...comparison, sheet, rows: comparison.rows.map((row) => withOrder(row, found)) }
  })
}

const hasChosen = ({ columns }: SheetRequest) => Object.keys(columns).length > 0

async function chosenColumns(tx: Tx, brandId: number, fingerprint: string, request: SheetRequest) {
  if (hasChosen(request)) return request.columns
  return SheetFieldsSchema.safeParse(await findMapping(tx, brandId, fingerprint, 'statement')).data ?? {}
}

async function keepColumns(deps: Deps, tx: Tx, actor: Member, fingerprint: string, request: SheetRequest) {
  if (!hasChosen(request)) return
  const said = { mapping: request.columns, updatedBy: actor.memberId, updatedAt: deps.now() }
  await rememberMapping(tx, actor.brandId, { fingerprint, purpose: 'statement', ...said })
}

const openAmount = ({ reasons }: ComparedRow) =>
  reasons.find(({ code }) => code === 'unexplained' || code === 'earned_differs')?.amountMinor

function unexplained({ rows }: Comparison): { partnerId: Uuid; amountMinor: bigint }[] {
  return rows.flatMap((row) => {
    const amountMinor = openAmount(row)
    return row.partnerId && amountMinor !== undefined ? [{ partnerId: row.partnerId, amountMinor }] : []
  })
}

/** Less on their side is an entry of ours they left out; more is a sale of the month that we do not pay yet. */
function withOrder(row: ComparedRow, found: readonly SameAmount[]): ExplainedRow {
  const amount = openAmount(row)
  const entry = found.find(({ partnerId }) => partnerId === row.partnerId)
  if (amount === undefined || !entry) return { ...row, orderNo: null }
  const code = entry.isCounted || amount < 0n ? ('line_missing' as const) : ('not_payable_yet' as const)
  const reasons = row.reasons.map((reason) => (reason.amountMinor === amount ? { ...reason, code } : reason))
  return { ...row, reasons, orderNo: entry.orderNo }
}
