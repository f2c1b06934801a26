import { normalizeHeader } from '../../platform/tabular/index.ts'
import type { LineState } from './reported-line.ts'

export type StatusWords = ReadonlyMap<string, LineState>

/** Status words of the 30-column export. There are no others: an unknown one is for a person to decide. */
export const ALIMAMA_30_STATUSES = statusWords({
  订单付款: 'paid',
  订单成功: 'received',
  订单结算: 'settled',
  订单失效: 'invalid',
})

/** Newer exports and tk_status codes of taobao.tbk.order.details.get. */
export const TAOBAO_STATUSES = statusWords({
  订单付款: 'paid',
  订单成功: 'received',
  订单结算: 'settled',
  订单失效: 'invalid',
  已付款: 'paid',
  已收货: 'received',
  已结算: 'settled',
  已失效: 'invalid',
  12: 'paid',
  14: 'received',
  3: 'settled',
  13: 'invalid',
})

/** Trade states of a merchant's back office: a trade that succeeded is final for the brand that pays by itself. */
export const MERCHANT_STATUSES = statusWords({
  等待买家付款: 'created',
  待付款: 'created',
  '买家已付款,等待卖家发货': 'paid',
  等待卖家发货: 'paid',
  待发货: 'paid',
  部分发货: 'paid',
  卖家部分发货: 'paid',
  '卖家已发货,等待买家确认': 'paid',
  等待买家确认收货: 'paid',
  待收货: 'paid',
  已发货: 'paid',
  已付款: 'paid',
  交易成功: 'settled',
  交易完成: 'settled',
  已完成: 'settled',
  交易关闭: 'invalid',
  已关闭: 'invalid',
  已取消: 'invalid',
})

/** Words in the form they are compared in: without width, case and spaces. */
export function statusWords(words: Readonly<Record<string, LineState>>): StatusWords {
  return new Map(Object.entries(words).map(([word, state]) => [statusKey(word), state]))
}

export function statusKey(word: string): string {
  return normalizeHeader(word)
}

/** What a brand decided for words a format does not know, on top of those it knows. */
export function withDecisions(known: StatusWords, decided: Readonly<Record<string, LineState>>): StatusWords {
  return new Map([...known, ...statusWords(decided)])
}
