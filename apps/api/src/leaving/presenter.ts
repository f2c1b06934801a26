import type { z } from '@hono/zod-openapi'
import { toPublicId, type Uuid } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { ExportRow } from './queries.ts'
import type { DataExport } from './schemas.ts'
import { isResult } from './service/open-export.ts'

type Seen = Readonly<{ memberId: Uuid; now: Date; stored: ReadonlySet<string> }>

/** What an export looks like to a member at an instant, and whether its file is among those on the disk. */
export function toDataExport(row: ExportRow, { memberId, now, stored }: Seen): z.input<typeof DataExport> {
  const { status, phase, done, total, askedBy, result } = row
  return {
    id: toPublicId('job', row.id),
    status,
    phase: status === 'running' ? phase : null,
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
            isKept: new Date(result.expiresAt) > now && stored.has(result.exportId),
          }
        : null,
  }
}
