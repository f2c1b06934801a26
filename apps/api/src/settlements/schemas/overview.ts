import { z } from '@hono/zod-openapi'
import { Currency, Minor } from '../../platform/wire.ts'
import { Settlement } from './settlement.ts'

export const MoneyOverview = z
  .object({
    items: z.array(
      z.object({
        currency: Currency,
        heldMinor: Minor.openapi({ description: '待结算' }),
        payableMinor: Minor.openapi({ description: '可结算, negative balances included' }),
        inFlightMinor: Minor.openapi({ description: '打款中, net of tax' }),
        channelMinor: Minor.openapi({ description: '平台代结: shown only' }),
        negativeMinor: Minor.openapi({ description: 'What partners owe us' }),
        owingPartners: z.int(),
        readyToPayMinor: Minor.openapi({
          description: 'Approved: what a batch could take now, before minimums and tax',
        }),
        readyPartners: z.int(),
        waitingForApprovalMinor: Minor,
        lastClosed: Settlement.nullable(),
      }),
    ),
  })
  .openapi('MoneyOverview')
