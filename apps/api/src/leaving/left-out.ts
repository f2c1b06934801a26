/** Tables of the database that no export holds, each with its reason. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  user: 'people may serve several brands; those of the brand are in people.csv, without their passwords',
  session: 'sign-ins of people, and secrets',
  known_device: 'browsers of people, and secrets',
  locator: 'only hashes by which an address finds its brand',
  rate_limit: 'counters of the server',
  idempotency_key: 'answers kept for a day for requests that are sent again',
  job: 'how far work has come on this server',
}

/** Columns that no export holds, by table. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  partner: ['tax_id_index', 'mobile_index'],
  payout_account: ['account_index'],
  payout_line: ['payee_key'],
  opening_balance: ['payee_key'],
  member_invitation: ['token_hash'],
  partner_link: ['token_hash'],
}

/** Why: blind indexes are made with a key that stays here, and would let others test guesses; the rest opens doors. */
export const LEFT_OUT_COLUMN_REASON = 'blind index or hash of a secret'

/** First in every table and the same in every row of an export: said once, in brand.csv and the manifest. */
export const BRAND_COLUMN = 'brand_id'
