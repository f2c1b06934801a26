import { sum } from '../../domain/money.ts'
import { type DifferenceReason, explainDifference, type OurFigures } from '../../domain/settlement/compare-figures.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Beside, Named } from '../queries/compare.ts'
import type { StatementView } from '../service/read-statements.ts'
import { partnerMatcher } from './match-partners.ts'
import type { Sheet, SheetRow } from './read-sheet.ts'

/** Which of our figures the sheet's amount is. */
export const COMPARED = ['net', 'gross', 'earned'] as const
export type Compared = (typeof COMPARED)[number]

export type ComparedRow = Readonly<{
  /** `unreadable`: they are in the sheet with an amount nobody can read, so nothing is compared or added up. */
  outcome: 'equal' | 'different' | 'missing_in_sheet' | 'unknown_partner' | 'ambiguous_partner' | 'unreadable'
  partnerId: Uuid | null
  partnerName: string
  statementId: Uuid | null
  lineNos: readonly number[]
  oursMinor: bigint | null
  theirsMinor: bigint | null
  /** theirs less ours */
  differenceMinor: bigint
  reasons: readonly DifferenceReason[]
}>

export type Comparison = Readonly<{ compared: Compared; rows: readonly ComparedRow[] }>

export type OurSide = Readonly<{
  statements: readonly StatementView[]
  beside: readonly Beside[]
  partners: readonly Named[]
}>

type Theirs = { lineNos: number[]; rows: SheetRow[]; isUnreadable: boolean }

/** Holds a sheet made by hand against our statements of a month, partner by partner; several rows of one partner add up. */
export function compareSheet(sheet: Sheet, ours: OurSide, wanted: Compared | undefined): Comparison {
  const matchOf = partnerMatcher(ours.partners)
  const theirs = new Map<Uuid, Theirs>()
  const strangers: { row: SheetRow; reason: 'unknown' | 'ambiguous' }[] = []
  const theirsOf = (partnerId: Uuid, lineNo: number) => {
    const known = theirs.get(partnerId) ?? { lineNos: [], rows: [], isUnreadable: false }
    known.lineNos.push(lineNo)
    theirs.set(partnerId, known)
    return known
  }
  for (const row of sheet.rows) {
    const match = matchOf(row)
    if (match.partnerId === null) strangers.push({ row, reason: match.reason })
    else theirsOf(match.partnerId, row.lineNo).rows.push(row)
  }
  for (const row of sheet.unreadable) {
    const { partnerId } = matchOf(row)
    if (partnerId) theirsOf(partnerId, row.lineNo).isUnreadable = true
  }
  const compared = wanted ?? kindOf(sheet, ours, theirs)
  const amountOf = (row: SheetRow) => amountAs(row, compared)
  return {
    compared,
    rows: [
      ...matchedRows(ours, theirs, compared),
      ...strangers.map(({ row, reason }) => strangerRow(row, amountOf(row), reason)),
    ],
  }
}

const amountAs = ({ amounts }: SheetRow, compared: Compared): bigint =>
  amounts[compared] ?? amounts.amount ?? amounts.net ?? amounts.gross ?? amounts.earned ?? 0n

/** What the header says, or for a plain 金额 the kind in which the most partners agree. */
function kindOf({ columns }: Sheet, ours: OurSide, theirs: ReadonlyMap<Uuid, Theirs>): Compared {
  const named = COMPARED.find((kind) => columns[kind] !== undefined)
  if (named) return named
  const agreeing = (kind: Compared) =>
    ours.statements.filter((statement) => {
      const rows = theirs.get(statement.partnerId)?.rows
      return rows !== undefined && sum(rows.map((row) => amountAs(row, kind))) === ourAmount(statement, kind)
    }).length
  return COMPARED.toSorted((a, b) => agreeing(b) - agreeing(a))[0] ?? 'net'
}

function ourAmount(statement: StatementView | undefined, compared: Compared): bigint {
  if (!statement) return 0n
  if (compared === 'earned') return statement.earnedMinor
  return compared === 'net' ? statement.payment.netMinor : statement.payment.grossMinor
}

function matchedRows(ours: OurSide, theirs: ReadonlyMap<Uuid, Theirs>, compared: Compared): ComparedRow[] {
  const statementOf = new Map(ours.statements.map((statement) => [statement.partnerId, statement]))
  const besideOf = new Map(ours.beside.map((row) => [row.partnerId, row]))
  const nameOf = new Map(ours.partners.map(({ partnerId, name }) => [partnerId, name]))
  return [...new Set([...statementOf.keys(), ...theirs.keys()])].map((partnerId) => {
    const statement = statementOf.get(partnerId)
    const sheet = theirs.get(partnerId)
    const oursMinor = ourAmount(statement, compared)
    const who = {
      partnerId,
      partnerName: nameOf.get(partnerId) ?? '',
      statementId: statement?.id ?? null,
      lineNos: sheet?.lineNos ?? [],
      oursMinor,
    }
    if (!sheet) {
      const outcome = oursMinor === 0n ? ('equal' as const) : ('missing_in_sheet' as const)
      return { ...who, outcome, theirsMinor: null, differenceMinor: -oursMinor, reasons: [] }
    }
    if (sheet.isUnreadable) {
      return { ...who, outcome: 'unreadable' as const, theirsMinor: null, differenceMinor: 0n, reasons: [] }
    }
    const column = (field: 'earned' | 'reversed' | 'tax') =>
      sheet.rows[0]?.amounts[field] === undefined ? null : sum(sheet.rows.map((row) => row.amounts[field] ?? 0n))
    const theirsMinor = sum(sheet.rows.map((row) => amountAs(row, compared)))
    const reasons = explainDifference(
      toOurFigures(statement, besideOf.get(partnerId), compared),
      {
        amountMinor: theirsMinor,
        earnedMinor: compared === 'earned' ? null : column('earned'),
        reversedMinor: column('reversed'),
        taxMinor: column('tax'),
      },
      oursMinor,
    )
    const outcome = theirsMinor === oursMinor ? ('equal' as const) : ('different' as const)
    return { ...who, outcome, theirsMinor, differenceMinor: theirsMinor - oursMinor, reasons }
  })
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

const strangerRow = (row: SheetRow, theirsMinor: bigint, reason: 'unknown' | 'ambiguous'): ComparedRow => ({
  outcome: reason === 'unknown' ? 'unknown_partner' : 'ambiguous_partner',
  partnerId: null,
  partnerName: row.name || row.slot,
  statementId: null,
  lineNos: [row.lineNo],
  oursMinor: null,
  theirsMinor,
  differenceMinor: theirsMinor,
  reasons: [],
})
