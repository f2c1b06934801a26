import type { components } from '@qudao/api/client'

export type FoundPartner = Pick<components['schemas']['PartnerRow'], 'id' | 'name' | 'legalName' | 'grade'>

const WAIT_MS = 200
const SHOWN = 8

/** Partners whose name or number holds what is typed: waits for a pause, and drops answers that come too late. */
export class PartnerFinder {
  found = $state.raw<readonly FoundPartner[]>([])
  /** Whether more were found than are shown. */
  hasMore = $state(false)
  state = $state<'idle' | 'searching' | 'failed'>('idle')
  readonly #brand: () => string
  readonly #shown: number
  #running: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(brand: () => string, shown = SHOWN) {
    this.#brand = brand
    this.#shown = shown
  }

  ask(words: string): void {
    const q = words.trim()
    this.#stop()
    if (q === '') {
      this.found = []
      this.state = 'idle'
      return
    }
    this.state = 'searching'
    this.#timer = setTimeout(() => this.#run({ q }), WAIT_MS)
  }

  /** The newest partners, where nothing is typed yet. */
  browse(): void {
    this.#stop()
    this.state = 'searching'
    void this.#run({})
  }

  #stop(): void {
    this.#running?.abort()
    clearTimeout(this.#timer)
  }

  async #run(filter: { q?: string }): Promise<void> {
    const running = new AbortController()
    this.#running = running
    try {
      const query = new URLSearchParams({ ...filter, limit: String(this.#shown) })
      const response = await fetch(`/api/b/${this.#brand()}/partners?${query}`, { signal: running.signal })
      if (!response.ok) throw new Error(`no partners: ${response.status}`)
      // safe because the API answers 200 with this shape only
      const page = (await response.json()) as components['schemas']['PartnerPage']
      if (running.signal.aborted) return
      this.found = page.items
      this.hasMore = page.nextCursor !== null
      this.state = 'idle'
    } catch {
      // an outdated question is nobody's concern; a failed one is told, and typing again retries it
      if (!running.signal.aborted) this.state = 'failed'
    }
  }
}
