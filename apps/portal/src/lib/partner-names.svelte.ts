import type { components } from '@qudao/api/client'
import { createContext } from 'svelte'

type Named = Readonly<{ id: string; name: string }>

/** The most ids that one question takes. */
const MOST_IDS = 200

/** Names of partners that a form keeps by id: those it came with, those found by typing, and those it asks for. */
export class PartnerNames {
  known = $state.raw<ReadonlyMap<string, string>>(new Map())
  readonly #brand: () => string
  readonly #asked = new Set<string>()

  constructor(brand: () => string, partners: readonly Named[]) {
    this.#brand = brand
    this.learn(partners)
  }

  get brand(): string {
    return this.#brand()
  }

  learn(partners: readonly Named[]): void {
    this.known = new Map([...this.known, ...partners.map(({ id, name }) => [id, name] as const)])
  }

  /** Looks up those not known yet, once each: what was put back from this tab holds ids alone. */
  async ask(ids: readonly string[]): Promise<void> {
    const lacking = ids.filter((id) => !this.known.has(id) && !this.#asked.has(id))
    for (const id of lacking) this.#asked.add(id)
    for (let i = 0; i < lacking.length; i += MOST_IDS) {
      const query = new URLSearchParams({ ids: lacking.slice(i, i + MOST_IDS).join(','), limit: String(MOST_IDS) })
      // without an answer a partner stays its id, and the plan is as it was
      const response = await fetch(`/api/b/${this.brand}/partners?${query}`).catch(() => null)
      if (!response?.ok) return
      // safe because the API answers 200 with this shape only
      this.learn(((await response.json()) as components['schemas']['PartnerPage']).items)
    }
  }
}

export const [getPartnerNames, setPartnerNames] = createContext<PartnerNames>()
