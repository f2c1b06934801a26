import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { toInstant } from '../../platform/wire.ts'
import type { ReceiptRow } from '../queries/receipts.ts'
import type { Receipt } from '../schemas/receipt.ts'

export const toReceipt = (row: ReceiptRow): z.input<typeof Receipt> => ({
  id: toPublicId('rcp', row.id),
  platform: row.platform,
  period: row.period,
  currency: row.currency,
  amountMinor: String(row.amountMinor),
  receivedAt: toInstant(row.receivedAt),
  recordedBy: row.recordedByName,
  recordedAt: toInstant(row.recordedAt),
})
