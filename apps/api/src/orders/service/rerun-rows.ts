import { sqlOf, type Tx } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { rememberMapping } from '../../platform/import-mapping.ts'
import { importJob } from '../jobs.ts'
import { type LockedException, listCorrections } from '../queries/exceptions.ts'
import { getImport, type ImportRow, insertImport, nextPosition, updateImport } from '../queries/imports.ts'
import { readAsOf } from '../queries/read-facts.ts'
import { asReadNow, type Layout, type RowAgain } from '../reading/layout.ts'
import type { Resolution } from './resolve-import-exception.ts'

/**
 * Queues rows to be read again from their frozen files, one import for each file they came in: a place in the brand's
 * sequence of their own, which a replay follows. It is confirmed now, so it is read as files are read now.
 */
export async function rerunRows(
  deps: Deps,
  tx: Tx,
  actor: Member,
  rows: readonly LockedException[],
  resolution: Resolution,
): Promise<{ importIds: Uuid[]; jobIds: Uuid[] }> {
  const importIds: Uuid[] = []
  const jobIds: Uuid[] = []
  for (const [importId, ofImport] of Map.groupBy(rows, (row) => row.importId)) {
    const original = await getImport(tx, actor.brandId, importId)
    const layout = await layoutFor(deps, tx, actor, original, ofImport, resolution)
    const { id, jobId } = await queueRerun(deps, tx, actor, original, layout)
    importIds.push(id)
    jobIds.push(jobId)
  }
  return { importIds, jobIds }
}

async function layoutFor(
  deps: Deps,
  tx: Tx,
  actor: Member,
  original: ImportRow,
  exceptions: readonly LockedException[],
  resolution: Resolution,
): Promise<Layout> {
  const { found: _found, ...layout } = asReadNow(original.layout)
  const before = new Map(layout.rows?.map((row) => [row.offset, row]))
  // a row with several reasons is read again with all of its corrections, this one (resolved by now) among them
  const offsets = exceptions.map(({ rowOffset }) => rowOffset)
  const corrected = Map.groupBy(await listCorrections(tx, actor.brandId, original.id, offsets), (row) => row.rowOffset)
  const rows = [...new Map(exceptions.map((exception) => [exception.rowOffset, exception])).values()].map(
    ({ rowOffset, lineKey }): RowAgain => {
      const offset = Number(rowOffset) // safe because no file is that large
      const corrections = (corrected.get(rowOffset) ?? []).map(({ cells }) => cells)
      const cells = Object.assign({ ...before.get(offset)?.cells }, ...corrections)
      return Object.keys(cells).length > 0 ? { offset, cells, ...(lineKey ? { lineKey } : {}) } : { offset }
    },
  )
  const rerun = { ...layout, rows, rerunOf: layout.rerunOf ?? original.id }
  const word = exceptions[0]?.subject
  if (resolution.kind !== 'map_status' || !word) return rerun
  const statusWords = { ...layout.statusWords, [word]: resolution.state }
  await rememberMapping(tx, actor.brandId, {
    fingerprint: layout.fingerprint,
    purpose: 'status_words',
    mapping: statusWords,
    updatedBy: actor.memberId,
    updatedAt: deps.now(),
  })
  return { ...rerun, statusWords }
}

async function queueRerun(
  deps: Deps,
  tx: Tx,
  actor: Member,
  { fileSha256, kind, platform, format }: ImportRow,
  layout: Layout,
): Promise<{ id: Uuid; jobId: Uuid }> {
  const id = newId()
  const { brandId } = actor
  await insertImport(tx, brandId, { id, fileSha256, kind, platform, format, layout, createdBy: actor.memberId })
  const jobId = await deps.jobs.enqueue(tx, importJob, actor, { brandId, importId: id })
  await updateImport(tx, brandId, id, {
    status: 'queued',
    position: await nextPosition(tx, brandId),
    confirmedBy: actor.memberId,
    confirmedAt: await readAsOf(sqlOf(tx), brandId, deps.now()),
    jobId,
  })
  return { id, jobId }
}
