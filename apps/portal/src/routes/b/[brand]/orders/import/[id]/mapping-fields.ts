import type { components } from '@qudao/api/client'
import type { OrderImport } from '../import-steps.ts'

export type Mapping = NonNullable<OrderImport['mapping']>
export type MappingBody = components['schemas']['ImportMapping']['mapping']
export type LineField = keyof Mapping['columns']

/** Without these no line can be read; an amount and a time come on top, in either of two ways. */
export const NEEDED: readonly LineField[] = [
  'orderNo',
  'status',
  'paid',
  'quantity',
  'unitPrice',
  'createdAt',
  'paidAt',
]
export const USEFUL: readonly LineField[] = [
  'slotCode',
  'subOrderNo',
  'productId',
  'productTitle',
  'category',
  'shopName',
  'settled',
  'settledAt',
  'refunded',
]
export const MORE: readonly LineField[] = [
  'receivedAt',
  'modifiedAt',
  'slotName',
  'pid',
  'relationId',
  'specialId',
  'siteId',
  'siteName',
  'skuCode',
  'sellerNick',
  'customerRef',
  'incomeAtPayment',
  'incomeAtSettlement',
  'channelFee',
  'channelCommission',
  'refundStatus',
  'refundTag',
]
export const FIELDS: readonly LineField[] = [...NEEDED, ...USEFUL, ...MORE]

export const MAX_KEY_COLUMNS = 4
export const KEY_SLOTS = Array.from({ length: MAX_KEY_COLUMNS }, (_, i) => i)
export const TIME_FORMATS = ['auto', 'dmy', 'mdy', 'unix_s', 'unix_ms'] as const
export const CURRENCIES = ['CNY', 'HKD', 'TWD', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'SGD', 'MYR', 'THB', 'AUD', 'CAD']
const ZONES = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Tokyo', 'Asia/Singapore', 'UTC', 'Europe/London']

export const zonesWith = (...more: string[]): string[] => [...new Set([...more, ...ZONES, 'America/New_York'])]

/** What an order state can mean; a refund on its own is told by refunds. */
export const STATES = ['created', 'paid', 'received', 'settled', 'invalid', 'refund_open', 'punished'] as const
export type LineState = (typeof STATES)[number]

// the surer first: 交易关闭 says closed, whatever else is in the word
const GUESSES: readonly (readonly [RegExp, LineState])[] = [
  [/关闭|失效|取消|作废|cancel|closed|void|invalid/i, 'invalid'],
  [/退款中|维权|refund/i, 'refund_open'],
  [/结算|完成|完结|settled|complete/i, 'settled'],
  [/收货|成功|签收|received|delivered|success/i, 'received'],
  [/待付|未付|未支付|下单|unpaid|pending|created/i, 'created'],
  [/付款|支付|发货|paid|shipped/i, 'paid'],
]

/** What a word of an unknown report may mean, for a person to confirm; undefined when nothing is like it. */
export const guessState = (word: string): LineState | undefined => GUESSES.find(([pattern]) => pattern.test(word))?.[1]

/** The first different cells of a column, for people to see what is in it. */
export function examplesOf({ detected, sample }: OrderImport, column: string, count: number): string[] {
  const index = detected.columns.findIndex((one) => one.column === column)
  if (index < 0) return []
  const cells = sample.map((row) => row[index] ?? '').filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, count)
}

/** The columns that are read, and as what: by the mapping, else by the recognised format. */
export function usedColumns({ mapping, detected }: OrderImport): { column: string; field: string }[] {
  if (mapping) return Object.entries(mapping.columns).map(([field, column]) => ({ column, field }))
  return detected.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
}
