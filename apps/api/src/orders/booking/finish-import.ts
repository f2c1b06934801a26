import { inBrand } from '@qudao/db/client'
import type { SystemActor } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { releaseJob } from '../../settlements/index.ts'
import { endJob, getBrand, type ImportRow, updateImport } from '../queries/imports.ts'
import type { TotalsJson } from './totals.ts'

/** Marks an import as done, tells who waits, and queues the release of what it made payable: all or nothing. */
export async function finishImport(deps: Deps, brandId: number, row: ImportRow, totals: TotalsJson): Promise<void> {
  await inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
    const brand = await getBrand(tx, brandId)
    const system: SystemActor = { kind: 'system', scope: 'brand', brandId, brand, name: 'import' }
    await updateImport(tx, brandId, row.id, { status: 'done', totals, finishedAt: deps.now() })
    if (row.jobId) await endJob(tx, brandId, row.jobId, totals, deps.now())
    await audit(tx, system, deps.now(), {
      action: 'orders.imported',
      subject: { type: 'order_import', id: row.id },
      summary: { fileName: row.fileName, ...totals },
    })
    await deps.jobs.enqueue(tx, releaseJob, system, { brandId })
  })
}
