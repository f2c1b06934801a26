import { sum } from '../../domain/money.ts'
import {
  type DifferenceReason,
  explainDifference,
  type OurFigures,
  type TheirFigures,
} from '../../domain/settlement/compare-figures.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Beside, Named } from '../queries/compare.ts'
import type { StatementView } from '../service/read-statements.ts'
import { partnerMatcher } from './match-partners.ts'
import type { Sheet, SheetRow } from './read-sheet.ts'
import type { SheetField } from './sheet-columns.ts'

/** Which of our figures the sheet's amount is. */
export const COMPARED = ['net', 'gross', 'earned'] as const
export type Compared = (typeof COMPARED)[number]

/** What could not be compared: in no total, neither equal nor different. */
const NOT_COMPARED = ['unreadable', 'tax_unset'] as const

export type ComparedRow = Readonly<{
  /**
   * `unreadable`: they are in the sheet with an amount nobody can read. `tax_unset`: nobody has said how their tax is
   * handled, so what we would pay is not known. In both nothing is compared or added up.
   */
  outcome:
    | 'equal'
    | 'different'
    | 'missing_in_sheet'
    | 'unknown_partner'
    | 'ambiguous_partner'
    | (typeof NOT_COMPARED)[number]
  partnerId: Uuid | null
  partnerName: string
  statementId: Uuid | null
  lineNos: readonly number[]
  oursMinor: bigint | null
  theirsMinor: bigint | null
  /** theirs less ours; null where nothing was compared */
  differenceMinor: bigint | null
  reasons: readonly DifferenceReason[]
}>

export type Comparison = Readonly<{
  compared: Compared
  /** The column of the sheet whose amounts were compared. */
  field: SheetField
  rows: readonly ComparedRow[]
}>

export const isCompared = ({ outcome }: Pick<ComparedRow, 'outcome'>): boolean =>
  !NOT_COMPARED.some((not) => not === outcome)

export type OurSide = Readonly<{
  statements: readonly StatementView[]
  beside: readonly Beside[]
  partners: readonly Named[]
}>

type Theirs = { lineNos: number[]; rows: SheetRow[] }

/** Holds a sheet made by hand against our statements of a month, partner by partner; several rows of one partner add up. */
export function compareSheet(sheet: Sheet, ours: OurSide, wanted: Compared | undefined): Comparison {
  const matchOf = partnerMatcher(ours.partners)
  const theirs = new Map<Uuid, Theirs>()
  const strangers: { row: SheetRow; reason: 'unknown' | 'ambiguous' }[] = []
  for (const row of sheet.rows) {
    const match = matchOf(row)
    if (match.partnerId === null) {
      strangers.push({ row, reason: match.reason })
      continue
    }
    const known = theirs.get(match.partnerId) ?? { lineNos: [], rows: [] }
    known.lineNos.push(row.lineNo)
    known.rows.push(row)
    theirs.set(match.partnerId, known)
  }
  const compared = wanted ?? kindOf(sheet, ours, theirs)
  const field = fieldOf(sheet, compared)
  return {
    compared,
    field,
    rows: [
      ...matchedRows(ours, theirs, { compared, field }),
      ...strangers.map(({ row, reason }) => strangerRow(row, row.amounts[field], reason)),
    ],
  }
}

/** The column that is compared: the one of this kind, else a plain 金额, else whichever amount there is. */
const fieldOf = ({ columns }: Sheet, compared: Compared): SheetField =>
  ([compared, 'amount', ...COMPARED] as const).find((field) => columns[field] !== undefined) ?? 'amount'

/** What the rows of one partner add up to; undefined if one of them cannot be read. */
function sumOf(rows: readonly SheetRow[], field: SheetField): bigint | undefined {
  const amounts = rows.map((row) => row.amounts[field])
  return amounts.every((amount) => amount !== undefined) ? sum(amounts) : undefined
}

/** What the header says, or for a plain 金额 the kind in which the most partners agree. */
function kindOf(sheet: Sheet, ours: OurSide, theirs: ReadonlyMap<Uuid, Theirs>): Compared {
  const named = COMPARED.find((kind) => sheet.columns[kind] !== undefined)
  if (named) return named
  const agreeing = (kind: Compared) =>
    ours.statements.filter((statement) => {
      const rows = theirs.get(statement.partnerId)?.rows
      return rows !== undefined && sumOf(rows, fieldOf(sheet, kind)) === ourAmount(statement, kind)
    }).length
  return COMPARED.toSorted((a, b) => agreeing(b) - agreeing(a))[0] ?? 'net'
}

