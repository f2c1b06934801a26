/** Why a text is not an amount. */
export type AmountProblem = 'empty' | 'not_a_number' | 'scientific_notation' | 'too_many_decimals' | 'too_large'

type ComeAgain = Readonly<{ retryAfterSeconds: number }>

/**
 * What refusals carry that somebody acts on: words name it, a header tells it. A code that is here is never thrown
 * without these values, and words can read nothing else; what other refusals carry is for developers.
 */
export type DeclaredDetails = Readonly<{
  'money.invalid_amount': Readonly<{ reason: AmountProblem; text: string }>
  'money.unknown_currency': Readonly<{ currency: string }>
  'rate_limit.exceeded': ComeAgain
  'request.busy': ComeAgain
  'request.conflict': ComeAgain
  'statement_sheet.column_missing': Readonly<{ missing: 'name' | 'amount'; columns: readonly string[] }>
  'table.header_duplicated': Readonly<{ names: readonly string[] }>
}>
