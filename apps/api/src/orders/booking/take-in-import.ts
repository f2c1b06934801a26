import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { toDomainError } from '../../platform/problem.ts'
import { getBrand, getImport, type ImportRow, listUnfinished, updateImport } from '../queries/imports.ts'
import { finishImport } from './finish-import.ts'
import { ImportProgress } from './import-progress.ts'
import { withImportTurn } from './import-turn.ts'
import { runImport } from './run-import.ts'
import { type TotalsJson, totalsFromJson, totalsToJson } from './totals.ts'

/**
 * Takes in an import when its brand's turn comes, and before it those that were confirmed earlier and have not ended:
 * a replay follows the same sequence.
 *
 * @throws DomainError what is wrong with the file; it is final, and the imports after it go on
 */
export function takeInImport(deps: Deps, brandId: number, importId: Uuid): Promise<TotalsJson> {
  return withImportTurn(deps.db, brandId, async () => {
    const mine = await readImport(deps, brandId, importId)
    if (mine.status === 'done') return totalsToJson(totalsFromJson(mine.totals as Partial<TotalsJson>)) // safe because it did not fail
    await takeInUnfinished(deps, brandId, mine.position, importId)
    return takeIn(deps, brandId, await readImport(deps, brandId, importId))
  })
}

/** Imports of the brand that wait or were interrupted, in their order; the caller holds the turn. */
export async function takeInUnfinished(
  deps: Deps,
  brandId: number,
  through: bigint | null,
  except?: Uuid,
): Promise<number> {
  const rows = await inBrand(deps.db, { brandId, scope: 'brand' }, (tx) => listUnfinished(tx, brandId, through))
  const earlier = rows.filter(({ id }) => id !== except)
  for (const row of earlier) {
    try {
      await takeIn(deps, brandId, row)
    } catch (error) {
      // its own job tells the person who waits for it; what was confirmed after it goes on
      if (!(error instanceof DomainError)) throw error
    }
  }
  return earlier.length
}

async function takeIn(deps: Deps, brandId: number, row: ImportRow): Promise<TotalsJson> {
  const actor = { brandId, scope: 'brand' }
  const brand = await inBrand(deps.db, actor, async (tx) => {
    await updateImport(tx, brandId, row.id, { status: 'running' })
    return getBrand(tx, brandId)
  })
  const progress = new ImportProgress(deps, brandId, row)
  try {
    const totals = totalsToJson(await runImport(deps, brand, row, (done, total) => progress.report(done, total)))
    await finishImport(deps, brandId, row, totals)
    return totals
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, details } = toDomainError(error)
      await inBrand(deps.db, actor, (tx) =>
        updateImport(tx, brandId, row.id, { status: 'failed', totals: { problem: { code, details } } }),
      )
    }
    throw error
  }
}

const readImport = (deps: Deps, brandId: number, id: Uuid) =>
  inBrand(deps.db, { brandId, scope: 'brand' }, (tx) => getImport(tx, brandId, id))
