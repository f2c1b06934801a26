import { inBrand } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import { type ImportRow, markProgress } from '../queries/imports.ts'

const EVERY_MS = 500

/** Tells the people who wait how far an import is, not more often than they can read it. */
export class ImportProgress {
  readonly #deps: Deps
  readonly #brandId: number
  readonly #row: ImportRow
  #toldAt = 0

  constructor(deps: Deps, brandId: number, row: ImportRow) {
    this.#deps = deps
    this.#brandId = brandId
    this.#row = row
  }

  async report(done: number, total: number): Promise<void> {
    const now = performance.now()
    if (now - this.#toldAt < EVERY_MS) return
    this.#toldAt = now
    const { id, jobId } = this.#row
    await inBrand(this.#deps.db, { brandId: this.#brandId, scope: 'brand' }, (tx) =>
      markProgress(tx, this.#brandId, { importId: id, jobId, done, total }),
    )
  }
}
