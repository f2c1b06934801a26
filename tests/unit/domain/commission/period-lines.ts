import { fc } from '@fast-check/vitest'
import type { PeriodLine } from '@qudao/api/domain/commission/period'
import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { reversalDue } from '@qudao/api/domain/commission/reversal'
import { applyRate } from '@qudao/api/domain/money'
import { terms } from '../arbitraries.ts'

/** A sale of the period and what of it was refunded before the close. */
export type Sale = Readonly<{ orderNo: string; rule: number; baseMinor: bigint; refundedMinor: bigint }>

/** The line as the books hold it before the close: earned at once by the first tier, reversed with its refunds. */
export function bookedLine(terms: PlanTerms, sale: Sale, lineId: string): PeriodLine {
  const { orderNo, baseMinor, refundedMinor } = sale
  const rule = terms.rules[sale.rule % terms.rules.length]!
  const earnedMinor = applyRate(baseMinor, rule.tiers[0]!.rate, terms.rounding.mode)
  const reversedMinor = reversalDue({ amountMinor: earnedMinor, baseMinor, refundedAtMinor: 0n }, refundedMinor, 0n)
  return { lineId, orderNo, ruleId: rule.id, baseMinor, refundedMinor, earnedMinor, reversedMinor }
}

const sale: fc.Arbitrary<Sale> = fc
  .record({
    order: fc.nat(5),
    rule: fc.nat(7),
    baseMinor: fc.bigInt({ min: 0n, max: 500_000n }),
    refundedPercent: fc.bigInt({ min: 0n, max: 120n }),
  })
  .map(({ order, rule, baseMinor, refundedPercent }) => ({
    orderNo: `order ${order}`,
    rule,
    baseMinor,
    refundedMinor: (baseMinor * refundedPercent) / 100n,
  }))

/** A partner's period: terms and lines, some partly, fully or over-refunded before the close. */
export const period = fc.tuple(terms, fc.array(sale, { maxLength: 15 })).map(([terms, sales]) => ({
  terms,
  lines: sales.map((sale, i) => bookedLine(terms, sale, `line ${`${i}`.padStart(2, '0')}`)),
}))
