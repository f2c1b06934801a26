import type { App } from '@qudao/api/app'
import { Reply } from './reply.ts'

export const ORIGIN = 'http://localhost'

type Headers = Record<string, string>
type UploadForm = { file: { name: string; bytes: Uint8Array }; fields?: Record<string, string> }

/** A browser without a screen: one cookie, one origin, paths below one address. */
export class Client {
  readonly #app: App
  readonly #base: string
  readonly #cookie: () => Promise<string | null>
  readonly #ip: string

  constructor(app: App, base: string, cookie: () => Promise<string | null>, ip = '203.0.113.7') {
    this.#ip = ip
    this.#app = app
    this.#base = base
    this.#cookie = cookie
  }

  get = (path: string, headers?: Headers) => this.request('GET', path, undefined, headers)
  post = (path: string, body?: unknown, headers?: Headers) => this.request('POST', path, body ?? {}, headers)
  put = (path: string, body?: unknown, headers?: Headers) => this.request('PUT', path, body ?? {}, headers)
  patch = (path: string, body?: unknown, headers?: Headers) => this.request('PATCH', path, body ?? {}, headers)
  delete = (path: string, body?: unknown, headers?: Headers) => this.request('DELETE', path, body, headers)

  upload(path: string, { file, fields = {} }: UploadForm, headers?: Headers): Promise<Reply> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new File([new Uint8Array(file.bytes)], file.name))
    return this.request('POST', path, form, headers)
  }

  /** Paths that start with /api are taken as they are. A body is sent as JSON unless it is a form. */
  async request(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Reply> {
    const cookie = await this.#cookie()
    const isForm = body instanceof FormData
    const init: RequestInit = {
      method,
      headers: {
        origin: ORIGIN,
        ...(cookie ? { cookie } : {}),
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    }
    const url = path.startsWith('/api') ? path : this.#base + path
    return Reply.of(await this.#app.request(`${ORIGIN}${url}`, init, { ip: this.#ip }))
  }
}

/** The name=value part of a Set-Cookie header, as a browser sends it back. */
export const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? ''
