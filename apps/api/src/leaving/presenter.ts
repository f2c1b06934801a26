import type { z } from '@hono/zod-openapi'
import { toPublicId, type Uuid } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { ExportRow } from './queries.ts'
import type { DataExport } from './schemas.ts'
import { isResult } from './service/open-export.ts'

/** What an export looks like to a member at an instant. */
export function toDataExport(row: ExportRow, memberId: Uuid, now: Date): z.input<typeof DataExport> {
  const { status, phase, done, total, askedBy, result } = row
  return {
    id: toPublicId('job', row.id),
    status,
    phase,
    done,
    total,
    problem: row.problem?.code ?? null,
    askedBy,
    createdAt: toInstant(row.createdAt),
    finishedAt: toInstantOrNull(row.finishedAt),
    file:
      status === 'succeeded' && isResult(result)
        ? {
            sha256: result.sha256,
            size: result.size,
            rows: result.rows,
            files: result.files,
            missingFiles: result.missingFiles,
            expiresAt: result.expiresAt,
            isMine: row.createdBy === memberId,
            isKept: new Date(result.expiresAt) > now,
          }
        : null,
  }
}
