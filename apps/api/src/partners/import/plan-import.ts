import type { Uuid } from '../../platform/ids.ts'
import type { Vault } from '../../platform/vault.ts'
import type { ImportState, KnownPartner } from '../queries/import-state.ts'
import { accountIndexOf, maskAccount, mobileIndexOf, taxIdIndexOf } from '../sealed-fields.ts'
import { type Column, headerOf } from './columns.ts'
import type { ParsedRow } from './parse-row.ts'
import type { ProblemCode, ProblemDetails, RowProblem } from './row-problem.ts'

export type Outcome = 'new' | 'changed' | 'same' | 'error'
export type Change = { field: ChangedField; before: string | null; after: string }
export type ChangedField =
  | 'name'
  | 'legalType'
  | 'legalName'
  | 'taxId'
  | 'mobile'
  | 'alipay'
  | 'grade'
  | 'tradeType'
  | 'taxHandling'
  | 'owner'
  | 'slot'

export type PlannedRow = {
  row: ParsedRow
  outcome: Outcome
  known: KnownPartner | null
  ownerMemberId: Uuid | null
  changes: Change[]
  /** Slots to be assigned, and whether anybody had them before. */
  slots: { code: string; hadOwner: boolean }[]
  problems: RowProblem[]
}

/** Who imports: whatever they may not see of others they may not overwrite. */
export type Importer = { vault: Vault; brandId: number; ownPartnersOnly?: Uuid | undefined }

/**
 * Compares a list with what is known, row by row. Pure but for the keys of blind indexes. A row finds its partner by
 * tax number, else by name and legal type; empty cells change nothing.
 */
export function planImport(importer: Importer, rows: readonly ParsedRow[], state: ImportState): PlannedRow[] {
  const lookUp = makeLookUp(importer, state)
  const claimedBy = new Map<string, number>()
  const slotClaimedBy = new Map<string, number>()
  return rows.map((row) => {
    const problems = [...row.problems]
    const refuse: Refuse = (code, column, value, message, details = {}) =>
      problems.push({ code, column: headerOf(column), value, message, details })
    const known = lookUp.partner(row, refuse)
    const identity = known?.id ?? (row.taxId ? `number ${row.taxId}` : `name ${row.name} ${row.legalType}`)
    const first = claimedBy.get(identity)
    if (first === undefined) claimedBy.set(identity, row.lineNo)
    else refuse('duplicate_in_file', 'name', row.name, `the same partner as in row ${first}`, { lineNo: first })
    const ownerMemberId = lookUp.owner(row, refuse)
    const slots = row.slotCodes.flatMap((code) => {
      const key = `${row.platform} ${code}`
      const other = slotClaimedBy.get(key)
      if (other !== undefined) refuse('slot_twice_in_file', 'slots', code, `row ${other} has it too`, { lineNo: other })
      slotClaimedBy.set(key, row.lineNo)
      return lookUp.slot(row.platform, code, known, refuse)
    })
    const changes = known ? changesOf(importer, row, known, ownerMemberId) : firstFacts(row)
    const all = [...changes, ...slots.map(({ code }): Change => ({ field: 'slot', before: null, after: code }))]
    const outcome = problems.length > 0 ? 'error' : !known ? 'new' : all.length > 0 ? 'changed' : 'same'
    return { row, outcome, known, ownerMemberId, changes: all, slots, problems }
  })
}

/** Of the rows that are written, those whose partner cannot be paid afterwards: nobody said how their tax is handled. */
export const countTaxUnset = (planned: readonly PlannedRow[]): number =>
  planned.filter(
    ({ row, known, outcome }) =>
      (outcome === 'new' || outcome === 'changed') && (row.taxHandling ?? known?.taxHandling ?? 'unset') === 'unset',
  ).length

type Refuse = (code: ProblemCode, column: Column, value: string, message: string, details?: ProblemDetails) => void

