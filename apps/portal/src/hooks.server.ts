import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { chooseLocale, chooseTheme, LOCALE_COOKIE, needsWebfont, THEME_COOKIE } from '#lib/locale.ts'
import { createApi, findMe } from '#lib/server/api.ts'

// As written in app.html: the server puts the reader's choices in, so that nothing flashes.
const HTML_TAG = '<html lang="zh-CN" data-theme="system" data-fonts="system">'

export const handle: Handle = async ({ event, resolve }) => {
  const { cookies, locals, params, request } = event
  locals.locale = chooseLocale(cookies.get(LOCALE_COOKIE), request.headers.get('accept-language'))
  locals.theme = chooseTheme(cookies.get(THEME_COOKIE))
  locals.api = createApi(event)
  locals.me = event.route.id === '/dev/gallery' ? null : await findMe(locals.api)
  locals.membership = locals.me?.brands.find(({ brand, role }) => brand === params.brand && role !== null) ?? null
  const fonts = needsWebfont(request.headers.get('user-agent')) ? 'web' : 'system'
  const htmlTag = `<html lang="${locals.locale}" data-theme="${locals.theme}" data-fonts="${fonts}">`
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace(HTML_TAG, htmlTag) })
  // behind sign-in stand money and names: after signing out no browser shows them from its disk
  const isPrivate = /^\/[bp]\//.test(event.url.pathname)
  if (isPrivate) response.headers.set('cache-control', 'no-store')
  else if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache')
  return response
}

/** What nobody expected is logged under an id; the reader sees the id and nothing of the inside. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const requestId = crypto.randomUUID()
  console.error(JSON.stringify({ level: 'error', requestId, path: event.url.pathname, error: describe(error) }))
  return { code: 'internal', requestId }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
