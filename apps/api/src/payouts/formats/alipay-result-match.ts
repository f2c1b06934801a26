import type { AlipayResult, AlipayResultLine } from './alipay-result.ts'

/** A line of the exported file, as the result is expected to repeat it. */
export type ExpectedPayment = Readonly<{ id: string; account: string; name: string; amountMinor: bigint }>

export type UnmatchedCode =
  /** the remark names no payment of this file or, without a remark, none has this account, name and amount */
  | 'unknown_payment'
  /** without a remark, several payments fit */
  | 'ambiguous'
  /** the payment is known and the amount is another one */
  | 'amount_differs'
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
  const open = new Map(expected.map((payment) => [payment.id, payment]))
  const known = new Map(open)
  const matched: { id: string; line: AlipayResultLine }[] = []
  const unmatched: { line: AlipayResultLine; code: UnmatchedCode }[] = []
  for (const line of result.lines) {
    const found = findPayment(line, known, open)
    if (typeof found === 'string') unmatched.push({ line, code: found })
    else {
      matched.push({ id: found.id, line })
      if (line.status !== 'pending') open.delete(found.id)
    }
  }
  return { matched, unmatched, missing: [...open.keys()] }
}

type Payments = ReadonlyMap<string, ExpectedPayment>

function findPayment(line: AlipayResultLine, known: Payments, open: Payments): ExpectedPayment | UnmatchedCode {
  if (line.remark !== null) {
    const named = known.get(line.remark)
    if (!named) return 'unknown_payment'
    if (!open.has(named.id)) return 'repeated'
    return named.amountMinor === line.amountMinor ? named : 'amount_differs'
  }
  const alike = [...open.values()].filter((payment) => isSamePayment(payment, line))
  if (alike.length > 1) return 'ambiguous'
  if (alike[0]) return alike[0]
  return [...known.values()].some((payment) => isSamePayment(payment, line)) ? 'repeated' : 'unknown_payment'
}

function isSamePayment(payment: ExpectedPayment, line: AlipayResultLine): boolean {
  const sameAccount = payment.account.toLowerCase() === line.account.toLowerCase()
  return sameAccount && payment.name === line.name && payment.amountMinor === line.amountMinor
}
