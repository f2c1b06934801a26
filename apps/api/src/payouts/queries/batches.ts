import { readInBrand, type Tx } from '@qudao/db/client'
import { bankTemplate, payoutBatch, type payoutLine } from '@qudao/db/schema'
import { and, desc, eq } from 'drizzle-orm'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'

export type BatchRow = typeof payoutBatch.$inferSelect
export type LineRow = typeof payoutLine.$inferSelect

export async function nextBatchNumber(tx: Tx, brandId: number): Promise<number> {
  const [row] = await tx
    .select({ number: payoutBatch.number })
    .from(payoutBatch)
    .where(eq(payoutBatch.brandId, brandId))
    .orderBy(desc(payoutBatch.number))
    .limit(1)
  return (row?.number ?? 0) + 1
}

export async function lockBatch(tx: Tx, brandId: number, id: Uuid): Promise<BatchRow | undefined> {
  const [row] = await tx
    .select()
    .from(payoutBatch)
    .where(and(eq(payoutBatch.brandId, brandId), eq(payoutBatch.id, id)))
    .for('update')
  return row
}

export async function updateBatch(tx: Tx, batch: BatchRow, values: Partial<BatchRow>): Promise<void> {
  await tx
    .update(payoutBatch)
    .set(values)
    .where(and(eq(payoutBatch.brandId, batch.brandId), eq(payoutBatch.id, batch.id)))
}

export type BatchSummary = BatchRow & {
  lineCount: number
  sentCount: number
  grossMinor: bigint
  taxMinor: bigint
  feeMinor: bigint
  netMinor: bigint
  paidMinor: bigint
  returnedMinor: bigint
  preparedByName: string
  approvedByName: string | null
  exportedByName: string | null
}

const person = (alias: string, column: string) =>
  `(select u.name from member m join "user" u on u.id = m.user_id where m.brand_id = b.brand_id and m.id = b.${column}) as "${alias}"`

// a line counts unless it was left out; a draft's lines count as what it would pay
const SUMMARY = `
  b.brand_id as "brandId", b.id, b.number, b.method, b.format, b.bank_definition as "bankDefinition", b.currency,
  b.pay_month as "payMonth", b.filter, b.status, b.prepared_by as "preparedBy", b.prepared_at as "preparedAt",
  b.approved_by as "approvedBy", b.approved_at as "approvedAt", b.exported_by as "exportedBy",
  b.exported_at as "exportedAt", b.document_id as "documentId",
  ${person('preparedByName', 'prepared_by')}, ${person('approvedByName', 'approved_by')}, ${person('exportedByName', 'exported_by')},
  t.*
  from payout_batch b
  cross join lateral (
    select count(*) filter (where l.status <> 'left_out')::int as "lineCount",
      count(*) filter (where l.status = 'sent')::int as "sentCount",
      coalesce(sum(l.gross_minor) filter (where l.status <> 'left_out'), 0)::int8 as "grossMinor",
      coalesce(sum(l.tax_minor) filter (where l.status <> 'left_out'), 0)::int8 as "taxMinor",
      coalesce(sum(l.fee_minor) filter (where l.status <> 'left_out'), 0)::int8 as "feeMinor",
      coalesce(sum(l.net_minor) filter (where l.status <> 'left_out'), 0)::int8 as "netMinor",
      coalesce(sum(l.net_minor) filter (where l.status = 'paid'), 0)::int8 as "paidMinor",
      coalesce(sum(l.net_minor) filter (where l.status = 'returned'), 0)::int8 as "returnedMinor"
    from payout_line l where l.brand_id = b.brand_id and l.batch_id = b.id
  ) t`

type Reader = { brandId: number; scope: 'brand' }

export async function findBatch(deps: Deps, actor: Reader, id: Uuid): Promise<BatchSummary | undefined> {
  const [row] = await readInBrand(
    deps.db,
    actor,
    (q) => q<BatchSummary[]>`select ${q.unsafe(SUMMARY)} where b.brand_id = ${actor.brandId} and b.id = ${id}`,
  )
  return row
}

export type BatchFilter = {
  status?: string | undefined
  number?: number | undefined
  before?: number | undefined
  limit: number
}

/** Newest first, one row more than the limit. */
export function listBatches(deps: Deps, actor: Reader, filter: BatchFilter): Promise<BatchSummary[]> {
  return readInBrand(
    deps.db,
    actor,
    (q) => q<BatchSummary[]>`
      select ${q.unsafe(SUMMARY)} where b.brand_id = ${actor.brandId}
      and (${filter.status ?? null}::text is null or b.status = ${filter.status ?? null})
      and (${filter.number ?? null}::int is null or b.number = ${filter.number ?? null})
      and (${filter.before ?? null}::int is null or b.number < ${filter.before ?? null})
      order by b.number desc limit ${filter.limit + 1}`,
  )
}

export type FileRow = {
  purpose: string
  name: string
  sha256: string
  lineCount: number
  netMinor: bigint
  size: number
}

export function listBatchFiles(deps: Deps, actor: Reader, batchId: Uuid): Promise<FileRow[]> {
  return readInBrand(
    deps.db,
    actor,
    (q) => q<FileRow[]>`
      select p.purpose, p.name, p.file_sha256 as sha256, p.line_count as "lineCount", p.net_minor as "netMinor", f.size::int as size
      from payout_file p join file f on f.brand_id = p.brand_id and f.sha256 = p.file_sha256
      where p.brand_id = ${actor.brandId} and p.batch_id = ${batchId} order by p.sequence`,
  )
}

export type TemplateRow = typeof bankTemplate.$inferSelect

export async function findBankTemplate(tx: Tx, brandId: number, id: Uuid): Promise<TemplateRow | undefined> {
  const [row] = await tx
    .select()
    .from(bankTemplate)
    .where(and(eq(bankTemplate.brandId, brandId), eq(bankTemplate.id, id)))
  return row
}

export async function insertBankTemplate(tx: Tx, row: typeof bankTemplate.$inferInsert): Promise<void> {
  await tx.insert(bankTemplate).values(row)
}

export const listBankTemplates = (deps: Deps, actor: Reader) =>
  readInBrand(
    deps.db,
    actor,
    (q) => q<{ id: string; name: string; definition: unknown }[]>`
      select id, name, definition from bank_template where brand_id = ${actor.brandId} order by id`,
  )

export async function insertBatch(tx: Tx, row: typeof payoutBatch.$inferInsert): Promise<void> {
  await tx.insert(payoutBatch).values(row)
}
