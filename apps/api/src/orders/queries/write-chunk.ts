import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import { type AccountRef, addToBalances, keyOfRef } from '../../ledger/index.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { ChunkPlan, EntryRow } from '../booking/chunk-plan.ts'
import { type EntryPosting, postingOf } from '../booking/postings.ts'
import { copyInstant, copyInto, copyNullable, copyText } from './copy-text.ts'
import { LINE_COLUMNS, lineText } from './line-columns.ts'
import { insertChanges, insertExceptions, updateLines } from './write-lines.ts'
import { insertRefunds, matchRefunds, updateRefunds } from './write-refunds.ts'

export type ChunkOrigin = Readonly<{
  brandId: number
  platform: string
  importId: Uuid
  /** What the document of the piece is named after. */
  sourceKey: string
  occurredAt: Date
}>

const ENTRY_COLUMNS = [
  'brand_id',
  'id',
  'kind',
  'partner_id',
  'payer',
  'plan_id',
  'plan_version',
  'rule_id',
  'line_id',
  'reverses_id',
  'source_key',
  'period',
  'currency',
  'amount_minor',
  'base_minor',
  'refunded_at_minor',
  'rate_ppm',
  'occurred_at',
  'document_id',
] as const

const POSTING_COLUMNS = [
  'brand_id',
  'document_id',
  'leg',
  'entry_id',
  'from_account_id',
  'to_account_id',
  'currency',
  'amount_minor',
] as const

/** The accounts that the entries of a plan move money between. */
export function accountsOf(entries: readonly EntryRow[]): AccountRef[] {
  const refs = new Map<string, AccountRef>()
  for (const entry of entries) {
    const posting = postingOf(entry)
    if (!posting) continue
    refs.set(keyOfRef(posting.from), posting.from)
    refs.set(keyOfRef(posting.to), posting.to)
  }
  return [...refs.values()]
}

/**
 * Writes a piece on the owner login: new rows by COPY, the others set-based. Balances come last, so that two pieces
 * written side by side wait for each other only at their ends.
 */
export async function writeChunk(
  tx: Tx,
  origin: ChunkOrigin,
  plan: ChunkPlan,
  accounts: ReadonlyMap<string, Uuid>,
): Promise<void> {
  const sql = sqlOf(tx)
  const { brandId, platform, importId } = origin
  await copyInto(
    sql,
    'order_line',
    LINE_COLUMNS,
    plan.added.map((row) => lineText(brandId, platform, importId, row)),
  )
  await updateLines(
    sql,
    brandId,
    plan.changed.map(({ after }) => after),
    importId,
  )
  await updateLines(sql, brandId, plan.touched, null)
  await insertChanges(sql, origin, plan.changed)
  await insertRefunds(sql, origin, plan.addedRefunds)
  await updateRefunds(sql, origin, plan.changedRefunds)
  await matchRefunds(sql, brandId, plan.matchedRefunds)
  await insertExceptions(sql, origin, plan.exceptions)
  await bookEntries(tx, sql, origin, plan.entries, accounts)
}

async function bookEntries(
  tx: Tx,
  sql: TransactionSql,
  origin: ChunkOrigin,
  entries: readonly EntryRow[],
  accounts: ReadonlyMap<string, Uuid>,
): Promise<void> {
  const { brandId } = origin
  const postings = entries.map(postingOf).filter((posting) => posting !== undefined)
  const documentId = newId()
  if (postings.length > 0) await insertAccrual(sql, origin, documentId)
  await copyInto(
    sql,
    'entry',
    ENTRY_COLUMNS,
    entries.map((entry) => entryText(brandId, documentId, entry)),
  )
  const released = entries.filter(({ isReleased }) => isReleased)
  if (released.length > 0) await releaseReversals(sql, brandId, documentId, released)
  const changes = new Map<Uuid, bigint>()
  const texts = postings.map((posting, i) => postingText(brandId, documentId, i + 1, posting, accounts, changes))
  await copyInto(sql, 'posting', POSTING_COLUMNS, texts)
  if (changes.size > 0) await addToBalances(tx, brandId, changes)
}

function insertAccrual(sql: TransactionSql, { brandId, sourceKey, occurredAt }: ChunkOrigin, id: Uuid) {
  return sql`
    insert into ledger_document (brand_id, id, kind, source_key, occurred_at)
    values (${brandId}, ${id}, 'accrual', ${sourceKey}, ${occurredAt})`
}

function entryText(brandId: number, documentId: Uuid, e: EntryRow): string {
  const document = e.amountMinor === 0n ? '\\N' : documentId
  return `${brandId}\t${e.id}\t${e.kind}\t${e.partnerId}\t${e.payer}\t${copyNullable(e.planId)}\t${copyNullable(e.planVersion)}\t${copyNullable(e.ruleId)}\t${e.lineId}\t${copyNullable(e.reversesId)}\t${copyText(e.sourceKey)}\t${e.period}\t${e.currency}\t${e.amountMinor}\t${e.baseMinor}\t${e.refundedAtMinor}\t${e.ratePpm}\t${copyInstant(e.occurredAtMs)}\t${document}\n`
}

function postingText(
  brandId: number,
  documentId: Uuid,
  leg: number,
  { from, to, amountMinor, entryId }: EntryPosting,
  accounts: ReadonlyMap<string, Uuid>,
  changes: Map<Uuid, bigint>,
): string {
  const [fromId, toId] = [accounts.get(keyOfRef(from)), accounts.get(keyOfRef(to))]
  if (!fromId || !toId) throw new Error(`the account ${keyOfRef(from)} or ${keyOfRef(to)} was not opened`)
  changes.set(fromId, (changes.get(fromId) ?? 0n) - amountMinor)
  changes.set(toId, (changes.get(toId) ?? 0n) + amountMinor)
  return `${brandId}\t${documentId}\t${leg}\t${entryId}\t${fromId}\t${toId}\t${from.currency}\t${amountMinor}\n`
}

/** What takes back a released entry is released with it, at the moment it is recorded. */
async function releaseReversals(
  sql: TransactionSql,
  brandId: number,
  documentId: Uuid,
  entries: readonly EntryRow[],
): Promise<void> {
  const zero = entries.filter(({ amountMinor }) => amountMinor === 0n).map(({ id }) => id)
  await sql`
    insert into entry_release (brand_id, entry_id, payer, document_id, released_at)
    select ${brandId}, id, payer, case when id = any(${zero}::uuid[]) then null else ${documentId}::uuid end, now()
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ payer }) => payer)}::text[]) as fresh (id, payer)`
}
