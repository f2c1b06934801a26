import type { Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { type Actor, memberIdOf } from '../../platform/actor.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { PostingDraft } from '../account-ref.ts'
import { type DocumentKind, findDocument, insertDocument, listPostings, type PostingRow } from '../queries/documents.ts'
import { assertPostable, post, toRows } from './post.ts'

export type DocumentDraft = Readonly<{
  kind: DocumentKind
  /** What caused it; the same cause books once. */
  sourceKey: string
  /** When it happened in business, which may be before it is recorded. */
  occurredAt: Date
  reason?: string
  postings: readonly PostingDraft[]
}>

export type Booked = Readonly<{ id: Uuid; isNew: boolean }>

/**
 * Books one business event: a document with its postings, and the balances of the partner accounts they touch.
 * Repeating it with the same source key and postings changes nothing and answers the first document.
 *
 * Entries that name the document are inserted after it. `by` is the actor, or the brand alone for background work.
 *
 * @throws DomainError `ledger.source_reused` if the source key was booked with another kind or other postings
 * @throws RangeError without postings, on an amount that is not positive, or between two currencies
 */
export async function bookDocument(tx: Tx, by: Actor | number, draft: DocumentDraft): Promise<Booked> {
  const { kind, sourceKey, occurredAt, reason = null, postings } = draft
  assertPostable(postings)
  const brandId = typeof by === 'number' ? by : by.brandId
  const createdBy = typeof by === 'number' ? null : memberIdOf(by)
  const id = newId()
  const isNew = await insertDocument(tx, brandId, { id, kind, sourceKey, occurredAt, createdBy, reason })
  if (!isNew) return { id: await assertSameDocument(tx, brandId, draft), isNew }
  await post(tx, brandId, id, postings)
  return { id, isNew }
}

async function assertSameDocument(
  tx: Tx,
  brandId: number,
  { kind, sourceKey, postings }: DocumentDraft,
): Promise<Uuid> {
  const known = await findDocument(tx, brandId, sourceKey)
  if (!known) throw new Error(`the document ${sourceKey} exists but is not visible`)
  const booked = await listPostings(tx, brandId, known.id)
  if (known.kind !== kind || !sameMoves(booked, await toRows(tx, brandId, postings))) {
    throw new DomainError('ledger.source_reused', 'this cause was booked before with other postings', { sourceKey })
  }
  return known.id
}

// without the entries: a repeat makes new ids for them
const textOf = ({ fromAccountId, toAccountId, currency, amountMinor }: PostingRow) =>
  [fromAccountId, toAccountId, currency, amountMinor].join()

const sameMoves = (a: readonly PostingRow[], b: readonly PostingRow[]): boolean =>
  a.map(textOf).sort().join(';') === b.map(textOf).sort().join(';')
