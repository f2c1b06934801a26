import { withholdingOnMonth } from '../../apps/api/src/domain/tax/labour-remuneration.ts'
import { type Sheet, writeXlsx } from '../../apps/api/src/platform/spreadsheet/index.ts'
import type { DemoFile } from './orders/order-file.ts'
import { demoPartners } from './partners.ts'
import { randomStream } from './random.ts'

export type DemoOpeningBalance = Readonly<{
  partnerCode: string
  partnerName: string
  taxId: string
  /** earned before the cut-over and not paid; negative where a refund came after the last payment */
  unpaidMinor: bigint
  /** gross paid in the cut-over month before the cut-over, which the month's tax counts with */
  paidThisMonthMinor: bigint
  withheldThisMonthMinor: bigint
}>

/** The day the system starts; some of April had been paid by hand that very morning, so its tax counts in May. */
export const DEMO_CUT_OVER = '2026-05-01'

/** What was open at the cut-over: of every third affiliate whom the brand pays itself. */
export function demoOpeningBalances(): { asOf: string; rows: DemoOpeningBalance[] } {
  const random = randomStream('opening balances')
  const affiliates = demoPartners().filter(({ payer, slot }) => (payer === 'brand' || payer === 'top_up') && slot)
  const rows = affiliates
    .filter((_, i) => i % 3 === 0)
    .map((partner, i): DemoOpeningBalance => {
      const paid = i % 4 === 0 && partner.taxHandling === 'withhold' ? BigInt(random.int(90_000, 420_000)) : 0n
      const unpaid = i % 11 === 7 ? -random.int(1_000, 9_000) : random.int(2_000, 160_000)
      return {
        partnerCode: partner.code,
        partnerName: partner.name,
        taxId: partner.taxId,
        unpaidMinor: BigInt(unpaid),
        paidThisMonthMinor: paid,
        withheldThisMonthMinor: withholdingOnMonth(paid),
      }
    })
  return { asOf: DEMO_CUT_OVER, rows }
}

/** The same as the sheet that is uploaded as 期初导入. */
export async function demoOpeningSheet(): Promise<DemoFile> {
  const { asOf, rows } = demoOpeningBalances()
  const amount = (header: string) => ({ header, type: 'amount' as const, width: 13 })
  const sheet: Sheet = {
    name: '期初余额',
    columns: [
      { header: '名称', type: 'text', width: 22 },
      { header: '证件号', type: 'text', width: 22 },
      ...['未结佣金', '本月已付', '本月已扣税'].map(amount),
      { header: '币种', type: 'text', width: 7 },
    ],
    rows: rows.map((row) => [
      row.partnerName,
      row.taxId,
      row.unpaidMinor,
      row.paidThisMonthMinor,
      row.withheldThisMonthMinor,
      'CNY',
    ]),
  }
  return { fileName: `期初余额_${asOf}.xlsx`, bytes: await writeXlsx({ sheets: [sheet] }) }
}
