import type { Deps } from '../../platform/deps.ts'
import { listBrandsWithUnfinished } from '../queries/imports.ts'
import { withFreeImportTurn } from './import-turn.ts'
import { takeInUnfinished } from './take-in-import.ts'

/** Takes in what is confirmed and not under way, in every brand whose turn is free. Answers how many imports ran. */
export async function resumeImports(deps: Deps): Promise<number> {
  let resumed = 0
  for (const { brandId } of await listBrandsWithUnfinished(deps.db)) {
    resumed += (await withFreeImportTurn(deps.db, brandId, () => takeInUnfinished(deps, brandId, null))) ?? 0
  }
  return resumed
}
