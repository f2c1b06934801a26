import { createContext } from 'svelte'
import { COLUMNS_COOKIE, columnsText } from './lists/columns.ts'
import { remember } from './preferences.ts'

/**
 * The columns this person likes in each list, kept in cookies and not in local storage, so that the server renders the
 * first byte right. A view, or a link with `?columns=`, comes before them.
 */
export class ListColumns {
  #chosen = $state<Record<string, readonly string[] | null>>({})

  constructor(kept: Readonly<Record<string, readonly string[]>>) {
    this.#chosen = { ...kept }
  }

  of(list: string): readonly string[] | null {
    return this.#chosen[list] ?? null
  }

  /** Null goes back to what everybody begins with. */
  choose(list: string, ids: readonly string[] | null): void {
    this.#chosen[list] = ids
    remember(`${COLUMNS_COOKIE}${list}`, columnsText(ids ?? []))
  }
}

export const [getListColumns, setListColumns] = createContext<ListColumns>()
