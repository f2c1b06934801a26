import { withholdingOnMonth } from '../../apps/api/src/domain/tax/labour-remuneration.ts'
import { demoPartners } from './partners.ts'
import { randomStream } from './random.ts'

export type DemoOpeningBalance = Readonly<{
  partnerCode: string
  partnerName: string
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
        unpaidMinor: BigInt(unpaid),
        paidThisMonthMinor: paid,
        withheldThisMonthMinor: withholdingOnMonth(paid),
      }
    })
  return { asOf: DEMO_CUT_OVER, rows }
}
