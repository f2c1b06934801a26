import type { components, paths } from '@qudao/api/client'
import { runtime } from '@qudao/api/runtime'
import createClient, { type Client } from 'openapi-fetch'

const ORIGIN = 'http://demo.localhost'

/** Somebody at a browser, who can do nothing but what the API lets them. */
export class Person {
  readonly api: Client<paths>
  #cookie = ''

  constructor() {
    this.api = createClient<paths>({ baseUrl: ORIGIN, fetch: (request) => this.fetch(request) })
  }

  async fetch(request: Request): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set('origin', ORIGIN)
    if (this.#cookie) headers.set('cookie', this.#cookie)
    const response = await runtime().fetch(new Request(request, { headers }))
    const [cookie] = response.headers.getSetCookie()
    if (cookie) this.#cookie = cookie.split(';')[0] ?? ''
    return response
  }

  /** Sends a file as a form, and the fields beside it. @throws Error with the refusal's sentence */
  async upload<Answer>(
    path: string,
    file: { fileName: string; bytes: Uint8Array },
    fields: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.fileName)
    const response = await this.fetch(new Request(`${ORIGIN}${path}`, { method: 'POST', body: form }))
    if (!response.ok) throw refusal(path, (await response.json()) as Problem)
    return (await response.json()) as Answer
  }
}

type Problem = components['schemas']['Problem']

const refusal = (what: string, problem: Problem) =>
  new Error(`${what}: ${problem.code}: ${problem.detail} ${JSON.stringify(problem.details ?? {})}`)

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/** The answer of a call that the demo cannot do without. @throws Error with the refusal's sentence */
export async function must<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call
  // safe because every refusal of the API has this shape
  if (!response.ok) throw refusal(response.url, error as Problem)
  // safe because a call that must give something is not a 204
  return data as NonNullable<Data>
}
