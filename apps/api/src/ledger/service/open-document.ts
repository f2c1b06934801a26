import type { Tx } from '@qudao/db/client'
import { type Actor, memberIdOf } from '../../platform/actor.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { insertDocument } from '../queries/documents.ts'
import type { DocumentDraft } from './book-document.ts'
import { post } from './post.ts'

/** A document that rows can name before its amounts are known; `post` completes it in the same transaction. */
export type OpenDocument = Readonly<{ id: Uuid; post: (postings: DocumentDraft['postings']) => Promise<void> }>

/**
 * Opens a document whose source key is new for certain, such as one made from a fresh id: for events whose amounts
 * follow from the rows that name it.
 */
export async function openDocument(
  tx: Tx,
  by: Actor | number,
  {
    kind,
    sourceKey,
    occurredAt,
    reason = null,
  }: Omit<DocumentDraft, 'postings' | 'reason'> & { reason?: string | null },
): Promise<OpenDocument> {
  const brandId = typeof by === 'number' ? by : by.brandId
  const createdBy = typeof by === 'number' ? null : memberIdOf(by)
  const id = newId()
  const isNew = await insertDocument(tx, brandId, { id, kind, sourceKey, occurredAt, createdBy, reason })
  if (!isNew) throw new Error(`${sourceKey} was booked before`)
  return { id, post: (postings) => post(tx, brandId, id, postings) }
}
