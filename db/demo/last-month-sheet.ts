import { type Sheet, writeXlsx } from '../../apps/api/src/platform/spreadsheet/index.ts'
import type { DemoFile } from './orders/order-file.ts'

/** A partner's month as the system has it; magnitudes, in fen. */
export type StatementFigures = Readonly<{
  partnerName: string
  earnedMinor: bigint
  reversedMinor: bigint
  taxMinor: bigint
  netMinor: bigint
}>

export type PlantedSlip = Readonly<{
  partnerName: string
  kind: 'refund_forgotten' | 'rounding' | 'digits_swapped' | 'tax_forgotten' | 'left_out' | 'unknown_partner'
  /** what the sheet says is paid, less what the system pays */
  differenceMinor: bigint
}>

export type LastMonthSheet = DemoFile & Readonly<{ planted: readonly PlantedSlip[] }>

type Slip = Readonly<{
  kind: PlantedSlip['kind']
  fits: (figures: StatementFigures) => boolean
  apply: (figures: StatementFigures) => StatementFigures | null
}>

/** The finance person's own mistakes, each made once, on the first partner it fits. */
const SLIPS: readonly Slip[] = [
  {
    kind: 'refund_forgotten',
    fits: ({ reversedMinor, taxMinor }) => reversedMinor > 0n && taxMinor === 0n,
    apply: (figures) => ({ ...figures, reversedMinor: 0n, netMinor: figures.netMinor + figures.reversedMinor }),
  },
  {
    kind: 'tax_forgotten',
    fits: ({ taxMinor }) => taxMinor > 0n,
    apply: (figures) => ({ ...figures, taxMinor: 0n, netMinor: figures.netMinor + figures.taxMinor }),
  },
  {
    kind: 'rounding',
    fits: ({ earnedMinor, netMinor }) => earnedMinor > 10_000n && netMinor > 0n,
    apply: (figures) => ({ ...figures, earnedMinor: figures.earnedMinor + 1n, netMinor: figures.netMinor + 1n }),
  },
  {
    kind: 'digits_swapped',
    fits: ({ netMinor }) => swapDigits(netMinor) !== netMinor,
    apply: (figures) => ({ ...figures, netMinor: swapDigits(figures.netMinor) }),
  },
  { kind: 'left_out', fits: ({ netMinor }) => netMinor > 0n, apply: () => null },
]

const STRANGER: StatementFigures = {
  partnerName: '竹林听雨',
  earnedMinor: 12_600n,
  reversedMinor: 0n,
  taxMinor: 0n,
  netMinor: 12_600n,
}

/**
 * The 上月结算表 that the brand's finance person has made by hand: the system's own figures with a few slips, all of
 * which are returned, so that a comparison has something to find and what it finds can be checked.
 */
export async function demoLastMonthSheet(
  month: string,
  statements: readonly StatementFigures[],
): Promise<LastMonthSheet> {
  const { rows, planted } = plantSlips(statements)
  const sheet: Sheet = {
    name: `${month}结算`,
    titleRows: [[`山隐 ${month} 推广佣金结算表（财务自制）`]],
    columns: [
      { header: '推广者', type: 'text', width: 24 },
      ...['佣金', '退款扣回', '个税', '实付'].map((header) => ({ header, type: 'amount' as const, width: 13 })),
    ],
    rows: rows.map((row) => [row.partnerName, row.earnedMinor, -row.reversedMinor, row.taxMinor, row.netMinor]),
  }
  return { fileName: `上月结算表_${month}.xlsx`, bytes: await writeXlsx({ sheets: [sheet] }), planted }
}

function plantSlips(statements: readonly StatementFigures[]): { rows: StatementFigures[]; planted: PlantedSlip[] } {
  const slipOf = new Map<StatementFigures, Slip>()
  for (const slip of SLIPS) {
    const victim = statements.find((figures) => !slipOf.has(figures) && slip.fits(figures))
    if (victim) slipOf.set(victim, slip)
  }
  const planted: PlantedSlip[] = [
    { partnerName: STRANGER.partnerName, kind: 'unknown_partner', differenceMinor: STRANGER.netMinor },
  ]
  const rows = statements.flatMap((figures) => {
    const slip = slipOf.get(figures)
    const row = slip ? slip.apply(figures) : figures
    if (slip) {
      const differenceMinor = (row?.netMinor ?? 0n) - figures.netMinor
      planted.push({ partnerName: figures.partnerName, kind: slip.kind, differenceMinor })
    }
    return row ? [row] : []
  })
  return { rows: [...rows, STRANGER], planted }
}

/** The first two neighbouring digits that differ, swapped: 1234 fen becomes 2134. */
function swapDigits(minor: bigint): bigint {
  if (minor < 100n) return minor
  return BigInt(minor.toString().replace(/^(\d*?)(\d)(?!\2)([1-9])/, '$1$3$2'))
}