function makeLookUp(importer: Importer, { partners, slots, members }: ImportState) {
  const byTaxId = Map.groupBy(partners, ({ taxIdIndex }) => taxIdIndex)
  const byName = Map.groupBy(partners, ({ name }) => name)
  const bySlot = new Map(slots.map((slot) => [`${slot.platform} ${slot.code}`, slot]))
  const memberByName = Map.groupBy(members, ({ name }) => name)
  const own = importer.ownPartnersOnly
  return {
    partner(row: ParsedRow, refuse: Refuse): KnownPartner | null {
      const candidates = candidatesFor(importer, row, byTaxId, byName)
      if (candidates.length > 1) {
        refuse(
          'partner_ambiguous',
          'name',
          row.name,
          `${candidates.length} partners could be meant; give the tax number`,
          { count: candidates.length },
        )
      }
      const known = candidates[0] ?? null
      if (known && own && known.ownerMemberId !== own) {
        refuse('partner_of_another', 'name', row.name, 'this partner is in the care of somebody else')
      }
      return known
    },
    owner(row: ParsedRow, refuse: Refuse): Uuid | null {
      if (!row.ownerName) return own ?? null
      const found = memberByName.get(row.ownerName) ?? []
      if (found.length === 0) refuse('owner_unknown', 'owner', row.ownerName, 'no member has this name')
      if (found.length > 1) refuse('owner_ambiguous', 'owner', row.ownerName, 'several members have this name')
      const id = found[0]?.id ?? null
      if (own && id && id !== own) refuse('owner_not_allowed', 'owner', row.ownerName, 'partners stay in your own care')
      return id
    },
    slot(platform: string, code: string, known: KnownPartner | null, refuse: Refuse) {
      const slot = bySlot.get(`${platform} ${code}`)
      if (!slot) return [{ code, hadOwner: false }]
      if (slot.partnerId && slot.partnerId === known?.id) return []
      // moving a slot moves money: that is done slot by slot, with a date, and not in passing
      if (slot.partnerId) {
        const partner = own ? null : slot.partnerName
        refuse('slot_taken', 'slots', code, `it belongs to ${partner ?? 'another partner'}`, partner ? { partner } : {})
      }
      return [{ code, hadOwner: slot.hadOwner }]
    },
  }
}

function candidatesFor(
  importer: Importer,
  row: ParsedRow,
  byTaxId: Map<string | null, KnownPartner[]>,
  byName: Map<string, KnownPartner[]>,
): KnownPartner[] {
  const sameName = (byName.get(row.name) ?? []).filter(
    ({ legalType }) => !row.legalTypeStated || legalType === row.legalType,
  )
  if (!row.taxId) return sameName
  const sameNumber = byTaxId.get(taxIdIndexOf(importer, row.taxId)) ?? []
  if (sameNumber.length > 1) {
    const both = sameNumber.filter(({ name }) => name === row.name)
    return both.length > 0 ? both : sameNumber
  }
  // a partner of this name without a number gets it now; one with another number is somebody else
  return sameNumber.length > 0 ? sameNumber : sameName.filter(({ taxIdIndex }) => taxIdIndex === null)
}

function changesOf(importer: Importer, row: ParsedRow, known: KnownPartner, ownerMemberId: Uuid | null): Change[] {
  const changes: Change[] = []
  const compare = (field: ChangedField, isDifferent: boolean, before: string | null, after: string | null) => {
    if (after !== null && isDifferent) changes.push({ field, before, after })
  }
  compare('name', row.name !== known.name, known.name, row.name)
  compare('legalType', row.legalTypeStated && row.legalType !== known.legalType, known.legalType, row.legalType)
  compare('legalName', row.legalName !== known.legalName, known.legalName, row.legalName)
  compare(
    'taxId',
    !!row.taxId && taxIdIndexOf(importer, row.taxId) !== known.taxIdIndex,
    masked(known.taxIdTail),
    tailOf(row.taxId),
  )
  compare(
    'mobile',
    !!row.mobile && mobileIndexOf(importer, row.mobile) !== known.mobileIndex,
    masked(known.mobileTail),
    tailOf(row.mobile),
  )
  compare(
    'alipay',
    !!row.alipay && accountIndexOf(importer, row.alipay) !== known.alipayIndex,
    known.alipayMask,
    row.alipay && maskAccount(row.alipay),
  )
  compare('grade', row.grade !== known.grade, known.grade, row.grade)
  compare('tradeType', row.tradeType !== known.tradeType, known.tradeType, row.tradeType)
  compare('taxHandling', row.taxHandling !== known.taxHandling, known.taxHandling, row.taxHandling)
  compare('owner', !!ownerMemberId && ownerMemberId !== known.ownerMemberId, known.ownerName, row.ownerName)
  return changes
}

/** What a new partner starts with, besides slots. */
function firstFacts(row: ParsedRow): Change[] {
  const facts: [ChangedField, string | null][] = [
    ['legalType', row.legalType],
    ['legalName', row.legalName],
    ['taxId', tailOf(row.taxId)],
    ['mobile', tailOf(row.mobile)],
    ['alipay', row.alipay && maskAccount(row.alipay)],
    ['grade', row.grade],
    ['tradeType', row.tradeType],
    ['taxHandling', row.taxHandling],
    ['owner', row.ownerName],
  ]
  return facts.flatMap(([field, after]) => (after === null ? [] : [{ field, before: null, after }]))
}

const masked = (tail: string | null) => (tail === null ? null : `****${tail}`)
const tailOf = (text: string | null) => masked(text?.slice(-4) ?? null)
