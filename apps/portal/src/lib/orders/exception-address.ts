import type { ExceptionGroup } from './exception-words.ts'

/** The page of one group; what narrows the list it is opened from goes along. */
export function groupHref(
  base: string,
  { code, subject }: Pick<ExceptionGroup, 'code' | 'subject'>,
  importId?: string | null,
): string {
  const query = new URLSearchParams({ ...(subject ? { subject } : {}), ...(importId ? { import: importId } : {}) })
  return `${base}/exceptions/${code}${query.size > 0 ? `?${query}` : ''}`
}
