import { readFile } from 'node:fs/promises'
import { sum } from '../../domain/money.ts'
import { type FilePayment, type FrozenPayment, readPaymentRows, writtenAs } from '../../payouts/index.ts'
import {
  type FrozenFile,
  listFrozenFiles,
  listSentBatches,
  listSentLines,
  type SentBatch,
} from '../queries/payout-laws.ts'
import { amountText, type Books, type Flaw, type Law } from './law.ts'
import { findDamage } from './stored-files.ts'

/** What left is what the batch says: the frozen bytes, read back, name each payment of the batch once and nothing else. */
export const fileOfEveryBatch: Law = {
  name: 'payout-files',
  async find(books) {
    const files = Map.groupBy(await listFrozenFiles(books.sql, books.brand.id), ({ batchId }) => batchId)
    for (const batch of await listSentBatches(books.sql, books.brand.id)) {
      const payments = (files.get(batch.id) ?? []).filter(({ purpose }) => purpose === 'payment')
      const flaw = await findFlawOfBatch(books, batch, payments)
      if (flaw) return flaw
    }
    return undefined
  },
}

async function findFlawOfBatch(
  books: Books,
  batch: SentBatch,
  files: readonly FrozenFile[],
): Promise<Flaw | undefined> {
  const payments = await listPayments(books, batch)
  const read: FilePayment[] = []
  for (const file of files) {
    const damage = await findDamage(books, file.sha256, `payment file ${file.name} of batch ${batch.number}`)
    if (damage) return damage
    const bytes = await readFile(books.deps.files.pathOf(books.brand.id, file.sha256))
    const rows = await readPaymentRows(batch, payments, bytes)
    const flaw = findWrongTotal(batch, file, rows)
    if (flaw) return flaw
    read.push(...rows)
  }
  return findWrongRow(batch, read, payments)
}

async function listPayments({ sql, brand, deps }: Books, batch: SentBatch): Promise<FrozenPayment[]> {
  const lines = await listSentLines(sql, brand.id, batch.id)
  return lines.map((line) => ({
    ...line,
    account: deps.vault.open(
      { brandId: brand.id, table: 'payout_account', row: line.accountId, column: 'account' },
      line.accountCipher,
    ),
  }))
}

function findWrongTotal(
  { number, currency }: SentBatch,
  file: FrozenFile,
  rows: readonly FilePayment[],
): Flaw | undefined {
  const netMinor = sum(rows.map(({ amountMinor }) => amountMinor))
  if (rows.length === file.lineCount && netMinor === file.netMinor) return undefined
  return {
    subject: `payment file ${file.name} of batch ${number}`,
    expected: `${file.lineCount} payments, ${amountText(file.netMinor, currency)}`,
    found: `${rows.length} payments, ${amountText(netMinor, currency)}`,
  }
}

function findWrongRow(
  batch: SentBatch,
  read: readonly FilePayment[],
  payments: readonly FrozenPayment[],
): Flaw | undefined {
  const left = Map.groupBy(read, ({ text }) => text)
  for (const payment of payments) {
    const text = writtenAs(batch, payment)
    const alike = left.get(text)
    if (alike === undefined) {
      return {
        subject: `payment ${payment.id} of batch ${batch.number}`,
        expected: text,
        found: 'no such row in its file',
      }
    }
    if (alike.length > 1) alike.pop()
    else left.delete(text)
  }
  const [stray] = left.keys()
  return stray === undefined
    ? undefined
    : { subject: `the file of batch ${batch.number}`, expected: 'no further row', found: stray }
}
