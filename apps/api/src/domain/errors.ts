import type { DeclaredDetails } from './error-details.ts'

/**
 * Every refusal the product can give: `noun.reason` → what it means to a developer. HTTP statuses belong to
 * platform/problem.ts and words for users to the portal's messages; both are keyed by these codes.
 */
export const ERROR_CODES = {
  'adjustment.not_possible': 'the adjustment has no amount',
  'adjustment.period_out_of_reach': 'the month is before the books begin, or after the coming one',
  'bank_template.not_found': 'no such column template of a bank sheet',
  'brand.not_found': 'no such brand, or not one of the actor',
  'brand.slug_taken': 'another brand has this address',
  'brand.time_zone_fixed': 'sales of the brand are in months already, so its days cannot move any more',
  'brand.time_zone_unknown': 'no time zone has this name',
  'cursor.invalid': 'the list cursor was not made by this list',
  'data_export.already_running': 'an export of all data of the brand has not ended',
  'data_export.expired': 'the file of the export was removed after its days',
  'data_export.not_finished': 'the export has no file, because it runs or has failed',
  'data_export.not_found': 'no such export, or somebody else asked for it',
  'entry.not_found': 'no such entry, or not one the actor may see',
  'file.not_found': 'no such file',
  'idempotency.in_flight': 'the first request with this key is still running',
  'idempotency.key_reused': 'the key was used before with another body',
  'import_exception.already_resolved': 'the exception was resolved or dismissed before',
  'import_exception.not_correctable': 'this kind of exception is not resolved in this way',
  'import_exception.not_found': 'no such import exception',
  'import_exception.still_wrong': 'a corrected cell cannot be read either',
  internal: 'unexpected; logged, and opaque to the caller',
  'job.not_found': 'no such job',
  'ledger.source_reused': 'the cause was booked before with other postings',
  'link.not_found': 'the link is unknown, used or expired',
  'list_view.holds_number': 'a view would keep a long number in its search',
  'list_view.name_taken': 'another view of the list has this name',
  'list_view.not_found': 'no such view, or not one the actor may see',
  'list_view.too_many': 'the list has as many views as it may have',
  'member.already_member': 'the person is a member already',
  'member.last_owner': 'a brand keeps at least one owner',
  'member.not_found': 'no such member',
  'member_invitation.not_found': 'no such invitation',
  'money.invalid_amount': 'a text is not an amount of the currency',
  'money.invalid_rate': 'a text is not a percentage from 0 to 100',
  'money.unknown_currency': 'the number of decimals of this currency is not known',
  'opening_import.already_approved': 'the opening balances were approved before',
  'opening_import.already_booked': 'a partner has approved opening balances in this currency already',
  'opening_import.already_withdrawn': 'the opening balances were withdrawn before',
  'opening_import.four_eyes': 'the preparer cannot approve',
  'opening_import.not_author': 'only who prepared opening balances withdraws them',
  'opening_import.not_found': 'no such opening import',
  'opening_import.rows_invalid': 'rows of the opening balances cannot be used',
  'order_import.already_confirmed': 'the import was confirmed before',
  'order_import.line_repeated': 'rows of the file come out as one and the same line',
  'order_import.mapping_incomplete': 'a column the import cannot do without is not mapped',
  'order_import.not_found': 'no such import',
  'order_import.payer_missing': 'nobody said who pays the commission of these lines',
  'order_line.not_found': 'no such order line',
  'partner.already_exists': 'another partner has this tax number',
  'partner.hat_not_worn': 'the partner does not wear this hat',
  'partner.mobile_invalid': 'not a mainland mobile number',
  'partner.not_found': 'no such partner',
  'partner.tax_id_invalid': 'the check digits of the tax number fail and nobody gave a reason to keep it',
  'partner_import.columns_missing': 'the file lacks a column that a partner list needs',
  'partner_import.has_errors': 'rows of the partner list cannot be used and were not to be skipped',
  'partner_import.not_found': 'no partner list with this id was uploaded',
  'partner_link.not_found': 'no such sign-in link',
  'password.too_short': 'a password is shorter than allowed',
  'password.wrong': 'the password asked for again is not that of the person',
  'payout_account.invalid': 'not an account that money can be sent to',
  'payout_batch.already_decided': 'the batch was approved or rejected before',
  'payout_batch.approver_involved': 'the approver changed by hand what the approval looks at',
  'payout_batch.fields_missing': 'payments lack fields the bank sheet requires',
  'payout_batch.four_eyes': 'the preparer cannot approve',
  'payout_batch.month_over': 'the month the tax was computed for is over',
  'payout_batch.not_approved': 'the batch was not approved by a second person',
  'payout_batch.not_exported': 'the file of the batch has not left',
  'payout_batch.not_found': 'no such payout batch',
  'payout_batch.nothing_to_pay': 'no line of the batch can be paid',
  'payout_line.already_returned': 'the money of the line went back to the balance before',
  'payout_line.not_found': 'no such line in this batch',
  'payout_result.preview_stale': 'the result file would book anything but what was previewed',
  'payout_result.not_recognised': 'no row of the file has the columns of a payment result',
  'period.invalid': 'a text is not a month',
  'permission.denied': 'the actor lacks the permission of the route',
  'plan.already_published': 'the draft was published before, or another draft took its place',
  'plan.four_eyes': 'a rate this high is published by somebody else than its author',
  'plan.no_rate': 'no rule of the plan covers the line',
  'plan.not_found': 'no such commission plan',
  'plan.period_closed': 'the version would start in a month that is closed',
  'plan.rule_invalid': 'a rule of the plan cannot be used',
  'plan.rule_not_found': 'the plan version has no rule with this id',
  'plan.terms_invalid': 'the terms of the plan cannot be used',
  'plan.tiers_invalid': 'the tiers of a rule do not start at 0, do not ascend, or hold an impossible rate',
  'product.not_found': 'no such product, or one that was joined into another',
  'rate_limit.exceeded': 'too many requests',
  'request.busy': 'the database was held by longer work, or could not be reached; the same request may be sent again',
  'request.conflict': 'the write lost against another one again and again; the same request may be sent again',
  'request.foreign_origin': 'a write came from a page of another site',
  'request.too_large': 'the body of a request is over the limit',
  'route.not_found': 'no route is at this address',
  'session.invalid_credentials': 'identifier and password do not belong together',
  'session.not_found': 'no such session of the person, or it has ended',
  'session.required': 'signed out',
  'set_up.already_done': 'the first brand and owner exist',
  'set_up.token_wrong': 'the one-time token of the set-up is wrong',
  'settlement.already_closed': 'the month was closed before in this currency',
  'settlement.gap': 'months are closed one after the other, and this is not the next one',
  'settlement.import_running': 'an import of order lines is still running',
  'settlement.not_found': 'no such settlement',
  'settlement.nothing_to_close': 'there is no entry of this currency up to the end of the month',
  'settlement.period_open': 'the month is not over yet',
  'shop.not_found': 'no such shop',
  'slot.code_invalid': 'the code of a slot is empty',
  'slot.not_found': 'no such slot',
  'statement.already_decided': 'the statement was approved or returned before',
  'statement.four_eyes': 'the preparer cannot approve',
  'statement.not_found': 'no such statement',
  'statement.not_reviewed': 'the statement was not reviewed, or its review was returned',
  'statement_sheet.column_missing': 'the sheet has no column for the name or for the amount',
  'table.archive_damaged': 'a workbook is cut off or its parts do not fit together',
  'table.archive_unsafe': 'a workbook unpacks to far more than a report can hold',
  'table.empty': 'the file has no rows',
  'table.encoding_unknown': 'a text file is neither UTF-8 nor GBK nor UTF-16',
  'table.header_duplicated': 'two columns of the file have the same name',
  'table.header_not_found': 'no row of the file looks like column names',
  'table.html_not_supported': 'a web page that was saved with the name of a spreadsheet',
  'table.json_damaged': 'a JSON file is cut off or not JSON',
  'table.kind_unknown': 'the file is no CSV, XLSX or JSON',
  'table.row_too_long': 'one line of the file is longer than any report line',
  'table.sheet_not_found': 'the workbook has no visible sheet of this name',
  'table.too_large': 'the file is over a limit of its kind',
  'table.xls_not_supported': 'a workbook of Excel 97 to 2003, to be saved as XLSX or CSV',
  'text.outside_gbk': 'a text has characters that a GBK file cannot carry',
  'upload.disk_full': 'the disk has no room for the file',
  'upload.quota_reached': 'the files of the brand take up all the room it has',
  'upload.too_large': 'the upload is over the limit of its kind',
  'upload.unreadable': 'the upload is not a file the product can read',
  'user.identifier_invalid': 'not a mobile number or an e-mail address',
  'user.identifier_taken': 'another person signs in with this mobile number or e-mail',
  'validation.failed': 'the request does not have the documented shape',
} as const

export type ErrorCode = keyof typeof ERROR_CODES
export type ErrorDetails = Readonly<Record<string, unknown>>

/** What is given with a code: its declared details, all of them, or anything a developer may want to see. */
type Given<C extends ErrorCode> = C extends keyof DeclaredDetails ? [DeclaredDetails[C]] : [ErrorDetails?]

/** A refusal with a code the caller can act on and an English sentence for logs and developers. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DomainError'
  readonly code: C
  readonly details: ErrorDetails

  constructor(code: C, message: string, ...[details]: Given<C>) {
    super(message)
    this.code = code
    this.details = details ?? {}
  }
}

/** Whether `error` is a refusal of ours, and the given one if `code` is passed. */
export function isDomainError(error: unknown, code?: ErrorCode): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code)
}
