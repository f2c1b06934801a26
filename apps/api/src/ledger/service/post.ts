import type { Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { keyOfRef, type PostingDraft } from '../account-ref.ts'
import { addToBalances, openAccounts } from '../queries/accounts.ts'
import { insertPostings, type PostingRow } from '../queries/documents.ts'

/** Writes the postings of a document and moves the balances they touch. */
export async function post(tx: Tx, brandId: number, documentId: Uuid, postings: readonly PostingDraft[]) {
  assertPostable(postings)
  const rows = await toRows(tx, brandId, postings)
  // locks before it writes: postings take a share lock on the same accounts
  await addToBalances(tx, brandId, changesOf(rows))
  await insertPostings(tx, brandId, documentId, rows)
}

/** @throws RangeError without postings, on an amount that is not positive, between two currencies, on one account */
export function assertPostable(postings: readonly PostingDraft[]): void {
  if (postings.length === 0) throw new RangeError('a document without postings books nothing')
  for (const { from, to, amountMinor } of postings) {
    if (amountMinor <= 0n) throw new RangeError(`a posting moves a positive amount, not ${amountMinor}`)
    if (from.currency !== to.currency) throw new RangeError(`${from.currency} cannot become ${to.currency}`)
    if (keyOfRef(from) === keyOfRef(to)) throw new RangeError('a posting needs two accounts')
  }
}

/** The postings with the ids of their accounts, which are opened if need be. */
export async function toRows(tx: Tx, brandId: number, postings: readonly PostingDraft[]): Promise<PostingRow[]> {
  const refs = postings.flatMap(({ from, to }) => [from, to])
  const accounts = await openAccounts(tx, brandId, refs)
  return postings.map(({ from, to, amountMinor, entryId }) => {
    const [fromAccountId, toAccountId] = [accounts.get(keyOfRef(from)), accounts.get(keyOfRef(to))]
    if (!fromAccountId || !toAccountId) throw new Error(`account ${keyOfRef(from)} or ${keyOfRef(to)} is not visible`)
    return { fromAccountId, toAccountId, currency: from.currency, amountMinor, entryId: entryId ?? null }
  })
}

/** Per account, what comes in less what goes out. */
function changesOf(rows: readonly PostingRow[]): Map<Uuid, bigint> {
  const changes = new Map<Uuid, bigint>()
  const add = (id: Uuid, amount: bigint) => changes.set(id, (changes.get(id) ?? 0n) + amount)
  for (const { fromAccountId, toAccountId, amountMinor } of rows) {
    add(fromAccountId, -amountMinor)
    add(toAccountId, amountMinor)
  }
  return changes
}
