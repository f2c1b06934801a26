import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Member } from '../../platform/actor.ts'
import { type WrittenFile, writeXlsx, XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { listPayeeMonths } from '../../settlements/index.ts'
import { settlementSummarySheet, type WithholdingRow, withholdingDetailSheet } from '../formats/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import { namesOf, statementFigures } from '../queries/papers.ts'
import type { PaperPayees } from './paper-payees.ts'
import { fileStem } from './payment-files.ts'

type Kind = 'summary' | 'withholding' | 'summary_paid' | 'withholding_paid'
type Paper = WrittenFile & { purpose: Kind }

/** Said of what left, or of what was really paid: then in a version, since a payment may still come back. */
export type PaperBasis = 'sent' | Readonly<{ version: number }>

/**
 * 结算汇总表, and 扣缴明细 where tax is withheld from anybody: they leave with the payment and are frozen with it.
 * By the result they hold the paid lines only, with a 扣缴明细 wherever one had left, even if nobody in it was paid.
 */
export async function summaryFiles(
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  sent: readonly LineRow[],
  payees: PaperPayees,
  basis: PaperBasis = 'sent',
): Promise<Paper[]> {
  const isByResult = basis !== 'sent'
  const lines = isByResult ? sent.filter(({ status }) => status === 'paid') : sent
  const [of, suffix] = isByResult ? (['_paid', suffixOf(basis)] as const) : (['', ''] as const)
  const stem = fileStem(actor, batch)
  const summary = await summarySheet(tx, actor, batch, lines, payees, isByResult)
  const papers: Paper[] = [await paper(`summary${of}`, `${stem}-结算汇总表${suffix}.xlsx`, summary)]
  if (sent.some(({ labourIncome }) => labourIncome)) {
    const rows = await withholdingRows(tx, batch, lines, payees, isByResult)
    const sheet = withholdingDetailSheet({ payerName: actor.brand.name, month: batch.payMonth, isByResult, rows })
    papers.push(await paper(`withholding${of}`, `${stem}-扣缴明细${suffix}.xlsx`, sheet))
  }
  return papers
}

const suffixOf = ({ version }: { version: number }): string =>
  version === 1 ? '-按打款结果' : `-按打款结果-第${version}版`

async function paper(
  purpose: Kind,
  fileName: string,
  sheet: Parameters<typeof writeXlsx>[0]['sheets'][number],
): Promise<Paper> {
  return { purpose, fileName, contentType: XLSX_CONTENT_TYPE, bytes: await writeXlsx({ sheets: [sheet] }) }
}

async function summarySheet(
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: PaperPayees,
  isByResult: boolean,
) {
  const figures = await statementFigures(tx, batch.brandId, [...new Set(lines.map((line) => line.statementId))])
  const names = await namesOf(tx, batch.brandId, [batch.preparedBy, batch.approvedBy])
  const rows = [...Map.groupBy(lines, (line) => line.partnerId)].map(([partnerId, own]) => {
    const payee = payees.get(partnerId)!
    const figure = figures.get(own[0]!.statementId)!
    const taxMinor = sum(own.map((line) => line.taxMinor))
    const netMinor = sum(own.map((line) => line.netMinor))
    // what came back or was taken back since the statement belongs to what is carried, so that the row still adds up
    const carriedMinor = figure.closingMinor - taxMinor - netMinor
    return {
      partnerName: payee.partnerName,
      legalName: payee.legalName,
      statementPeriod: figure.period,
      legalType: payee.legalType,
      taxHandling: payee.taxHandling,
      lineCount: figure.entryCount,
      openingMinor: figure.openingMinor,
      earnedMinor: figure.earnedMinor,
      reversedMinor: -figure.reversedMinor,
      adjustedMinor: figure.adjustedMinor,
      taxMinor,
      netMinor,
      carriedMinor,
    }
  })
  return settlementSummarySheet({
    brandName: actor.brand.name,
    period: batch.payMonth,
    currency: batch.currency,
    isByResult,
    preparedBy: names.get(batch.preparedBy) ?? '',
    ...(batch.approvedBy ? { approvedBy: names.get(batch.approvedBy) ?? '' } : {}),
    rows,
  })
}

async function withholdingRows(
  tx: Tx,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: PaperPayees,
  isByResult: boolean,
): Promise<WithholdingRow[]> {
  // one person may stand behind two partners: their month is one
  const payments = Map.groupBy(
    lines.filter(({ labourIncome }) => labourIncome),
    (line) => line.payeeKey,
  )
  const months = await monthsBefore(tx, batch, [...payments.keys()], isByResult)
  return [...payments].map(([payeeKey, own]) => {
    const first = payees.get(own[0]!.partnerId)!
    const before = months.get(payeeKey) ?? { grossMinor: 0n, withheldMinor: 0n }
    return {
      payeeName: first.legalName,
      residentId: first.taxId ?? '',
      paymentCount: own.length,
      monthGrossMinor: before.grossMinor + sum(own.map((line) => line.grossMinor)),
      withheldBeforeMinor: before.withheldMinor,
      withheldNowMinor: sum(own.map((line) => line.taxMinor)),
      netMinor: sum(own.map((line) => line.netMinor)),
    }
  })
}

/**
 * What the payees the batch left with had been paid before in the month, asked once for all, since the brand's books
 * are held meanwhile. By their keys, since a number may be corrected.
 */
async function monthsBefore(tx: Tx, batch: BatchRow, payeeKeys: readonly string[], isByResult: boolean) {
  const { currency, payMonth, id: exceptBatchId, exportedAt } = batch
  const leftBefore = isByResult && exportedAt ? exportedAt : undefined
  const of = { currency, payMonth, payeeKeys, exceptBatchId, leftOnly: true, leftBefore }
  const months = await listPayeeMonths(tx, batch.brandId, of)
  return new Map(months.map((month) => [month.payeeKey, month]))
}
