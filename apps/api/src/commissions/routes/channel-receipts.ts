import { brandRoute } from '../../platform/route.ts'
import { toReceipt } from '../presenters/receipt.ts'
import { Receipt, ReceiptDraft, ReceiptList, ReceiptQuery } from '../schemas/receipt.ts'
import { listChannelReceipts, recordChannelReceipt } from '../service/receipts.ts'

export const recordChannelReceiptRoute = brandRoute(
  {
    operationId: 'recordChannelReceipt',
    permission: 'settlements.adjust',
    summary: 'Record what a platform really paid us for a month',
    method: 'post',
    path: '/channel-receipts',
    body: ReceiptDraft,
    answer: { status: 201, description: 'The receipt', schema: Receipt },
  },
  async ({ deps, actor, valid: { body } }) =>
    toReceipt(await recordChannelReceipt(deps, actor, { ...body, receivedAt: new Date(body.receivedAt) })),
)

export const listChannelReceiptsRoute = brandRoute(
  {
    operationId: 'listChannelReceipts',
    permission: 'settlements.read',
    summary: 'What platforms paid us, and the months that plans still wait for',
    method: 'get',
    path: '/channel-receipts',
    query: ReceiptQuery,
    answer: { description: 'Newest month first', schema: ReceiptList },
  },
  async ({ deps, actor, valid: { query } }) => {
    const { receipts, expected } = await listChannelReceipts(deps, actor, query.period)
    return {
      items: receipts.map(toReceipt),
      expected: expected.map(({ expectedMinor, receivedMinor, ...rest }) => ({
        ...rest,
        expectedMinor: String(expectedMinor),
        receivedMinor: String(receivedMinor),
      })),
    }
  },
)
