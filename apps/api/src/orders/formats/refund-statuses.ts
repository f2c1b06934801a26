import type { ReportedRefund } from './reported-refund.ts'
import { statusKey } from './statuses.ts'

export type RefundMeaning = Pick<ReportedRefund, 'state' | 'recoverFrom' | 'recovered'>

const open: RefundMeaning = { state: 'open', recoverFrom: '', recovered: false }
const confirmed: RefundMeaning = { state: 'confirmed', recoverFrom: '', recovered: false }
const failed: RefundMeaning = { state: 'failed', recoverFrom: '', recovered: false }

/**
 * refund_status of PublisherRefundOrderDto. The buyer's refund has succeeded in 2 and 12 to 15: the latter only say
 * from whom the platform takes back commission that it had paid already, and whether it has. 11 waits for the
 * platform to look at several cases together.
 */
const BY_CODE: Readonly<Record<string, RefundMeaning>> = {
  2: confirmed,
  3: failed,
  4: open,
  11: open,
  12: { state: 'confirmed', recoverFrom: 'affiliate', recovered: false },
  13: { state: 'confirmed', recoverFrom: 'affiliate', recovered: true },
  14: { state: 'confirmed', recoverFrom: 'seller', recovered: false },
  15: { state: 'confirmed', recoverFrom: 'seller', recovered: true },
}

/** The words of the export, which come with and without what stands in brackets in the documentation. */
const BY_WORD: readonly (readonly [RegExp, RefundMeaning])[] = [
  [/^从(?:淘客|推广者)处?补扣.*成功/, BY_CODE[13]!],
  [/^从(?:淘客|推广者)处?补扣/, BY_CODE[12]!],
  [/^从(?:卖家|商家)处?补扣.*成功/, BY_CODE[15]!],
  [/^从(?:卖家|商家)处?补扣/, BY_CODE[14]!],
  [/^发生多次(?:维权)?/, open],
  [/^(?:维权|退款)(?:创建|中|处理中|进行中|申请)/, open],
  [/^等待/, open],
  [/^(?:维权|退款)(?:成功|完成)/, confirmed],
  [/^(?:维权|退款)(?:失败|关闭|撤销)/, failed],
]

/** What a refund status means, undefined for one nobody has told us about. */
export function refundMeaning(status: string): RefundMeaning | undefined {
  if (Object.hasOwn(BY_CODE, status)) return BY_CODE[status]
  const word = statusKey(status)
  return BY_WORD.find(([pattern]) => pattern.test(word))?.[1]
}
