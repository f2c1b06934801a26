import { z } from '@hono/zod-openapi'
import { Minor } from '../../platform/wire.ts'

export const Withholding = z
  .object({
    monthGrossBeforeMinor: Minor.openapi({ description: 'Paid to the payee in the month before this payment' }),
    grossMinor: Minor.openapi({ description: 'This payment before tax, whole if it was cut into parts' }),
    monthGrossMinor: Minor,
    deductionMinor: Minor.openapi({ description: '减除费用' }),
    taxableMinor: Minor.openapi({ description: '应纳税所得额, rounded for display' }),
    ratePpm: z.int().openapi({ description: '预扣率' }),
    quickDeductionMinor: Minor.openapi({ description: '速算扣除数' }),
    exact: z.string().openapi({ description: 'Tax of the month before rounding, in yuan', example: '640.0016' }),
    taxMinor: Minor.openapi({ description: 'Tax of the month' }),
    withheldBeforeMinor: Minor,
    excessMinor: Minor.openapi({ description: 'Withheld before beyond the tax of the month; not paid back here' }),
    withheldMinor: Minor.openapi({ description: 'Withheld now: tax - withheld before + excess' }),
    addsUp: z.boolean(),
  })
  .openapi('Withholding', { description: '劳务报酬 of one payee and calendar month is one occurrence' })
