import { tick } from 'svelte'

/** A component that is fetched when somebody first asks for it: most visits open no menu. */
export class OnDemand<Part> {
  part = $state.raw<Part | null>(null)
  readonly #fetch: () => Promise<{ default: Part }>

  constructor(fetch: () => Promise<{ default: Part }>) {
    this.#fetch = fetch
  }

  /** When a pointer comes near, so that it is there at the press. A failure shows at the press. */
  warm = (): void => {
    this.#fetch().catch(() => {})
  }

  /** Resolves once it is on the page. */
  async show(): Promise<void> {
    this.part ??= (await this.#fetch()).default
    await tick()
  }
}
