type UrlLike = { readonly pathname: string; readonly searchParams: { toString(): string } }

/**
 * A link to the same page with some query parameters changed (null takes one away). A change of what is listed
 * drops the cursor, which belongs to the old list.
 */
export function hrefWith(url: UrlLike, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.searchParams.toString())
  query.delete('cursor')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text ? `?${text}` : url.pathname
}

/** Where to go after signing in: only a path of this portal, so that a link cannot send people elsewhere. */
export function safeReturnPath(path: string | null): string | null {
  return path && /^\/(?![/\\])/.test(path) ? path : null
}

/** A form action that leaves the page's query as it is: what the list is narrowed to survives the answer. */
export function actionOn(url: UrlLike, action: string): string {
  const kept = [...new URLSearchParams(url.searchParams.toString())].filter(([name]) => !name.startsWith('/'))
  return `?/${action}${kept.map(([name, value]) => `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('')}`
}
