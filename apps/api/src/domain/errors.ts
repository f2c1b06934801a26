/**
 * Every refusal the product can give: `noun.reason` → what it means to a developer. HTTP statuses belong to
 * platform/problem.ts and words for users to the portal's messages; both are keyed by these codes.
 */
export const ERROR_CODES = {
  'brand.not_found': 'no such brand, or not one of the actor',
  'cursor.invalid': 'the list cursor was not made by this list',
  'idempotency.in_flight': 'the first request with this key is still running',
  'idempotency.key_reused': 'the key was used before with another body',
  internal: 'unexpected; logged, and opaque to the caller',
  'money.invalid_amount': 'a text is not an amount of the currency',
  'money.invalid_rate': 'a text is not a percentage from 0 to 100',
  'money.unknown_currency': 'the number of decimals of this currency is not known',
  'order_import.already_confirmed': 'the import was confirmed before',
  'order_import.mapping_incomplete': 'a column the import cannot do without is not mapped',
  'order_import.not_found': 'no such import',
  'order_import.payer_missing': 'nobody said who pays the commission of these lines',
  'order_import.unknown_format': 'the columns match no known report',
  'partner.not_found': 'no such partner',
  'payout_batch.already_decided': 'the batch was approved or rejected before',
  'payout_batch.four_eyes': 'the preparer cannot approve',
  'payout_batch.not_found': 'no such payout batch',
  'payout_result.not_recognised': 'no row of the file has the columns of a payment result',
  'period.invalid': 'a text is not a month',
  'permission.denied': 'the actor lacks the permission of the route',
  'plan.no_rate': 'no rule of the plan covers the line',
  'plan.not_found': 'no such commission plan',
  'plan.rule_invalid': 'a rule of the plan cannot be used',
  'plan.rule_not_found': 'the plan version has no rule with this id',
  'plan.terms_invalid': 'the terms of the plan cannot be used',
  'plan.tiers_invalid': 'the tiers of a rule do not start at 0, do not ascend, or hold an impossible rate',
  'rate_limit.exceeded': 'too many requests',
  'session.invalid_credentials': 'identifier and password do not belong together',
  'session.required': 'signed out',
  'statement.already_decided': 'the statement was approved or returned before',
  'statement.four_eyes': 'the preparer cannot approve',
  'statement.not_found': 'no such statement',
  'text.outside_gbk': 'a text has characters that a GBK file cannot carry',
  'upload.too_large': 'the upload is over the limit of its kind',
  'upload.unreadable': 'the upload is not a file the product can read',
  'validation.failed': 'the request does not have the documented shape',
} as const

export type ErrorCode = keyof typeof ERROR_CODES
export type ErrorDetails = Readonly<Record<string, unknown>>

/** A refusal with a code the caller can act on and an English sentence for logs and developers. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** Whether `error` is a refusal of ours, and the given one if `code` is passed. */
export function isDomainError(error: unknown, code?: ErrorCode): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code)
}
