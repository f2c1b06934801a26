import { sum } from '../../domain/money.ts'

/** The figures of one statement in minor units, as closed. `earned`, `reversed` and `tax` are magnitudes. */
export type SettlementFigures = Readonly<{
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  carriedMinor: bigint
}>

export const FIGURE_KEYS = [
  'openingMinor',
  'earnedMinor',
  'reversedMinor',
  'adjustedMinor',
  'taxMinor',
  'netMinor',
  'carriedMinor',
] as const satisfies readonly (keyof SettlementFigures)[]

/** What there was to pay or carry. */
export function balanceOf({ openingMinor, earnedMinor, reversedMinor, adjustedMinor }: SettlementFigures): bigint {
  return openingMinor + earnedMinor - reversedMinor + adjustedMinor
}

/**
 * Holds a sheet to the books: what there was is what was withheld, paid and carried.
 *
 * @throws RangeError naming `whose` figures do not add up, so that a wrong sheet is never handed out
 */
export function assertFiguresAddUp(figures: SettlementFigures, whose: string): void {
  if (balanceOf(figures) !== figures.taxMinor + figures.netMinor + figures.carriedMinor) {
    throw new RangeError(`the figures of ${whose} do not add up`)
  }
}

/** Column-wise totals of many statements. */
export function totalFigures(rows: readonly SettlementFigures[]): SettlementFigures {
  const total = (key: keyof SettlementFigures) => sum(rows.map((row) => row[key]))
  return {
    openingMinor: total('openingMinor'),
    earnedMinor: total('earnedMinor'),
    reversedMinor: total('reversedMinor'),
    adjustedMinor: total('adjustedMinor'),
    taxMinor: total('taxMinor'),
    netMinor: total('netMinor'),
    carriedMinor: total('carriedMinor'),
  }
}
