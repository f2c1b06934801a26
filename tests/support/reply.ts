/** An answer that was read to its end, with the checks that tests make of it. */
export class Reply {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array

  constructor(response: Response, bytes: Uint8Array) {
    this.status = response.status
    this.headers = response.headers
    this.bytes = bytes
  }

  static async of(response: Response): Promise<Reply> {
    return new Reply(response, new Uint8Array(await response.arrayBuffer()))
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  /** The body as JSON; the caller names the shape it expects. */
  json<T = unknown>(): T {
    return JSON.parse(this.text) as T
  }

  /** The body of an answer with this status. @throws Error that shows what was answered instead */
  expect<T = unknown>(status = 200): T {
    if (this.status !== status) throw new Error(`expected ${status}, got ${this.status}: ${this.text.slice(0, 2000)}`)
    return (this.bytes.length > 0 ? this.json() : undefined) as T
  }

  /** Code of the refusal, undefined when it is none. */
  get code(): string | undefined {
    if (!this.headers.get('content-type')?.startsWith('application/problem+json')) return undefined
    return this.json<{ code: string }>().code
  }

  /** Status and code together: `404 partner.not_found`. */
  get refusal(): string {
    return `${this.status} ${this.code ?? ''}`.trim()
  }
}
