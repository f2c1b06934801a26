/** Whether PostgreSQL can keep the text: it has no NUL and no half of a surrogate pair. */
export const isPlainText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** The same text without NULs, its halves of surrogate pairs replaced by the mark for the unreadable. */
export const toPlainText = (text: string): string => (isPlainText(text) ? text : toWhole(text))

const toWhole = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** Where, in values that came as JSON, a query or a path, the first text or key stands that cannot be kept. */
export function findUnplain(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return isPlainText(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!isPlainText(key)) return path
    const found = findUnplain(inner, [...path, key])
    if (found) return found
  }
  return undefined
}