/** Our figure; null while it is not known, because nobody has said how the tax of the payment is handled. */
function ourAmount(statement: StatementView | undefined, compared: Compared): bigint | null {
  if (!statement) return 0n
  const { earnedMinor, payment } = statement
  if (compared === 'earned') return earnedMinor
  if (compared === 'gross') return payment.grossMinor
  return payment.taxUnset && payment.grossMinor > 0n ? null : payment.netMinor
}

type What = Readonly<{ compared: Compared; field: SheetField }>

function matchedRows(ours: OurSide, theirs: ReadonlyMap<Uuid, Theirs>, { compared, field }: What): ComparedRow[] {
  const statementOf = new Map(ours.statements.map((statement) => [statement.partnerId, statement]))
  const besideOf = new Map(ours.beside.map((row) => [row.partnerId, row]))
  const nameOf = new Map(ours.partners.map(({ partnerId, name }) => [partnerId, name]))
  return [...new Set([...statementOf.keys(), ...theirs.keys()])].map((partnerId) => {
    const statement = statementOf.get(partnerId)
    const sheet = theirs.get(partnerId)
    const oursMinor = ourAmount(statement, compared)
    const theirsMinor = sheet && sumOf(sheet.rows, field)
    const who = {
      partnerId,
      partnerName: nameOf.get(partnerId) ?? '',
      statementId: statement?.id ?? null,
      lineNos: sheet?.lineNos ?? [],
    }
    if (sheet && theirsMinor === undefined) return { ...who, ...notCompared('unreadable', oursMinor, null) }
    if (oursMinor === null) return { ...who, ...notCompared('tax_unset', null, theirsMinor ?? null) }
    if (!sheet || theirsMinor === undefined) {
      const outcome = oursMinor === 0n ? ('equal' as const) : ('missing_in_sheet' as const)
      return { ...who, outcome, oursMinor, theirsMinor: null, differenceMinor: -oursMinor, reasons: [] }
    }
    const ourFigures = toOurFigures(statement, besideOf.get(partnerId), compared)
    const reasons = explainDifference(ourFigures, toTheirFigures(sheet.rows, theirsMinor, compared), oursMinor)
    const outcome = theirsMinor === oursMinor ? ('equal' as const) : ('different' as const)
    return { ...who, outcome, oursMinor, theirsMinor, differenceMinor: theirsMinor - oursMinor, reasons }
  })
}

const notCompared = (
  outcome: (typeof NOT_COMPARED)[number],
  oursMinor: bigint | null,
  theirsMinor: bigint | null,
): Pick<ComparedRow, 'outcome' | 'oursMinor' | 'theirsMinor' | 'differenceMinor' | 'reasons'> => ({
  outcome,
  oursMinor,
  theirsMinor,
  differenceMinor: null,
  reasons: [],
})

/** A column that is not there, or has a cell of this partner that cannot be read, says nothing. */
function toTheirFigures(rows: readonly SheetRow[], amountMinor: bigint, compared: Compared): TheirFigures {
  return {
    amountMinor,
    earnedMinor: compared === 'earned' ? null : (sumOf(rows, 'earned') ?? null),
    reversedMinor: sumOf(rows, 'reversed') ?? null,
    taxMinor: sumOf(rows, 'tax') ?? null,
  }
}

/** What a kind of figure does not contain cannot explain it: tax is not in gross, and only earned is in earned. */
function toOurFigures(
  statement: StatementView | undefined,
  beside: Beside | undefined,
  compared: Compared,
): OurFigures {
  const inNet = (amount: bigint | undefined) => (compared === 'net' ? (amount ?? 0n) : 0n)
  const inGross = (amount: bigint | undefined) => (compared === 'earned' ? 0n : (amount ?? 0n))
  return {
    openingMinor: inGross(statement?.openingMinor),
    earnedMinor: statement?.earnedMinor ?? 0n,
    reversedMinor: inGross(-(statement?.reversedMinor ?? 0n)),
    adjustedMinor: inGross(statement?.adjustedMinor),
    taxMinor: inNet(statement?.payment.taxMinor),
    netMinor: statement?.payment.netMinor ?? 0n,
    carriedMinor: inGross(statement?.payment.carriedMinor),
    refundedSinceMinor: beside?.refundedSinceMinor ?? 0n,
    notPayableYetMinor: beside?.notPayableYetMinor ?? 0n,
    lines: beside?.lines ?? 0,
  }
}

const strangerRow = (row: SheetRow, theirsMinor: bigint | undefined, reason: 'unknown' | 'ambiguous'): ComparedRow => ({
  outcome: theirsMinor === undefined ? 'unreadable' : reason === 'unknown' ? 'unknown_partner' : 'ambiguous_partner',
  partnerId: null,
  partnerName: row.name || row.slot,
  statementId: null,
  lineNos: [row.lineNo],
  oursMinor: null,
  theirsMinor: theirsMinor ?? null,
  differenceMinor: theirsMinor ?? null,
  reasons: [],
})
