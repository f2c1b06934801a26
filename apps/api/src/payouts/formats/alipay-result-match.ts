import type { AlipayResult, AlipayResultLine } from './alipay-result.ts'
import { cleanCell } from './alipay-result-words.ts'

/** A line of the exported file, as the result is expected to repeat it. */
export type ExpectedPayment = Readonly<{ id: string; account: string; name: string; amountMinor: bigint }>

export type UnmatchedCode =
  /** the remark names no payment of this file or, without a remark, none has this account, name and amount */
  | 'unknown_payment'
  /** without a remark, several payments fit */
  | 'ambiguous'
  /** the payment is known and the amount is another one */
  | 'amount_differs'
  /** the payment is known and the row names another account or another person */
  | 'account_differs'
  /** the payment already has a final outcome in this file */
  | 'repeated'

export type ResultMatch = Readonly<{
  matched: readonly Readonly<{ id: string; line: AlipayResultLine }>[]
  unmatched: readonly Readonly<{ line: AlipayResultLine; code: UnmatchedCode }>[]
  /** ids of payments without a final outcome in the file: still on their way */
  missing: readonly string[]
}>

/**
 * Finds which payment each result line is about: by the remark, already read as the id it names; only a line
 * without any remark is matched by account, name and amount, if exactly one payment fits (a foreign remark is another
 * batch's line, however alike the payment). A line still 处理中 takes no place, so a later final line for the same
 * payment counts; a second final line never does, so nothing is booked twice.
 */
export function matchAlipayResult(result: AlipayResult, expected: readonly ExpectedPayment[]): ResultMatch {
  const payments = indexPayments(expected)
  const matched: { id: string; line: AlipayResultLine }[] = []
  const unmatched: { line: AlipayResultLine; code: UnmatchedCode }[] = []
  for (const line of result.lines) {
    const found = findPayment(line, payments)
    if (typeof found === 'string') unmatched.push({ line, code: found })
    else {
      matched.push({ id: found.id, line })
      if (line.status !== 'pending') close(payments, found)
    }
  }
  return { matched, unmatched, missing: [...payments.open.keys()] }
}

/** Payments by id, and those still open by what a row without a remark says: a file has as many rows as it likes. */
type Payments = {
  known: ReadonlyMap<string, ExpectedPayment>
  open: Map<string, ExpectedPayment>
  openAlike: Map<string, Set<ExpectedPayment>>
}

function indexPayments(expected: readonly ExpectedPayment[]): Payments {
  const known = new Map(expected.map((payment) => [payment.id, payment]))
  const openAlike: Payments['openAlike'] = new Map()
  for (const payment of known.values()) {
    const alike = openAlike.get(likenessOf(payment))
    if (alike) alike.add(payment)
    else openAlike.set(likenessOf(payment), new Set([payment]))
  }
  return { known, open: new Map(known), openAlike }
}

function close({ open, openAlike }: Payments, payment: ExpectedPayment): void {
  open.delete(payment.id)
  openAlike.get(likenessOf(payment))?.delete(payment)
}

function findPayment(line: AlipayResultLine, { known, open, openAlike }: Payments): ExpectedPayment | UnmatchedCode {
  if (line.remark !== null) {
    const named = known.get(line.remark)
    if (!named) return 'unknown_payment'
    if (!open.has(named.id)) return 'repeated'
    if (named.amountMinor !== line.amountMinor) return 'amount_differs'
    return isAnother(line.account, named.account) || isAnother(line.name, named.name) ? 'account_differs' : named
  }
  const alike = openAlike.get(likenessOf(line))
  if (!alike) return 'unknown_payment'
  if (alike.size > 1) return 'ambiguous'
  const [payment] = alike
  return payment ?? 'repeated'
}

const likenessOf = ({ account, name, amountMinor }: Pick<ExpectedPayment, 'account' | 'name' | 'amountMinor'>) =>
  JSON.stringify([account.toLowerCase(), name, amountMinor.toString()])

/** Says something else, not merely nothing, less (138****5678) or the same in another spelling. */
function isAnother(said: string, expected: string): boolean {
  const word = spelled(said)
  return word !== '' && !/[*＊]/.test(word) && word !== spelled(expected)
}

const spelled = (text: string): string =>
  cleanCell(text)
    .replace(/[\s·•・‧]/g, '')
    .toLowerCase()
