import { DomainError } from '../../domain/errors.ts'
import { normalizeHeader, type SmallTable } from '../../platform/tabular/index.ts'
import { readList } from '../list-file.ts'
import { PARTNER_SHEET } from '../templates.ts'

export const MAX_IMPORT_ROWS = 20_000

/** Column names of a partner list; the first is ours, the others are met in lists that people keep. */
export const COLUMNS = {
  name: ['名称', '合作伙伴', '昵称', '推广者', '分销商'],
  type: ['类型', '主体类型'],
  legalName: ['主体', '主体名称', '公司名称', '姓名'],
  taxId: ['证件号', '身份证号', '统一社会信用代码', '税号'],
  mobile: ['手机', '手机号', '联系电话'],
  alipay: ['支付宝', '支付宝账号'],
  slots: ['PID/关系ID', 'PID', '关系ID', '推广位ID', '渠道关系ID'],
  platform: ['平台'],
  grade: ['等级', '级别'],
  tradeType: ['代销/经销', '合作方式'],
  owner: ['渠道经理', '负责人'],
  taxHandling: ['税务处理', '个税处理'],
} as const
export type Column = keyof typeof COLUMNS
export const COLUMN_KEYS = Object.keys(COLUMNS) as Column[] // safe because the object has exactly these keys

/** One row as text; a column that the file lacks is empty everywhere. */
export type Cells = { lineNo: number } & Record<Column, string>

/** What a person sees in the file: the header of a column. */
export const headerOf = (column: Column): string => COLUMNS[column][0]

/** @throws DomainError `partner_import.columns_missing` without names, `table.*` for a file that is no list */
export async function readCells(bytes: Uint8Array): Promise<Cells[]> {
  return cellsOf(await readPartnerList(bytes))
}

/** The list as it stands in the file. @throws DomainError `table.*` */
export const readPartnerList = (bytes: Uint8Array): Promise<SmallTable> =>
  readList(bytes, {
    templateSheet: PARTNER_SHEET,
    columns: COLUMN_KEYS.flatMap((column) => [...COLUMNS[column]]),
    maxRows: MAX_IMPORT_ROWS,
  })

function cellsOf(table: SmallTable): Cells[] {
  const headers = table.columns.map(normalizeHeader)
  const placesOf = (column: Column) =>
    COLUMNS[column].map((name) => headers.indexOf(normalizeHeader(name))).filter((place) => place >= 0)
  const places = new Map(COLUMN_KEYS.map((column) => [column, placesOf(column)]))
  if (places.get('name')?.length === 0) {
    const missing = [headerOf('name')]
    throw new DomainError('partner_import.columns_missing', `the list has no column ${missing.join(', ')}`, { missing })
  }
  return table.rows.map((cells, index) => {
    // PIDs and relation ids may stand in two columns: both are read
    const text = (column: Column) =>
      (places.get(column) ?? [])
        .map((place) => cells[place] ?? '')
        .filter(Boolean)
        .join(' ')
    // safe because every column is read
    const values = Object.fromEntries(COLUMN_KEYS.map((column) => [column, text(column)])) as Record<Column, string>
    return { lineNo: table.lineNos[index] ?? 0, ...values }
  })
}
