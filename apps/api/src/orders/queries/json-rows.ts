/** Rows for jsonb_to_recordset: amounts as decimal strings, which PostgreSQL reads into bigint exactly. */
export const jsonRows = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))

export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
