import { parseAlipayAccount } from '../../domain/identifiers/alipay-account.ts'
import { gbkUnencodable, neutraliseFormula } from '../../platform/spreadsheet/index.ts'
import type { PaymentLine } from './payment-line.ts'

/** `blocks` keeps the line out of the file; `warns` lets a person decide. */
export const PAYMENT_FINDINGS = {
  'payment.account_empty': 'blocks',
  'payment.account_invalid': 'blocks',
  'payment.account_duplicate': 'warns',
  'payment.amount_not_positive': 'blocks',
  'payment.currency_not_cny': 'blocks',
  'payment.formula_character': 'warns',
  'payment.name_empty': 'blocks',
  'payment.name_outside_gbk': 'blocks',
  'payment.over_limit': 'blocks',
} as const

export type PaymentFindingCode = keyof typeof PAYMENT_FINDINGS
export type PaymentFinding = Readonly<{
  lineId: string
  code: PaymentFindingCode
  severity: 'blocks' | 'warns'
  /** What the screen needs to say why: characters, the limit, the other lines. */
  details: Readonly<Record<string, string | readonly string[]>>
}>

export type PaymentCheckOptions = Readonly<{
  channel: 'alipay' | 'bank'
  /** Whether the file is written in GBK; UTF-8 and XLSX files carry every name. */
  encoding: 'gbk' | 'unicode'
  perPaymentLimitMinor?: bigint
}>

/**
 * Looks at a batch before its file is written, so that a line that would fail or be damaged is known while it can
 * still be corrected. Findings come in the order of the lines; a clean batch gives none.
 *
 * One partner's own split payments share an account rightly; the same account under two partners is reported on each.
 */
export function checkPayments(lines: readonly PaymentLine[], options: PaymentCheckOptions): PaymentFinding[] {
  const linesOfAccount = Map.groupBy(
    lines.filter((line) => line.account.trim() !== ''),
    (line) => line.account.trim().toLowerCase(),
  )
  return lines.flatMap((line) => [
    ...accountFindings(line, options),
    ...duplicateFindings(line, linesOfAccount.get(line.account.trim().toLowerCase()) ?? []),
    ...nameFindings(line, options),
    ...amountFindings(line, options),
  ])
}

function accountFindings(line: PaymentLine, { channel }: PaymentCheckOptions): PaymentFinding[] {
  if (line.account.trim() === '') return [finding(line, 'payment.account_empty')]
  const recognised =
    channel === 'bank' ? /^\d[\d -]*$/.test(line.account) : parseAlipayAccount(line.account) !== undefined
  return recognised ? [] : [finding(line, 'payment.account_invalid', { account: line.account })]
}

function duplicateFindings(line: PaymentLine, sameAccount: readonly PaymentLine[]): PaymentFinding[] {
  const others = sameAccount.filter((other) => other.partnerId !== line.partnerId)
  return others.length === 0
    ? []
    : [finding(line, 'payment.account_duplicate', { otherLineIds: others.map(({ id }) => id) })]
}

function nameFindings(line: PaymentLine, { encoding }: PaymentCheckOptions): PaymentFinding[] {
  if (line.name.trim() === '') return [finding(line, 'payment.name_empty')]
  const lost = encoding === 'gbk' ? gbkUnencodable(line.name + line.account) : []
  const altered = [line.name, line.account].filter((text) => neutraliseFormula(text, 'text') !== text)
  return [
    ...(lost.length > 0 ? [finding(line, 'payment.name_outside_gbk', { characters: lost })] : []),
    ...(altered.length > 0 ? [finding(line, 'payment.formula_character', { texts: altered })] : []),
  ]
}

function amountFindings(line: PaymentLine, { channel, perPaymentLimitMinor }: PaymentCheckOptions): PaymentFinding[] {
  const over = perPaymentLimitMinor !== undefined && line.amountMinor > perPaymentLimitMinor
  return [
    ...(line.amountMinor <= 0n
      ? [finding(line, 'payment.amount_not_positive', { amountMinor: `${line.amountMinor}` })]
      : []),
    ...(channel === 'alipay' && line.currency !== 'CNY'
      ? [finding(line, 'payment.currency_not_cny', { currency: line.currency })]
      : []),
    ...(over ? [finding(line, 'payment.over_limit', { limitMinor: `${perPaymentLimitMinor}` })] : []),
  ]
}

function finding(line: PaymentLine, code: PaymentFindingCode, details: PaymentFinding['details'] = {}): PaymentFinding {
  return { lineId: line.id, code, severity: PAYMENT_FINDINGS[code], details }
}
