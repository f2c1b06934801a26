/** Runs work on so many lanes side by side; offering more waits for a free lane. The first failure ends it. */
export class WorkLanes {
  readonly #width: number
  readonly #running = new Set<Promise<void>>()
  #failure: { error: unknown } | undefined

  constructor(width: number) {
    this.#width = width
  }

  /** @throws what earlier work threw, once all of it has ended: nothing goes on behind the caller's back */
  async offer(work: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#width) await Promise.race(this.#running)
    if (this.#failure) await this.finish()
    const run: Promise<void> = work()
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#running.delete(run))
    this.#running.add(run)
  }

  /** Waits for what is under way, and throws if any of it failed. */
  async finish(): Promise<void> {
    await Promise.all(this.#running)
    if (this.#failure) throw this.#failure.error
  }
}
