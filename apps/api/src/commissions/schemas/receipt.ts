import { z } from '@hono/zod-openapi'
import { idString } from '../../platform/ids.ts'
import { Currency, Instant, Minor, MinorIn, Period } from '../../platform/wire.ts'

const platform = z.string().trim().min(1).max(40).openapi({ example: 'taobao' })

export const ReceiptDraft = z
  .object({
    platform,
    period: Period.openapi({ description: 'The month in which the platform settled the lines' }),
    currency: Currency,
    amountMinor: MinorIn.refine((amount) => amount > 0n, 'must be more than 0'),
    receivedAt: Instant,
  })
  .openapi('ChannelReceiptDraft')

export const Receipt = z
  .object({
    id: idString('rcp'),
    platform,
    period: Period,
    currency: Currency,
    amountMinor: Minor,
    receivedAt: Instant,
    recordedBy: z.string().nullable(),
    recordedAt: Instant,
  })
  .openapi('ChannelReceipt')

export const ReceiptList = z
  .object({
    items: z.array(Receipt),
    expected: z
      .array(z.object({ platform, period: Period, currency: Currency, expectedMinor: Minor, receivedMinor: Minor }))
      .openapi({ description: 'Months that plans on channel income wait for' }),
  })
  .openapi('ChannelReceiptList')

export const ReceiptQuery = z.object({ period: Period.optional() })
