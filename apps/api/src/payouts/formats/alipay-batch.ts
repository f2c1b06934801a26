import { formatMinor } from '../../domain/amount-text.ts'
import { sum } from '../../domain/money.ts'
import {
  CSV_CONTENT_TYPE,
  type Sheet,
  type WrittenFile,
  writeCsv,
  writeXlsx,
  XLSX_CONTENT_TYPE,
} from '../../platform/spreadsheet/index.ts'
import type { NotedPayment } from './payment-line.ts'

/** The operator may raise it to what the template in use says (3,000 has been seen). */
export const DEFAULT_ALIPAY_LINE_LIMIT = 1_000

export const ALIPAY_SHEET_NAME = '页一支付宝批量付款文件上传模板'
const TITLE = '支付宝批量付款文件模板（前面两行请勿删除）'
const COLUMNS: Sheet['columns'] = [
  { header: '序号（必填）', type: 'text', width: 13 },
  { header: '收款方支付宝账号（必填）', type: 'text', width: 27 },
  { header: '收款方姓名（必填）', type: 'text', width: 29 },
  { header: '金额（必填，单位：元）', type: 'text', width: 27 },
  { header: '备注（选填）', type: 'text', width: 42 },
]

export type AlipayBatchOptions = Readonly<{
  /** CSV is what the upload page accepts without conditions; XLSX is for those who convert it themselves. */
  format: 'csv' | 'xlsx'
  /** File name without extension, unique per batch: Alipay refuses a name that was uploaded before. */
  fileStem: string
  lineLimit?: number
}>

export type PaymentFile = WrittenFile & Readonly<{ lineCount: number; totalMinor: bigint }>

/**
 * Writes the batch payment files of Alipay's web template: sheet name, title row and the five headers exactly as the
 * upload page expects them, amounts as text in yuan with two decimals, the note for the payee as the remark,
 * which is the only free field that the result file returns. More lines than `lineLimit` give several files.
 *
 * @throws RangeError if there are no lines, or a line was not cleared by `checkPayments` first
 * @throws DomainError `text.outside_gbk` if a name cannot be written in the CSV's encoding
 */
export async function alipayBatchFiles(
  lines: readonly NotedPayment[],
  { format, fileStem, lineLimit = DEFAULT_ALIPAY_LINE_LIMIT }: AlipayBatchOptions,
): Promise<PaymentFile[]> {
  if (lines.length === 0) throw new RangeError('a payment file needs at least one line')
  if (!Number.isInteger(lineLimit) || lineLimit < 1) throw new RangeError('lineLimit must be a positive integer')
  lines.forEach(assertPayable)
  const parts = Math.ceil(lines.length / lineLimit)
  const files: PaymentFile[] = []
  for (let part = 0; part < parts; part += 1) {
    const slice = lines.slice(part * lineLimit, (part + 1) * lineLimit)
    const stem = parts === 1 ? fileStem : `${fileStem}-${part + 1}of${parts}`
    files.push({
      ...(await writeFile(alipaySheet(slice), format, stem)),
      lineCount: slice.length,
      totalMinor: sum(slice.map((line) => line.amountMinor)),
    })
  }
  return files
}

function alipaySheet(lines: readonly NotedPayment[]): Sheet {
  return {
    name: ALIPAY_SHEET_NAME,
    titleRows: [[TITLE]],
    merge: [{ row: 0, fromColumn: 0, toColumn: COLUMNS.length - 1 }],
    columns: COLUMNS,
    rows: lines.map((line, i) => [`${i + 1}`, line.account, line.name, formatMinor(line.amountMinor), line.purpose]),
  }
}

async function writeFile(sheet: Sheet, format: 'csv' | 'xlsx', stem: string): Promise<WrittenFile> {
  return format === 'csv'
    ? { fileName: `${stem}.csv`, contentType: CSV_CONTENT_TYPE, bytes: writeCsv(sheet, { encoding: 'gbk' }) }
    : { fileName: `${stem}.xlsx`, contentType: XLSX_CONTENT_TYPE, bytes: await writeXlsx({ sheets: [sheet] }) }
}

function assertPayable(line: NotedPayment): void {
  if (line.amountMinor <= 0n || line.currency !== 'CNY' || line.account === '' || line.name === '') {
    throw new RangeError(`payout line ${line.id} was not checked before export`)
  }
}
