// PostgreSQL takes 65,535 parameters a statement
const AT_ONCE = 1000

/** Writes rows a thousand at a time, one set after the other. */
export async function inSets<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(rows.slice(from, from + AT_ONCE))
}
