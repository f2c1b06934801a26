import { inBrand } from '@qudao/db/client'
import { parseAmount } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { DomainError, isDomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { normalizeHeader } from '../../platform/tabular/index.ts'
import { readList } from '../list-file.ts'
import { findKnown, type Known, type NewBalance } from '../queries/openings.ts'
import { normaliseTaxId, taxIdIndexOf } from '../sealed-fields.ts'
import { OPENING_SHEET } from '../templates.ts'

export const OPENING_COLUMNS = {
  name: '名称',
  taxId: '证件号',
  unpaid: '未结佣金',
  paid: '本月已付',
  withheld: '本月已扣税',
  currency: '币种',
} as const
type Column = keyof typeof OPENING_COLUMNS
const MAX_ROWS = 20_000

type Problem = { lineNo: number; column: string; reason: string; value: string }
type Cells = { lineNo: number } & Record<Column, string>

/**
 * Reads an uploaded sheet of opening balances; every row must mean exactly one partner.
 * @throws DomainError `opening_import.rows_invalid` with all rows that cannot be used, `table.*`
 */
export async function readOpeningFile(deps: Deps, actor: Member, file: Uint8Array): Promise<NewBalance[]> {
  const rows = await readCells(file)
  const keys = { vault: deps.vault, brandId: actor.brandId }
  const indexOf = (row: Cells) => (row.taxId ? taxIdIndexOf(keys, normaliseTaxId(row.taxId)) : '')
  const known = await inBrand(deps.db, actor, (tx) =>
    findKnown(tx, actor.brandId, {
      taxIdIndexes: rows.map(indexOf).filter(Boolean),
      names: rows.map(({ name }) => name).filter(Boolean),
    }),
  )
  const byTaxId = Map.groupBy(known, ({ taxIdIndex }) => taxIdIndex)
  const byName = Map.groupBy(known, ({ name }) => name)
  const problems: Problem[] = []
  const balances = rows.map((row): NewBalance => {
    const partner = pickPartner(row, row.taxId ? byTaxId.get(indexOf(row)) : byName.get(row.name), problems)
    const currency = row.currency || actor.brand.currency
    const amount = (column: 'unpaid' | 'paid' | 'withheld') => readAmount(row, column, currency, problems)
    return {
      partnerId: partner?.id ?? '',
      currency,
      unpaidMinor: amount('unpaid'),
      paidThisMonthMinor: amount('paid'),
      withheldThisMonthMinor: amount('withheld'),
    }
  })
  if (problems.length > 0) {
    const { lineNo, column, reason } = problems[0] as Problem // safe because the list is not empty
    throw new DomainError('opening_import.rows_invalid', `row ${lineNo}, ${column}: ${reason}`, { rows: problems })
  }
  return balances
}

async function readCells(bytes: Uint8Array): Promise<Cells[]> {
  const columns = Object.values(OPENING_COLUMNS)
  const table = await readList(bytes, { templateSheet: OPENING_SHEET, columns, maxRows: MAX_ROWS })
  const places = new Map(table.columns.map((column, index) => [normalizeHeader(column), index]))
  const placeOf = (column: Column) => places.get(normalizeHeader(OPENING_COLUMNS[column]))
  if (placeOf('unpaid') === undefined || (placeOf('name') === undefined && placeOf('taxId') === undefined)) {
    throw new DomainError('partner_import.columns_missing', 'the sheet needs 名称 or 证件号, and 未结佣金', {
      columns,
    })
  }
  return table.rows.map((cells, index) => {
    const text = (column: Column) => cells[placeOf(column) ?? -1] ?? ''
    const keys = Object.keys(OPENING_COLUMNS) as Column[] // safe because the object has exactly these keys
    // safe because every column is read, an absent one as empty
    const values = Object.fromEntries(keys.map((column) => [column, text(column)])) as Record<Column, string>
    return { lineNo: table.lineNos[index] ?? 0, ...values }
  })
}

function pickPartner(row: Cells, candidates: readonly Known[] = [], problems: Problem[]): Known | undefined {
  if (candidates.length === 1) return candidates[0]
  const column = row.taxId ? OPENING_COLUMNS.taxId : OPENING_COLUMNS.name
  const reason = candidates.length === 0 ? 'partner_unknown' : 'partner_ambiguous'
  problems.push({ lineNo: row.lineNo, column, reason, value: row.taxId ? `****${row.taxId.slice(-4)}` : row.name })
  return undefined
}

function readAmount(row: Cells, column: 'unpaid' | 'paid' | 'withheld', currency: string, problems: Problem[]): bigint {
  const text = row[column]
  if (text === '') return 0n
  try {
    return parseAmount(text, currencyExponent(currency))
  } catch (error) {
    if (!isDomainError(error)) throw error
    problems.push({ lineNo: row.lineNo, column: OPENING_COLUMNS[column], reason: error.code, value: text })
    return 0n
  }
}
