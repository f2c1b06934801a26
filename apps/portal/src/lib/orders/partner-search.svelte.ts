import type { components } from '@qudao/api/client'

export type FoundPartner = Readonly<{ id: string; name: string }>

const WAIT_MS = 200
const SHOWN = 20

/** Partners by a part of their name, asked of the API while somebody types. */
export class PartnerSearch {
  found = $state.raw<readonly FoundPartner[]>([])
  /** What `found` answers; '' before the first answer. */
  answered = $state('')
  readonly #url: string
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(brand: string, first: readonly FoundPartner[] = []) {
    this.#url = `/api/b/${brand}/partners`
    this.found = first
  }

  look(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#ask(text.trim()), WAIT_MS)
  }

  async #ask(text: string): Promise<void> {
    const query = new URLSearchParams({ limit: String(SHOWN), ...(text ? { q: text } : {}) })
    const response = await fetch(`${this.#url}?${query}`, { headers: { accept: 'application/json' } })
    if (!response.ok) return
    // safe because the API answers 200 with this shape only
    const page = (await response.json()) as components['schemas']['PartnerPage']
    this.found = page.items.map(({ id, name }) => ({ id, name }))
    this.answered = text
  }
}
