import { sqlOf, type Tx } from '@qudao/db/client'
import { type Audience, commissionPlan, commissionPlanVersion, type Payer } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'
import type { TermsJson } from '../../domain/commission/terms-json.ts'
import type { Uuid } from '../../platform/ids.ts'

export type PlanRow = Readonly<{ id: Uuid; name: string; createdAt: Date }>

export type VersionRow = Readonly<{
  planId: Uuid
  version: number
  payer: Payer
  terms: TermsJson
  audience: Audience
  effectiveFrom: Date
  needsSecondPerson: boolean
  createdBy: Uuid
  createdByName: string | null
  createdAt: Date
  publishedBy: Uuid | null
  publishedByName: string | null
  publishedAt: Date | null
}>

export type VersionDraft = Readonly<{
  terms: TermsJson
  audience: Audience
  effectiveFrom: Date
  needsSecondPerson: boolean
}>

export async function insertPlan(tx: Tx, brandId: number, plan: { id: Uuid; name: string; createdBy: Uuid }) {
  await tx.insert(commissionPlan).values({ brandId, ...plan })
}

export async function renamePlan(tx: Tx, brandId: number, id: Uuid, name: string): Promise<void> {
  await tx
    .update(commissionPlan)
    .set({ name })
    .where(and(eq(commissionPlan.brandId, brandId), eq(commissionPlan.id, id)))
}

export async function insertVersion(
  tx: Tx,
  brandId: number,
  row: VersionDraft & { planId: Uuid; version: number; createdBy: Uuid },
): Promise<void> {
  await tx.insert(commissionPlanVersion).values({ brandId, payer: row.terms.payer, ...row })
}

const versionIs = (brandId: number, planId: Uuid, version: number) =>
  and(
    eq(commissionPlanVersion.brandId, brandId),
    eq(commissionPlanVersion.planId, planId),
    eq(commissionPlanVersion.version, version),
  )

export async function updateVersion(
  tx: Tx,
  brandId: number,
  { planId, version, ...draft }: VersionDraft & { planId: Uuid; version: number },
): Promise<void> {
  await tx
    .update(commissionPlanVersion)
    .set({ payer: draft.terms.payer, ...draft })
    .where(versionIs(brandId, planId, version))
}

export async function markPublished(
  tx: Tx,
  brandId: number,
  of: { planId: Uuid; version: number; needsSecondPerson: boolean; publishedBy: Uuid; publishedAt: Date },
): Promise<void> {
  const { planId, version, ...mark } = of
  await tx
    .update(commissionPlanVersion)
    .set(mark)
    .where(versionIs(brandId, planId, version))
}

/** The plan, its row locked so that drafts and publications of one plan follow each other. */
export async function lockPlan(tx: Tx, brandId: number, id: Uuid): Promise<PlanRow | undefined> {
  const [row] = await sqlOf(tx)<PlanRow[]>`
    select id, name, created_at as "createdAt" from commission_plan
    where brand_id = ${brandId} and id = ${id} for no key update`
  return row
}

export async function listPlans(tx: Tx, brandId: number, id?: Uuid): Promise<PlanRow[]> {
  const sql = sqlOf(tx)
  return sql<PlanRow[]>`
    select id, name, created_at as "createdAt" from commission_plan
    where brand_id = ${brandId} ${id ? sql`and id = ${id}` : sql``} order by id desc`
}

/** All versions of one plan or of every plan, newest first. */
export async function listVersions(tx: Tx, brandId: number, planId?: Uuid): Promise<VersionRow[]> {
  const sql = sqlOf(tx)
  return sql<VersionRow[]>`
    select v.plan_id as "planId", v.version, v.payer, v.terms, v.audience, v.effective_from as "effectiveFrom",
      v.needs_second_person as "needsSecondPerson", v.created_by as "createdBy", author.name as "createdByName",
      v.created_at as "createdAt", v.published_by as "publishedBy", publisher.name as "publishedByName",
      v.published_at as "publishedAt"
    from commission_plan_version v
    left join member am on am.brand_id = v.brand_id and am.id = v.created_by
    left join "user" author on author.id = am.user_id
    left join member pm on pm.brand_id = v.brand_id and pm.id = v.published_by
    left join "user" publisher on publisher.id = pm.user_id
    where v.brand_id = ${brandId} ${planId ? sql`and v.plan_id = ${planId}` : sql``}
    order by v.plan_id, v.version desc`
}

/** The newest closed month of a currency: nothing may change at or before it. */
export async function findLastClosedPeriod(tx: Tx, brandId: number, currency: string): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ period: string | null }[]>`
    select max(period) as period from settlement where brand_id = ${brandId} and currency = ${currency}`
  return row?.period ?? null
}

export async function listUnknownPartners(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Uuid[]> {
  if (ids.length === 0) return []
  const rows = await sqlOf(tx)<{ id: Uuid }[]>`
    select named.id from unnest(${[...ids]}::uuid[]) as named (id)
    where not exists (select from partner p where p.brand_id = ${brandId} and p.id = named.id)`
  return rows.map(({ id }) => id)
}
