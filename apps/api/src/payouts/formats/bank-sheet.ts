import { formatMinor } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { sum } from '../../domain/money.ts'
import {
  type CellValue,
  CSV_CONTENT_TYPE,
  type Sheet,
  type WrittenFile,
  writeCsv,
  writeXlsx,
  XLSX_CONTENT_TYPE,
} from '../../platform/spreadsheet/index.ts'
import type { PaymentFile } from './alipay-batch.ts'
import type { BankSheetColumn, BankSheetTemplate } from './bank-template.ts'
import type { BankPaymentLine } from './payment-line.ts'

/** The account the money comes from. */
export type Payer = Readonly<{ account: string; name: string; bank: string; place?: string }>

/**
 * Writes a bank's transfer sheet by a column template. Everything but an amount of format `number` is text, so that
 * account numbers keep all their digits.
 *
 * @throws RangeError if there are no lines, an amount is not positive, or the lines are of several currencies
 * @throws DomainError `text.outside_gbk` for a template whose file is GBK
 */
export async function bankSheetFile(
  template: BankSheetTemplate,
  lines: readonly BankPaymentLine[],
  payer: Payer,
  fileStem: string,
): Promise<PaymentFile> {
  const currency = lines[0]?.currency
  if (currency === undefined) throw new RangeError('a payment file needs at least one line')
  if (lines.some((line) => line.amountMinor <= 0n)) throw new RangeError('a payment must be positive')
  if (lines.some((line) => line.currency !== currency)) throw new RangeError('a payment file has one currency')
  const sheet = bankSheet(template, lines, payer, currencyExponent(currency))
  return {
    ...(await writeFile(sheet, template.file, fileStem)),
    lineCount: lines.length,
    totalMinor: sum(lines.map((line) => line.amountMinor)),
  }
}

/** Which lines lack a field that the template requires, by the labels of its columns. */
export function missingBankFields(
  template: BankSheetTemplate,
  lines: readonly BankPaymentLine[],
  payer: Payer,
): { lineId: string; labels: string[] }[] {
  const required = template.columns.filter((column) => column.required)
  return lines.flatMap((line, i) => {
    const labels = required.filter(
      (column) => cellOf(column, line, { payer, template, serial: i + 1, exponent: 2 }) === '',
    )
    return labels.length > 0 ? [{ lineId: line.id, labels: labels.map(({ label }) => label) }] : []
  })
}

function bankSheet(
  template: BankSheetTemplate,
  lines: readonly BankPaymentLine[],
  payer: Payer,
  exponent: number,
): Sheet {
  return {
    name: template.name,
    columns: template.columns.map(({ label, format }) => ({
      header: label,
      type: format === 'number' ? 'amount' : 'text',
      width: Math.max(12, label.length * 2 + 2),
      decimals: exponent,
    })),
    rows: lines.map((line, i) =>
      template.columns.map((column) => cellOf(column, line, { payer, template, serial: i + 1, exponent })),
    ),
  }
}

type CellContext = Readonly<{ payer: Payer; template: BankSheetTemplate; serial: number; exponent: number }>

function cellOf(column: BankSheetColumn, line: BankPaymentLine, context: CellContext): CellValue {
  return column.source === 'amount' ? amountCell(column, line, context.exponent) : textOf(column, line, context)
}

function amountCell({ format = 'yuan' }: BankSheetColumn, line: BankPaymentLine, exponent: number): CellValue {
  if (format === 'number') return line.amountMinor
  return format === 'fen' ? line.amountMinor.toString() : formatMinor(line.amountMinor, exponent)
}

function textOf(column: BankSheetColumn, line: BankPaymentLine, { payer, template, serial }: CellContext): string {
  const { ownBank } = template
  const texts: Record<Exclude<BankSheetColumn['source'], 'amount'>, string | undefined> = {
    serial: `${serial}`,
    line_id: line.id,
    account: line.account,
    name: line.name,
    currency: line.currency,
    bank_name: line.bankName,
    bank_branch_code: line.bankBranchCode,
    bank_place: line.bankPlace,
    mobile: line.mobile,
    email: line.email,
    purpose: line.purpose,
    payer_account: payer.account,
    payer_name: payer.name,
    payer_bank: payer.bank,
    is_own_bank: yesOrNo(ownBank && line.bankName ? line.bankName.includes(ownBank) : undefined),
    is_same_place: yesOrNo(payer.place && line.bankPlace ? line.bankPlace === payer.place : undefined),
    constant: column.value,
    blank: '',
  }
  return texts[column.source as keyof typeof texts] ?? '' // safe because amounts do not come here
}

/** Nothing at all when we do not know: a wrong 否 would cost a transfer fee or a day. */
function yesOrNo(known: boolean | undefined): string | undefined {
  return known === undefined ? undefined : known ? '是' : '否'
}

async function writeFile(sheet: Sheet, file: BankSheetTemplate['file'], stem: string): Promise<WrittenFile> {
  if (file === 'xlsx') {
    return { fileName: `${stem}.xlsx`, contentType: XLSX_CONTENT_TYPE, bytes: await writeXlsx({ sheets: [sheet] }) }
  }
  const encoding = file === 'csv_gbk' ? 'gbk' : 'utf-8-bom'
  return { fileName: `${stem}.csv`, contentType: CSV_CONTENT_TYPE, bytes: writeCsv(sheet, { encoding }) }
}
