import type { z } from '@hono/zod-openapi'
import { toPublicId, type Uuid } from '../platform/ids.ts'
import type { PlannedRow } from './import/plan-import.ts'
import type { PartnerImport } from './import-schemas.ts'
import { countOutcomes } from './jobs.ts'

const SHOWN = 1000
const ORDER = { error: 0, changed: 1, new: 2, same: 3 } as const

export function toPartnerImport(
  file: { sha256: string; name: string },
  planned: readonly PlannedRow[],
  jobId: Uuid | null,
): z.input<typeof PartnerImport> {
  const worthShowing = planned
    .filter(({ outcome }) => outcome !== 'same')
    .toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome] || a.row.lineNo - b.row.lineNo)
  return {
    id: file.sha256,
    fileName: file.name,
    counts: countOutcomes(planned),
    rows: worthShowing.slice(0, SHOWN).map(({ row, outcome, known, changes, problems }) => ({
      lineNo: row.lineNo,
      name: row.name,
      outcome,
      partnerId: known && toPublicId('ptn', known.id),
      changes,
      problems,
    })),
    truncated: worthShowing.length > SHOWN,
    jobId: jobId && toPublicId('job', jobId),
  }
}
