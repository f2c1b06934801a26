import type { TransactionSql } from '@qudao/db/client'
import type { Payer } from '../../domain/commission/plan.ts'
import type { PlanAudience } from '../../domain/commission/select-plan.ts'
import { type TermsJson, termsFromJson } from '../../domain/commission/terms-json.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { GradeChange, PlanVersion } from '../booking/plan-choices.ts'
import type { Ownership } from '../booking/slot-owners.ts'

type VersionRow = {
  planId: Uuid
  version: number
  payer: Payer
  terms: TermsJson
  audience: PlanAudience
  effectiveFrom: Date
  publishedAt: Date
}

export async function readPlanVersions(sql: TransactionSql, brandId: number): Promise<PlanVersion[]> {
  const rows = await sql<VersionRow[]>`
    select plan_id as "planId", version, payer, terms, audience, effective_from as "effectiveFrom",
      published_at as "publishedAt"
    from commission_plan_version where brand_id = ${brandId} and published_at is not null
    order by plan_id, version`
  return rows.map(({ planId, version, payer, terms, audience, effectiveFrom, publishedAt }) => ({
    planId,
    version,
    payer,
    terms: termsFromJson(terms),
    currency: terms.currency,
    audience,
    effectiveFromMs: effectiveFrom.getTime(),
    publishedAtMs: publishedAt.getTime(),
  }))
}

/** Who owned which slot when, by what was recorded up to an instant; of one day's two records the later counts. */
export async function readOwnerships(
  sql: TransactionSql,
  brandId: number,
  platform: string,
  asOf: Date,
): Promise<Ownership[]> {
  const rows = await sql<{ code: string; partnerId: Uuid | null; effectiveFrom: Date }[]>`
    select s.code, o.partner_id as "partnerId", o.effective_from as "effectiveFrom"
    from slot s join slot_owner o on o.brand_id = s.brand_id and o.slot_id = s.id
    where s.brand_id = ${brandId} and s.platform = ${platform} and o.recorded_at <= ${asOf}
    order by s.code, o.effective_from, o.recorded_at, o.id`
  return rows.map(({ effectiveFrom, ...row }) => ({ ...row, effectiveFromMs: effectiveFrom.getTime() }))
}

/** Grades of affiliates, by what was recorded up to an instant. */
export async function readGrades(sql: TransactionSql, brandId: number, asOf: Date): Promise<GradeChange[]> {
  const rows = await sql<{ partnerId: Uuid; grade: string; effectiveFrom: Date }[]>`
    select partner_id as "partnerId", grade, effective_from as "effectiveFrom"
    from partner_grade where brand_id = ${brandId} and hat = 'affiliate' and recorded_at <= ${asOf}
    order by partner_id, effective_from, recorded_at, id`
  return rows.map(({ effectiveFrom, ...row }) => ({ ...row, effectiveFromMs: effectiveFrom.getTime() }))
}

export async function readReceipts(sql: TransactionSql, brandId: number, platform: string): Promise<Set<string>> {
  const rows = await sql<{ period: string }[]>`
    select distinct period from channel_receipt where brand_id = ${brandId} and platform = ${platform}`
  return new Set(rows.map(({ period }) => period))
}

/**
 * An instant by which everything that exists has been recorded, whatever the clock of the server says: one that was set
 * back must not hide a plan that is there. The database's own clock has no say: it is not the one things are dated by.
 * Rounded up, since the database counts microseconds.
 */
export async function readAsOf(sql: TransactionSql, brandId: number, now: Date): Promise<Date> {
  const [row] = await sql<{ asOf: Date }[]>`
    select date_trunc('milliseconds', greatest(${now}::timestamptz,
      (select max(published_at) from commission_plan_version where brand_id = ${brandId}),
      (select max(recorded_at) from slot_owner where brand_id = ${brandId}),
      (select max(recorded_at) from partner_grade where brand_id = ${brandId}),
      (select max(confirmed_at) from order_import where brand_id = ${brandId})))
      + interval '1 millisecond' as "asOf"`
  return row?.asOf ?? now
}
