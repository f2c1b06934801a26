import { toHalfWidth } from '../../domain/identifiers/half-width.ts'

export type PaymentStatus = 'paid' | 'failed' | 'pending'

/** Columns of the result file by the words seen for them; the first is the current one. */
export const RESULT_COLUMNS = {
  createdAt: ['创建时间'],
  orderNo: ['订单号', '商户订单号'],
  flowNo: ['流水号', '支付宝流水号'],
  account: ['收款账号', '收款账户', '收款方支付宝账号', '收款支付宝账号'],
  name: ['姓名', '收款方姓名', '收款人姓名'],
  amount: ['金额(元)', '金额'],
  status: ['状态', '付款状态'],
  remark: ['备注', '付款说明'],
  reason: ['失败原因', '失败理由', '原因'],
} as const

export type ResultColumn = keyof typeof RESULT_COLUMNS
export const REQUIRED_RESULT_COLUMNS: readonly ResultColumn[] = ['account', 'amount', 'status']

/** Labels of the head, which stands above the lines either as label and value in turn, or as two rows. */
export const HEAD_LABELS = {
  accountName: ['账号户称', '账户名称', '账号户名'],
  payerAccount: ['付款账户', '付款账号'],
  orderNo: ['订单号'],
  status: ['付款状态'],
  total: ['总金额(元)', '总金额'],
  paid: ['成功金额(元)', '成功金额'],
  failed: ['失败金额(元)', '失败金额'],
} as const

export type HeadField = keyof typeof HEAD_LABELS

// a Map: a word of the file may be any word, also one that every object has
const STATUS_WORDS: ReadonlyMap<string, PaymentStatus> = new Map([
  ['成功', 'paid'],
  ['付款成功', 'paid'],
  ['转账成功', 'paid'],
  ['失败', 'failed'],
  ['付款失败', 'failed'],
  ['转账失败', 'failed'],
  ['退票', 'failed'],
  ['已退票', 'failed'],
  ['处理中', 'pending'],
  ['付款中', 'pending'],
  ['待处理', 'pending'],
  ['等待处理', 'pending'],
])

/** The status behind a word of the file; undefined for a word never seen, which a person has to look at. */
export function paymentStatus(word: string): PaymentStatus | undefined {
  return STATUS_WORDS.get(cleanCell(word))
}

/** A cell as a person reads it: full-width brackets and digits, the protecting apostrophe, tabs and blanks removed. */
export function cleanCell(cell: string | undefined): string {
  const text = toHalfWidth(cell ?? '').trim()
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
