import type { Tx } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import {
  type ImportedAccount,
  type ImportedGrade,
  type ImportedHat,
  type ImportedSlot,
  insertImported,
} from '../queries/import-writes.ts'
import { type NewPartner, type PartnerUpdate, updatePartnerRow } from '../queries/partner-writes.ts'
import { maskAccount, sealAccount, sealMobile, sealTaxId } from '../sealed-fields.ts'
import { FIRST_DAY } from '../service/first-day.ts'
import type { ChangedField, PlannedRow } from './plan-import.ts'

export type ApplyContext = {
  deps: Deps
  brandId: number
  memberId: Uuid
  /** From when grades and slots hold, when the list says so for all. */
  effectiveFrom: Date | null
}
type RecordingContext = ApplyContext & { recordedAt: Date }

/** Writes the usable rows of a planned import, set by set. */
export async function applyImport(tx: Tx, list: ApplyContext, planned: readonly PlannedRow[]): Promise<void> {
  const recordedAt = await recordingInstant(tx, list.brandId, list.deps.now())
  const context = { ...list, recordedAt }
  const rows = planned
    .filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
    .map((plan) => ({ plan, partnerId: plan.known?.id ?? newId() }))
  const partners = rows
    .filter(({ plan }) => !plan.known)
    .map(({ plan, partnerId }) => newPartner(context, plan, partnerId))
  await insertImported(tx, {
    partners,
    hats: rows.flatMap(({ plan, partnerId }) => hatsFor(context, plan, partnerId)),
    grades: rows.flatMap(({ plan, partnerId }) => gradeFor(context, plan, partnerId)),
    accounts: rows.flatMap(({ plan, partnerId }) => accountFor(context, plan, partnerId)),
    slots: rows.flatMap(({ plan, partnerId }) => slotsFor(context, plan, partnerId)),
  })
  for (const { plan, partnerId } of rows) {
    if (plan.known) await updatePartnerRow(tx, context.brandId, partnerId, updatesOf(context, plan, partnerId))
  }
}

const has = ({ changes }: PlannedRow, field: ChangedField) => changes.some((change) => change.field === field)

function sealed({ deps, brandId }: ApplyContext, { row, ...plan }: PlannedRow, partnerId: Uuid): PartnerUpdate {
  const keys = { vault: deps.vault, brandId }
  const changed = (field: ChangedField) => plan.changes.some((change) => change.field === field)
  return {
    ...(row.taxId && changed('taxId')
      ? { ...sealTaxId(keys, partnerId, row.taxId), taxIdOverrideReason: row.taxIdOverrideReason }
      : {}),
    ...(row.mobile && changed('mobile') ? sealMobile(keys, partnerId, row.mobile) : {}),
  }
}

const newPartner = (context: ApplyContext, plan: PlannedRow, id: Uuid): NewPartner => ({
  brandId: context.brandId,
  id,
  name: plan.row.name,
  legalName: plan.row.legalName,
  legalType: plan.row.legalType,
  taxHandling: plan.row.taxHandling ?? 'unset',
  ownerMemberId: plan.ownerMemberId,
  createdAt: context.deps.now(),
  createdBy: context.memberId,
  ...sealed(context, plan, id),
})

function updatesOf(context: ApplyContext, plan: PlannedRow, partnerId: Uuid): PartnerUpdate {
  const { row } = plan
  return {
    ...(has(plan, 'name') ? { name: row.name } : {}),
    ...(has(plan, 'legalType') ? { legalType: row.legalType } : {}),
    ...(has(plan, 'legalName') ? { legalName: row.legalName } : {}),
    ...(has(plan, 'taxHandling') && row.taxHandling ? { taxHandling: row.taxHandling } : {}),
    ...(has(plan, 'owner') ? { ownerMemberId: plan.ownerMemberId } : {}),
    ...sealed(context, plan, partnerId),
  }
}

function hatsFor({ brandId }: ApplyContext, plan: PlannedRow, partnerId: Uuid): ImportedHat[] {
  const { tradeType } = plan.row
  const distributor =
    tradeType && has(plan, 'tradeType') ? [{ brandId, partnerId, hat: 'distributor' as const, tradeType }] : []
  // a pure distributor has no slots; everybody else promotes
  const promotes = !plan.known && (!tradeType || plan.row.slotCodes.length > 0)
  return promotes ? [{ brandId, partnerId, hat: 'affiliate' as const, tradeType: null }, ...distributor] : distributor
}

function gradeFor(context: RecordingContext, plan: PlannedRow, partnerId: Uuid): ImportedGrade[] {
  const { grade, tradeType, slotCodes } = plan.row
  if (!grade || !has(plan, 'grade')) return []
  const firstHat = tradeType && slotCodes.length === 0 ? 'distributor' : 'affiliate'
  return [
    {
      brandId: context.brandId,
      id: newId(),
      partnerId,
      hat: plan.known?.gradeHat ?? firstHat,
      grade,
      effectiveFrom: context.effectiveFrom ?? (plan.known?.grade ? context.deps.now() : FIRST_DAY),
      recordedAt: context.recordedAt,
      recordedBy: context.memberId,
    },
  ]
}

function accountFor({ deps, brandId, memberId }: ApplyContext, plan: PlannedRow, partnerId: Uuid): ImportedAccount[] {
  const { alipay, legalName, name } = plan.row
  if (!alipay || !has(plan, 'alipay')) return []
  const id = newId()
  return [
    {
      brandId,
      id,
      partnerId,
      kind: 'alipay',
      ...sealAccount({ vault: deps.vault, brandId }, id, alipay),
      accountMask: maskAccount(alipay),
      holderName: legalName ?? plan.known?.legalName ?? name,
      recordedAt: deps.now(),
      recordedBy: memberId,
    },
  ]
}

const slotsFor = (context: RecordingContext, { row, slots }: PlannedRow, partnerId: Uuid): ImportedSlot[] =>
  slots.map(({ code, hadOwner }) => ({
    brandId: context.brandId,
    platform: row.platform,
    code,
    partnerId,
    effectiveFrom: context.effectiveFrom ?? (hadOwner ? context.deps.now() : FIRST_DAY),
    recordedAt: context.recordedAt,
    recordedBy: context.memberId,
  }))
