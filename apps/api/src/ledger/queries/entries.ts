import { sqlOf, type Tx } from '@qudao/db/client'
import type { EntryKind, Payer } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

/** An entry about to be written. `documentId` is null exactly when the amount is 0. */
export type NewEntry = Readonly<{
  id: Uuid
  kind: EntryKind
  partnerId: Uuid
  payer: Payer
  planId: Uuid | null
  planVersion: number | null
  ruleId: string | null
  lineId: Uuid | null
  reversesId: Uuid | null
  sourceKey: string
  period: string
  currency: string
  amountMinor: bigint
  baseMinor: bigint
  refundedAtMinor: bigint
  ratePpm: number
  occurredAt: Date
  documentId: Uuid | null
  createdBy?: Uuid | null
  reason?: string | null
}>

/** Writes entries; a source key that was used before breaks the transaction (`entry_source`). */
export async function insertEntries(tx: Tx, brandId: number, rows: readonly NewEntry[]): Promise<void> {
  if (rows.length === 0) return
  const json = rows.map((row) => ({ ...row, createdBy: row.createdBy ?? null, reason: row.reason ?? null }))
  await sqlOf(tx)`
    insert into entry (brand_id, id, kind, partner_id, payer, plan_id, plan_version, rule_id, line_id, reverses_id,
      source_key, period, currency, amount_minor, base_minor, refunded_at_minor, rate_ppm, occurred_at, document_id,
      created_by, reason)
    select ${brandId}, id, kind, "partnerId", payer, "planId", "planVersion", "ruleId", "lineId", "reversesId",
      "sourceKey", period, currency, "amountMinor", "baseMinor", "refundedAtMinor", "ratePpm", "occurredAt",
      "documentId", "createdBy", reason
    from jsonb_to_recordset(${jsonText(json)}::jsonb) as fresh (id uuid, kind text, "partnerId" uuid, payer text,
      "planId" uuid, "planVersion" int, "ruleId" text, "lineId" uuid, "reversesId" uuid, "sourceKey" text, period text,
      currency text, "amountMinor" bigint, "baseMinor" bigint, "refundedAtMinor" bigint, "ratePpm" int,
      "occurredAt" timestamptz, "documentId" uuid, "createdBy" uuid, reason text)`
}

const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))
