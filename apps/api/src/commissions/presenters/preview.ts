import type { z } from '@hono/zod-openapi'
import { sum } from '../../domain/money.ts'
import type { Preview } from '../schemas/preview.ts'
import type { CommissionPreview } from '../service/preview-commission.ts'
import { toExplanation, toRuleOutcome } from './trace.ts'

export function toPreview({ entries, refusals, periods, currency }: CommissionPreview): z.input<typeof Preview> {
  const total = (kind: 'line' | 'reversal') =>
    sum(entries.filter((entry) => entry.kind === kind).map(({ amountMinor }) => amountMinor))
  const [earned, reversed, period] = [total('line'), total('reversal'), sum(periods.map((p) => p.amountMinor))]
  return {
    entries: entries.map(({ line, kind, baseMinor, amountMinor, trace }) => ({
      line,
      kind,
      baseMinor: String(baseMinor),
      amountMinor: String(amountMinor),
      trace: trace && toExplanation(trace, 'brand'),
    })),
    refusals: [...refusals],
    periods: periods.map(({ partner, amountMinor, rules, shares }) => ({
      partner,
      amountMinor: String(amountMinor),
      rules: rules.map((rule) => toRuleOutcome(rule, 'brand')),
      shares: shares.map((share) => ({ line: share.line, amountMinor: String(share.amountMinor) })),
    })),
    totals: {
      earnedMinor: String(earned),
      reversedMinor: String(reversed),
      periodMinor: String(period),
      netMinor: String(earned + reversed + period),
    },
    currency,
  }
}
