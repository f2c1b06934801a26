import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import { totalsFromJson, totalsToJson } from './booking/totals.ts'
import type { ExceptionGroup, ExceptionView } from './queries/exceptions.ts'
import type { ImportRow } from './queries/imports.ts'
import type { OwnLineRow } from './queries/own-lines.ts'
import type { ImportException, ImportExceptionPage, MyOrderLine, OrderImport, Resolved } from './schemas.ts'
import type { Resolved as ResolvedRows } from './service/resolve-import-exception.ts'

export function toOrderImport(row: ImportRow): z.input<typeof OrderImport> {
  const { layout } = row
  const outcome = row.totals === null || 'problem' in row.totals ? null : row.totals
  return {
    id: toPublicId('imp', row.id),
    fileName: row.fileName,
    fileSize: Number(row.fileSize),
    kind: row.kind,
    platform: row.platform,
    format: row.format,
    currency: layout.currency,
    status: row.status,
    detected: {
      kind: layout.kind,
      encoding: layout.encoding,
      delimiter: layout.delimiter,
      sheet: layout.sheet,
      headerLineNo: layout.headerLineNo,
      columns: layout.columns.map((column, i) => ({ column, field: layout.found?.fields[i] ?? null })),
      missing: layout.found?.missing ?? [],
      warnings: layout.found?.warnings ?? [],
    },
    mapping: layout.mapping,
    mappingRemembered: layout.found?.isRemembered ?? false,
    suggested: layout.found?.suggested ?? {},
    sample: layout.found?.sample ?? [],
    totals: outcome && totalsToJson(totalsFromJson(outcome)),
    problem: row.totals !== null && 'problem' in row.totals ? row.totals.problem : null,
    rowsDone: Number(row.doneThrough),
    jobId: row.jobId ? toPublicId('job', row.jobId) : null,
    rerunOf: layout.rerunOf ? toPublicId('imp', layout.rerunOf) : null,
    createdAt: toInstant(row.createdAt),
    confirmedAt: toInstantOrNull(row.confirmedAt),
    finishedAt: toInstantOrNull(row.finishedAt),
  }
}

export const toOwnLine = (row: OwnLineRow): z.input<typeof MyOrderLine> => ({
  ...row,
  id: toPublicId('oln', row.id),
  paidMinor: row.paidMinor.toString(),
  refundedMinor: row.refundedMinor.toString(),
  commissionMinor: row.commissionMinor?.toString() ?? null,
  channelMinor: row.channelMinor?.toString() ?? null,
  datedAt: toInstant(row.datedAt),
  settledAt: toInstantOrNull(row.settledAt),
})

export const toImportException = (row: ExceptionView): z.input<typeof ImportException> => ({
  id: toPublicId('exc', row.id),
  importId: toPublicId('imp', row.importId),
  fileName: row.fileName,
  code: row.code,
  lineNo: row.lineNo,
  subject: row.subject,
  details: toDetails(row.details),
  amountMinor: row.amountMinor?.toString() ?? null,
  currency: row.currency,
  status: row.status,
  resolution: toResolution(row.resolution),
  resolvedAt: toInstantOrNull(row.resolvedAt),
  recordedAt: toInstant(row.recordedAt),
  partner: toPartner(row),
  alsoOpen: [...row.alsoOpen],
})

/** A plan that would have served the row is named as the other routes name it. */
function toDetails(details: ExceptionView['details']) {
  const { later } = details
  if (typeof later !== 'object' || later === null || !('planId' in later)) return details
  return { ...details, later: { ...later, planId: toPublicId('pln', String(later.planId)) } }
}

const toPartner = ({ partnerId, partnerName }: Pick<ExceptionView, 'partnerId' | 'partnerName'>) =>
  partnerId ? { id: toPublicId('ptn', partnerId), name: partnerName ?? '' } : null

function toResolution(resolution: ExceptionView['resolution']) {
  const partnerId = resolution?.partnerId
  return typeof partnerId === 'string' ? { ...resolution, partnerId: toPublicId('ptn', partnerId) } : resolution
}

export const toExceptionGroup = (group: ExceptionGroup): z.input<typeof ImportExceptionPage>['groups'][number] => ({
  code: group.code,
  subject: group.subject,
  currency: group.currency,
  count: group.count,
  amountMinor: group.amountMinor.toString(),
  details: toDetails(group.details),
  sampleId: toPublicId('exc', group.sampleId),
  partner: toPartner(group),
})

export const toResolved = ({ rows, importIds, jobIds }: ResolvedRows): z.input<typeof Resolved> => ({
  rows,
  importIds: importIds.map((id) => toPublicId('imp', id)),
  jobIds: jobIds.map((id) => toPublicId('job', id)),
})
