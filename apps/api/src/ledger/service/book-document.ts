import type { Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { type Actor, memberIdOf } from '../../platform/actor.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { keyOfRef, type PostingDraft } from '../account-ref.ts'
import { addToBalances, openAccounts } from '../queries/accounts.ts'
import {
  type DocumentKind,
  findDocument,
  insertDocument,
  insertPostings,
  listPostings,
  type PostingRow,
} from '../queries/documents.ts'

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
  assertBookable(draft)
  const brandId = typeof by === 'number' ? by : by.brandId
  const createdBy = typeof by === 'number' ? null : memberIdOf(by)
  const { kind, sourceKey, occurredAt, reason = null, postings } = draft
  const id = newId()
  const isNew = await insertDocument(tx, brandId, { id, kind, sourceKey, occurredAt, createdBy, reason })
  const accounts = await openAccounts(
    tx,
    brandId,
    postings.flatMap(({ from, to }) => [from, to]),
  )
  const rows = postings.map((posting) => toRow(posting, accounts))
  if (!isNew) return { id: await assertSameDocument(tx, brandId, draft, rows), isNew }
  // locks before it writes: postings take a share lock on the same accounts
  await addToBalances(tx, brandId, changesOf(rows))
  await insertPostings(tx, brandId, id, rows)
  return { id, isNew }
}

function assertBookable({ sourceKey, postings }: DocumentDraft): void {
  if (postings.length === 0) throw new RangeError(`${sourceKey}: a document without postings books nothing`)
  for (const { from, to, amountMinor } of postings) {
    if (amountMinor <= 0n) throw new RangeError(`${sourceKey}: a posting moves a positive amount, not ${amountMinor}`)
    if (from.currency !== to.currency) {
      throw new RangeError(`${sourceKey}: ${from.currency} cannot become ${to.currency}`)
    }
    if (keyOfRef(from) === keyOfRef(to)) throw new RangeError(`${sourceKey}: a posting needs two accounts`)
  }
}

function toRow({ from, to, amountMinor, entryId }: PostingDraft, accounts: ReadonlyMap<string, Uuid>): PostingRow {
  const [fromAccountId, toAccountId] = [accounts.get(keyOfRef(from)), accounts.get(keyOfRef(to))]
  if (!fromAccountId || !toAccountId) throw new Error(`account ${keyOfRef(from)} or ${keyOfRef(to)} is not visible`)
  return { fromAccountId, toAccountId, currency: from.currency, amountMinor, entryId: entryId ?? null }
}

/** Per account, what comes in less what goes out. */
export function changesOf(rows: readonly PostingRow[]): Map<Uuid, bigint> {
  const changes = new Map<Uuid, bigint>()
  const add = (id: Uuid, amount: bigint) => changes.set(id, (changes.get(id) ?? 0n) + amount)
  for (const { fromAccountId, toAccountId, amountMinor } of rows) {
    add(fromAccountId, -amountMinor)
    add(toAccountId, amountMinor)
  }
  return changes
}

async function assertSameDocument(
  tx: Tx,
  brandId: number,
  { kind, sourceKey }: DocumentDraft,
  rows: readonly PostingRow[],
): Promise<Uuid> {
  const known = await findDocument(tx, brandId, sourceKey)
  if (!known) throw new Error(`the document ${sourceKey} exists but is not visible`)
  const booked = await listPostings(tx, brandId, known.id)
  if (known.kind !== kind || !sameText(booked, rows)) {
    throw new DomainError('ledger.source_reused', 'this cause was booked before with other postings', { sourceKey })
  }
  return known.id
}

// without the entries: a repeat makes new ids for them
const textOf = ({ fromAccountId, toAccountId, currency, amountMinor }: PostingRow) =>
  [fromAccountId, toAccountId, currency, amountMinor].join()

const sameText = (a: readonly PostingRow[], b: readonly PostingRow[]): boolean =>
  a.map(textOf).sort().join(';') === b.map(textOf).sort().join(';')
