/** Rows by id, found again by other keys they have; a row that is put again replaces itself. */
export class Indexed<Row extends { id: string }, Key extends string> {
  readonly #rows = new Map<string, Row>()
  readonly #keysOf: (row: Row) => Record<Key, string | null>
  readonly #found = new Map<string, Set<string>>()

  constructor(keysOf: (row: Row) => Record<Key, string | null>) {
    this.#keysOf = keysOf
  }

  put(row: Row): void {
    const before = this.#rows.get(row.id)
    if (before) for (const place of this.#places(before)) this.#found.get(place)?.delete(row.id)
    this.#rows.set(row.id, row)
    for (const place of this.#places(row)) {
      const ids = this.#found.get(place)
      if (ids) ids.add(row.id)
      else this.#found.set(place, new Set([row.id]))
    }
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  find(key: Key, values: Iterable<string>): Row[] {
    const ids = new Set<string>()
    for (const value of values) for (const id of this.#found.get(placeOf(key, value)) ?? []) ids.add(id)
    return [...ids].flatMap((id) => this.#rows.get(id) ?? [])
  }

  all(): IterableIterator<Row> {
    return this.#rows.values()
  }

  #places(row: Row): string[] {
    // safe because the keys are those of the index
    const keys = Object.entries(this.#keysOf(row)) as [Key, string | null][]
    return keys.flatMap(([key, value]) => (value === null ? [] : placeOf(key, value)))
  }
}

const placeOf = (key: string, value: string): string => `${key}\n${value}`
