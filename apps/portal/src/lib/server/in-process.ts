import { runtime } from '@qudao/api/runtime'
import type { Cookies, RequestEvent } from '@sveltejs/kit'

type Caller = Pick<RequestEvent, 'cookies' | 'url' | 'getClientAddress' | 'request'>

/**
 * `fetch` for the API in the same process: carries the reader's cookies in, and the API's cookies back out.
 * Nothing goes over the network, so it cannot be reached or forged from outside.
 */
export function inProcessFetch(event: Caller): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', cookieHeader(event.cookies))
    headers.set('origin', event.url.origin)
    headers.set('user-agent', event.request.headers.get('user-agent') ?? '')
    const response = await runtime().fetch(new Request(request, { headers }), { ip: event.getClientAddress() })
    keepCookies(event.cookies, response)
    return response
  }
}

/** Read from the jar and not from the request, so that a session begun in this request counts at once. */
function cookieHeader(cookies: Cookies): string {
  return cookies
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
}

function keepCookies(cookies: Cookies, response: Response): void {
  for (const text of response.headers.getSetCookie()) {
    const { name, value = '', ...attributes } = cookies.parse(text)
    // the jar's defaults would add HttpOnly and Secure to cookies that were sent without
    cookies.set(name, value, {
      ...attributes,
      httpOnly: attributes.httpOnly ?? false,
      secure: attributes.secure ?? false,
    })
  }
}
