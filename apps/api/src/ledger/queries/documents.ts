import { sqlOf, type Tx } from '@qudao/db/client'
import type { DOCUMENT_KINDS } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type DocumentRow = Readonly<{
  id: Uuid
  kind: DocumentKind
  sourceKey: string
  occurredAt: Date
  createdBy: Uuid | null
  reason: string | null
}>

/** Whether the document is new. One with the same source that is just being written is waited for. */
export async function insertDocument(tx: Tx, brandId: number, row: DocumentRow): Promise<boolean> {
  const inserted = await sqlOf(tx)`
    insert into ledger_document (brand_id, id, kind, source_key, occurred_at, created_by, reason)
    values (${brandId}, ${row.id}, ${row.kind}, ${row.sourceKey}, ${row.occurredAt}, ${row.createdBy}, ${row.reason})
    on conflict (brand_id, source_key) do nothing
    returning id`
  return inserted.length > 0
}

export async function findDocument(tx: Tx, brandId: number, sourceKey: string) {
  const [row] = await sqlOf(tx)<{ id: Uuid; kind: DocumentKind }[]>`
    select id, kind from ledger_document where brand_id = ${brandId} and source_key = ${sourceKey}`
  return row
}

export type PostingRow = Readonly<{
  fromAccountId: Uuid
  toAccountId: Uuid
  currency: string
  amountMinor: bigint
  entryId: Uuid | null
}>

/** Writes the postings as legs 1, 2, 3 … of their document. */
export async function insertPostings(
  tx: Tx,
  brandId: number,
  documentId: Uuid,
  rows: readonly PostingRow[],
): Promise<void> {
  await sqlOf(tx)`
    insert into posting (brand_id, document_id, leg, entry_id, from_account_id, to_account_id, currency, amount_minor)
    select ${brandId}, ${documentId}, leg, entry_id, from_id, to_id, currency, amount
    from unnest(${rows.map(({ entryId }) => entryId)}::uuid[], ${rows.map(({ fromAccountId }) => fromAccountId)}::uuid[],
      ${rows.map(({ toAccountId }) => toAccountId)}::uuid[], ${rows.map(({ currency }) => currency)}::text[],
      ${rows.map(({ amountMinor }) => String(amountMinor))}::bigint[])
      with ordinality as fresh (entry_id, from_id, to_id, currency, amount, leg)`
}

export async function listPostings(tx: Tx, brandId: number, documentId: Uuid): Promise<PostingRow[]> {
  return sqlOf(tx)<PostingRow[]>`
    select from_account_id as "fromAccountId", to_account_id as "toAccountId", currency,
      amount_minor as "amountMinor", entry_id as "entryId"
    from posting where brand_id = ${brandId} and document_id = ${documentId} order by leg`
}
