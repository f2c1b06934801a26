import type { ExceptionGroup } from './exception-words.ts'

type Narrowed = Readonly<{ import?: string | null; status?: string }>

/** The page of one group; what narrows the list it is opened from goes along. */
export function groupHref(
  base: string,
  { code, subject }: Pick<ExceptionGroup, 'code' | 'subject'>,
  narrowed: Narrowed = {},
): string {
  const query = new URLSearchParams({
    ...(subject ? { subject } : {}),
    ...(narrowed.import ? { import: narrowed.import } : {}),
    ...(narrowed.status && narrowed.status !== 'open' ? { status: narrowed.status } : {}),
  })
  return `${base}/exceptions/${code}${query.size > 0 ? `?${query}` : ''}`
}
