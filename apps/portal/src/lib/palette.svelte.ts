export type FoundItem = Readonly<{ href: string; label: string; note?: string }>
export type FoundGroup = Readonly<{ label: string; items: readonly FoundItem[] }>
export type PalettePage = FoundItem & Readonly<{ keywords?: readonly string[] }>

/** Asks the server for partners, orders and the like whose name or number holds the words. */
export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<readonly FoundGroup[]>

const WAIT_MS = 200

/** What somebody looks for: waits for a pause in typing, drops answers that come too late, keeps the last good one. */
export class SoughtThings {
  query = $state('')
  groups = $state.raw<readonly FoundGroup[]>([])
  state = $state<'idle' | 'searching' | 'failed'>('idle')
  readonly #search: () => PaletteSearch | undefined
  #running: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(search: () => PaletteSearch | undefined) {
    this.#search = search
  }

  ask(query: string): void {
    this.query = query
    this.#running?.abort()
    clearTimeout(this.#timer)
    const search = this.#search()
    const words = query.trim()
    if (!search || words === '') {
      this.groups = []
      this.state = 'idle'
      return
    }
    this.state = 'searching'
    this.#timer = setTimeout(() => this.#run(search, words), WAIT_MS)
  }

  async #run(search: PaletteSearch, words: string): Promise<void> {
    const running = new AbortController()
    this.#running = running
    try {
      const groups = await search(words, running.signal)
      if (running.signal.aborted) return
      this.groups = groups
      this.state = 'idle'
    } catch {
      // an outdated question is nobody's concern; a failed one is told, and typing again retries it
      if (!running.signal.aborted) this.state = 'failed'
    }
  }
}
