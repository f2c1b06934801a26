import { z } from '@hono/zod-openapi'
import { DomainError } from '../../domain/errors.ts'
import { normalizeHeader } from '../../platform/tabular/index.ts'

/** What a column of a sheet made by hand may be. */
export const SHEET_FIELDS = ['name', 'slot', 'earned', 'reversed', 'tax', 'net', 'gross', 'amount'] as const
export type SheetField = (typeof SHEET_FIELDS)[number]
/** Header of each column, as a person says it and as it is remembered. */
export const SheetFieldsSchema = z.partialRecord(z.enum(SHEET_FIELDS), z.string().max(200))
export type SheetColumns = Partial<Record<SheetField, number>>

/** Words of headers, the telling ones first; the first column that has one is taken. */
const WORDS: Record<SheetField, readonly string[]> = {
  name: ['推广者', '合作伙伴', '渠道名称', '达人', '团长', '名称', '姓名', '收款人', '昵称', '机构', 'partner', 'name'],
  slot: ['pid', '推广位', '关系id', '渠道id', '渠道关系', 'slot'],
  reversed: ['退款扣回', '冲回', '扣回', '退款', '维权', 'clawback', 'refund'],
  tax: ['个税', '代扣', '扣税', '税额', 'tax'],
  net: ['实付', '实发', '税后', '打款', '到手', 'net', 'paid'],
  gross: ['应付', '税前', '应发', 'gross', 'due'],
  earned: ['本期佣金', '佣金', '提成', 'commission', 'earned'],
  amount: ['金额', '结算额', '合计', 'amount', 'total'],
}

const ORDER: readonly SheetField[] = ['name', 'slot', 'reversed', 'tax', 'net', 'gross', 'earned', 'amount']

/** All words that may stand in a header, for finding the header row. */
export const HEADER_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS).flat())

/**
 * Which column is what: as the caller says, else by the words in the header.
 * @throws DomainError `statement_sheet.column_missing` without a column for who, or without one for how much
 */
export function findColumns(headers: readonly string[], chosen: Partial<Record<SheetField, string>>): SheetColumns {
  const columns: SheetColumns = {}
  const taken = new Set<number>()
  // what a person chose comes first: no word may take its column
  for (const field of ORDER.toSorted((a, b) => Number(chosen[b] !== undefined) - Number(chosen[a] !== undefined))) {
    const index = chosen[field] === undefined ? byWords(headers, WORDS[field], taken) : byName(headers, chosen[field])
    if (index < 0) continue
    columns[field] = index
    taken.add(index)
  }
  const hasAmount = (['net', 'gross', 'earned', 'amount'] as const).some((field) => columns[field] !== undefined)
  if ((columns.name === undefined && columns.slot === undefined) || !hasAmount) {
    const missing = hasAmount ? 'name' : 'amount'
    throw new DomainError('statement_sheet.column_missing', `no column for the ${missing}; say which one it is`, {
      missing,
      columns: headers,
    })
  }
  return columns
}

const byName = (headers: readonly string[], name: string) => headers.map(normalizeHeader).indexOf(normalizeHeader(name))

function byWords(headers: readonly string[], words: readonly string[], taken: ReadonlySet<number>): number {
  for (const word of words) {
    const index = headers.findIndex(
      (header, i) => !taken.has(i) && header.toLowerCase().replaceAll(' ', '').includes(word),
    )
    if (index >= 0) return index
  }
  return -1
}
