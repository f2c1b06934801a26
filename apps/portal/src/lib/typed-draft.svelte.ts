import { onMount } from 'svelte'

/** Eleven digits in a row are a mobile, an identity or an account number: such a text stays out of the browser's storage. */
const PERSONAL = /\d(?:[ -]?\d){10}/
const OUR_ID = /^[a-z]{3}_[0-9a-f]{32}$/

const withoutPersonal = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && PERSONAL.test(value) && !OUR_ID.test(value) ? '' : value

/** What was typed on a page is saved now. */
export const forgetTyped = (key: string): void => sessionStorage.removeItem(nameOf(key))
const nameOf = (key: string): string => `typed:${key}`

type Kept = { start: string; value: unknown }

/**
 * What is typed into a form and not saved yet, kept for this tab: leaving the page or loading it again loses nothing.
 * It is put back only over the same start, so a form that was saved meanwhile is never overwritten with older words.
 */
export class TypedDraft<T> {
  /** Whether the fields hold what was typed before. */
  wasPutBack = $state(false)
  readonly #name: string
  readonly #start: string

  /**
   * @param key one per form and place, as the address of its page
   * @param start what the fields hold before anything is typed
   * @param current what they hold now
   * @param putBack fills the fields
   */
  constructor(key: string, start: T, current: () => T, putBack: (value: T) => void) {
    this.#name = nameOf(key)
    this.#start = JSON.stringify(start)
    let isReady = $state(false)
    onMount(() => {
      const kept = this.#find()
      if (kept) {
        // safe because what is kept over the same start has its shape
        putBack(kept.value as T)
        this.wasPutBack = true
      }
      isReady = true
    })
    $effect(() => {
      const now = JSON.stringify(current(), withoutPersonal)
      if (isReady) this.#keep(now)
    })
  }

  /** Forgets what was typed: it is saved, or given up. */
  clear(): void {
    this.wasPutBack = false
    sessionStorage.removeItem(this.#name)
  }

  #keep(now: string): void {
    if (now === this.#start) sessionStorage.removeItem(this.#name)
    else
      sessionStorage.setItem(this.#name, JSON.stringify({ start: this.#start, value: JSON.parse(now) } satisfies Kept))
  }

  #find(): Kept | null {
    const text = sessionStorage.getItem(this.#name)
    if (!text) return null
    // safe because only this class writes under the key
    const kept = JSON.parse(text) as Kept
    return kept.start === this.#start ? kept : null
  }
}
