import { z } from 'zod'
import { DomainError } from '../../domain/errors.ts'
import { normalizeHeader, type SmallTable } from '../../platform/tabular/index.ts'
import { readList } from '../list-file.ts'
import { PARTNER_SHEET } from '../templates.ts'

export const MAX_IMPORT_ROWS = 20_000

/** Column names of a partner list; the first is ours, the others are met in lists that people keep. */
export const COLUMNS = {
  name: ['名称', '合作伙伴', '昵称', '推广者', '分销商', '达人昵称', '达人', '达人名称', '渠道名称', '团长'],
  type: ['类型', '主体类型', '身份', '身份类型', '主体性质'],
  legalName: ['主体', '主体名称', '公司名称', '姓名', '真实姓名', '真实姓名或公司', '真实姓名/公司名称', '姓名或公司'],
  taxId: [
    '证件号',
    '身份证号',
    '身份证',
    '证件号码',
    '统一社会信用代码',
    '信用代码',
    '身份证或信用代码',
    '身份证/信用代码',
    '身份证号或信用代码',
    '身份证号/统一社会信用代码',
    '税号',
  ],
  mobile: ['手机', '手机号', '手机号码', '联系电话'],
  alipay: ['支付宝', '支付宝账号', '支付宝账户', '收款支付宝'],
  slots: ['PID/关系ID', 'PID', '关系ID', '推广位ID', '推广位PID', '淘宝PID', '淘客PID', '渠道关系ID'],
  platform: ['平台'],
  grade: ['等级', '级别', '达人等级', '合作等级'],
  tradeType: ['代销/经销', '合作方式', '合作模式'],
  owner: ['渠道经理', '负责人', '对接人', '跟进人', '商务', '商务对接'],
  taxHandling: ['税务处理', '个税处理', '税务处理方式'],
} as const
export type Column = keyof typeof COLUMNS
export const COLUMN_KEYS = Object.keys(COLUMNS) as Column[] // safe because the object has exactly these keys

/** Columns of ours behind those of a list whose rows come back; reading the sheet again passes over them. */
export const REASON_COLUMN = '问题'
export const LINE_COLUMN = '原文件行号'

/** One row as text; a column that the file lacks is empty everywhere. */
export type Cells = { lineNo: number } & Record<Column, string>

/** What a person sees in the file: the header of a column. */
export const headerOf = (column: Column): string => COLUMNS[column][0]

/** The list as it stands in the file. @throws DomainError `table.*` */
export const readPartnerList = (bytes: Uint8Array): Promise<SmallTable> =>
  readList(bytes, {
    templateSheet: PARTNER_SHEET,
    columns: COLUMN_KEYS.flatMap((column) => [...COLUMNS[column]]),
    maxRows: MAX_IMPORT_ROWS,
  })

/** What a person said that columns mean, by their headers; null for one to pass over. */
export const MeaningsSchema = z.record(z.string(), z.enum(COLUMN_KEYS).nullable())
export type Meanings = z.infer<typeof MeaningsSchema>

/** A column of the file: what it means, and whether its name or a person said so or it is still to be told. */
export type PlacedColumn = Readonly<{ header: string; field: Column | null; isTold: boolean; sample: string | null }>

/** What each column of a list means: as a person said for this header, else as its name says. */
export function placeColumns(table: SmallTable, said: Meanings): PlacedColumn[] {
  return table.columns.map((header, place) => {
    const named = COLUMN_KEYS.find((column) => COLUMNS[column].some((name) => isSame(name, header))) ?? null
    const isSaid = Object.hasOwn(said, header)
    const sample = table.rows.find((cells) => cells[place])?.[place] ?? null
    return {
      header,
      field: isSaid ? (said[header] ?? null) : named,
      isTold: isSaid || named !== null || isOurs(header),
      sample: sample && coverNumbers(sample.slice(0, 40)),
    }
  })
}

const isSame = (name: string, header: string) => normalizeHeader(name) === normalizeHeader(header)
/** Columns without a name, and those that we put behind the rows of a list that comes back. */
const isOurs = (header: string) => header === '' || header === REASON_COLUMN || header === LINE_COLUMN
/** Long numbers are of persons or their accounts: the last four are enough to know a column by. */
const coverNumbers = (text: string) => text.replace(/[0-9]{3,}(?=[0-9Xx]{4})/g, '****')

/** @throws DomainError `partner_import.columns_missing` without names */
export function cellsOf(table: SmallTable, columns: readonly PlacedColumn[]): Cells[] {
  if (!hasNames(columns)) {
    const missing = [headerOf('name')]
    throw new DomainError('partner_import.columns_missing', `the list has no column ${missing.join(', ')}`, { missing })
  }
  const placesOf = (column: Column) => columns.flatMap(({ field }, place) => (field === column ? [place] : []))
  const places = COLUMN_KEYS.map((column) => [column, placesOf(column)] as const)
  return table.rows.map((cells, index) => {
    const filled = (of: readonly number[]) => of.map((place) => cells[place] ?? '').filter(Boolean)
    // PIDs and relation ids may stand in two columns and both are read; of anything else the first that says something
    const values = places.map(([column, of]) => [
      column,
      column === 'slots' ? filled(of).join(' ') : (filled(of)[0] ?? ''),
    ])
    // safe because every column is read
    return { lineNo: table.lineNos[index] ?? 0, ...(Object.fromEntries(values) as Record<Column, string>) }
  })
}

export const hasNames = (columns: readonly PlacedColumn[]): boolean => columns.some(({ field }) => field === 'name')
