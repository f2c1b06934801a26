import type { Tx } from '@qudao/db/client'
import { firstHats, gradedHat } from '../../domain/hats.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { lockPartnersOf, type PartnerRecord } from '../queries/partner-writes.ts'
import { FIRST_DAY } from '../service/first-day.ts'
import type { HatDraft, PartnerFacts, PartnerWrite, Writer } from '../writing/partner-write.ts'
import { writePartners } from '../writing/write-partners.ts'
import type { ChangedField, PlannedRow } from './plan-import.ts'

export type ListFacts = Readonly<{
  fileSha256: string
  /** From when grades and slots hold, when the list says so for all. */
  effectiveFrom: Date | null
}>
type Context = ListFacts & Readonly<{ now: Date }>

/** Writes the usable rows of a planned import as a form writes one partner. */
export async function applyImport(
  deps: Deps,
  tx: Tx,
  by: Writer,
  list: ListFacts,
  planned: readonly PlannedRow[],
): Promise<void> {
  const usable = planned.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const known = usable.flatMap((plan) => (plan.known ? [plan.known.id] : []))
  const before = new Map((await lockPartnersOf(tx, by.brandId, known)).map((record) => [record.id, record]))
  const context = { ...list, now: deps.now() }
  await writePartners(
    deps,
    tx,
    by,
    usable.map((plan) => writeOf(context, plan, plan.known ? before.get(plan.known.id) : undefined)),
  )
}

function writeOf(context: Context, plan: PlannedRow, before: PartnerRecord | undefined): PartnerWrite {
  const { row } = plan
  const act = {
    action: before ? 'partners.update' : 'partners.create',
    reason: row.taxIdOverrideReason ?? undefined,
    fileSha256: context.fileSha256,
  }
  const facts = factsOf(context, plan)
  if (before) return { id: before.id, before, facts, act }
  const first = { name: row.name, legalType: row.legalType, ownerMemberId: plan.ownerMemberId }
  return { id: newId(), before: null, facts: { ...facts, ...first, taxHandling: row.taxHandling ?? 'unset' }, act }
}

const has = ({ changes }: PlannedRow, field: ChangedField) => changes.some((change) => change.field === field)

function factsOf(context: Context, plan: PlannedRow): PartnerFacts {
  const { row, slots } = plan
  const hats = hatsOf(plan)
  return {
    ...(has(plan, 'name') ? { name: row.name } : {}),
    ...(has(plan, 'legalType') ? { legalType: row.legalType } : {}),
    ...(has(plan, 'legalName') ? { legalName: row.legalName } : {}),
    ...(has(plan, 'taxHandling') && row.taxHandling ? { taxHandling: row.taxHandling } : {}),
    ...(has(plan, 'owner') ? { ownerMemberId: plan.ownerMemberId } : {}),
    ...(row.taxId && has(plan, 'taxId')
      ? { taxId: { normalised: row.taxId, overrideReason: row.taxIdOverrideReason } }
      : {}),
    ...(row.mobile && has(plan, 'mobile') ? { mobile: row.mobile } : {}),
    ...(hats.length > 0 ? { hats } : {}),
    ...gradeOf(context, plan, hats),
    ...accountOf(plan),
    slots: slots.map(({ code, hadOwner }) => ({
      platform: row.platform,
      code,
      effectiveFrom: context.effectiveFrom ?? (hadOwner ? context.now : FIRST_DAY),
    })),
  }
}

/** A new partner puts on what the row makes of them; a known one only the hat of a trade type that is said. */
function hatsOf(plan: PlannedRow): HatDraft[] {
  const { tradeType, slotCodes } = plan.row
  const distributor = { hat: 'distributor' as const, ...(tradeType ? { tradeType } : {}) }
  if (plan.known) return has(plan, 'tradeType') ? [distributor] : []
  const first = firstHats({ isTrading: tradeType !== null, hasSlots: slotCodes.length > 0 })
  return first.map((hat) => (hat === 'distributor' ? distributor : { hat }))
}

function gradeOf(context: Context, plan: PlannedRow, hats: readonly HatDraft[]): Pick<PartnerFacts, 'grade'> {
  const { grade } = plan.row
  const hat = gradedHat([...(plan.known?.hats ?? []), ...hats.map((worn) => worn.hat)])
  if (!grade || !hat || !has(plan, 'grade')) return {}
  const effectiveFrom = context.effectiveFrom ?? (plan.known?.grade ? context.now : FIRST_DAY)
  return { grade: { hat, grade, effectiveFrom } }
}

function accountOf(plan: PlannedRow): Pick<PartnerFacts, 'account'> {
  const { alipay, legalName, name } = plan.row
  if (!alipay || !has(plan, 'alipay')) return {}
  const holderName = legalName ?? plan.known?.legalName ?? name
  return {
    account: { kind: 'alipay', account: alipay, holderName, bankName: null, bankBranch: null, bankCode: null },
  }
}
