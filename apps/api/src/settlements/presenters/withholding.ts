import type { z } from '@hono/zod-openapi'
import { type WithholdingFacts, withholdingTrace } from '../../domain/tax/withholding-trace.ts'
import type { Withholding } from '../schemas/withholding.ts'

export function toWithholding(facts: WithholdingFacts | null): z.input<typeof Withholding> | null {
  if (!facts) return null
  const trace = withholdingTrace(facts)
  return {
    monthGrossBeforeMinor: String(trace.monthGrossBeforeMinor),
    grossMinor: String(trace.grossMinor),
    monthGrossMinor: String(trace.monthGrossMinor),
    deductionMinor: String(trace.deductionMinor),
    taxableMinor: String(trace.taxableMinor),
    ratePpm: trace.ratePpm,
    quickDeductionMinor: String(trace.quickDeductionMinor),
    exact: trace.exact,
    taxMinor: String(trace.taxMinor),
    withheldBeforeMinor: String(trace.withheldBeforeMinor),
    excessMinor: String(trace.excessMinor),
    withheldMinor: String(trace.withheldMinor),
    addsUp: trace.addsUp,
  }
}
