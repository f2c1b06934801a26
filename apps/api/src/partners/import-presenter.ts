import type { z } from '@hono/zod-openapi'
import { toPublicId, type Uuid } from '../platform/ids.ts'
import { hasNames } from './import/columns.ts'
import { countTaxUnset } from './import/plan-import.ts'
import type { PartnerImport } from './import-schemas.ts'
import { countOutcomes } from './jobs.ts'
import type { ListPreview } from './service/import-partners.ts'

const SHOWN = 1000
const ORDER = { error: 0, changed: 1, new: 2, same: 3 } as const

export function toPartnerImport(
  file: { sha256: string; name: string },
  { columns, planned }: ListPreview,
  jobId: Uuid | null,
): z.input<typeof PartnerImport> {
  const worthShowing = planned
    .filter(({ outcome }) => outcome !== 'same')
    .toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome] || a.row.lineNo - b.row.lineNo)
  return {
    id: file.sha256,
    fileName: file.name,
    columns: columns.filter(({ header }) => header !== ''),
    needsNames: !hasNames(columns),
    counts: countOutcomes(planned),
    taxUnset: countTaxUnset(planned),
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
