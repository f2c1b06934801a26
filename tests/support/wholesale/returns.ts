import { byText, share } from './fractions.ts'
import type { Line, Sorted } from './rows.ts'

/** Money that a return takes back of one sale. */
export type TakenBack = Readonly<{ sale: string; at: string; pence: bigint }>

export type Returned = Readonly<{ takenBack: readonly TakenBack[]; exceptions: ReadonlyMap<string, number> }>

type Bought = { key: string; at: string; pieces: bigint; pence: bigint }

/**
 * What the C lines take back: of the same customer's purchases of that code before the return, the latest first,
 * piece by piece. The return's money goes with its pieces; a purchase gives no more than it has left. Pieces without
 * a purchase, and money above what is left, are exceptions.
 */
export function matchReturns({ sales, returns }: Sorted): Returned {
  const boughtBy = Map.groupBy(sales, pairOf)
  const takenBack: TakenBack[] = []
  const exceptions = new Map([
    ['return_unmatched', 0],
    ['refund_exceeds_line', 0],
  ])
  const except = (code: string) => exceptions.set(code, exceptions.get(code)! + 1)
  for (const [pair, comingBack] of Map.groupBy(returns, pairOf)) {
    const bought = (boughtBy.get(pair) ?? []).toSorted(byTime).reverse().map(toBought)
    for (const back of comingBack.toSorted(byTime)) {
      const { parts, unmatched } = takePieces(bought, back)
      const money = share(back.pence, [...parts.map(({ pieces }) => pieces), unmatched])
      let excess = 0n
      for (const [i, { from }] of parts.entries()) {
        const pence = money[i]! < from.pence ? money[i]! : from.pence
        from.pence -= pence
        excess += money[i]! - pence
        if (pence > 0n) takenBack.push({ sale: from.key, at: back.row.at, pence })
      }
      if (unmatched > 0n) except('return_unmatched')
      if (excess > 0n) except('refund_exceeds_line')
    }
  }
  return { takenBack, exceptions }
}

function takePieces(latestFirst: readonly Bought[], { row }: Line): { parts: Part[]; unmatched: bigint } {
  const parts: Part[] = []
  let wanted = -row.pieces
  for (const from of latestFirst) {
    if (from.at >= row.at) continue
    const pieces = wanted < from.pieces ? wanted : from.pieces
    if (pieces === 0n) continue
    from.pieces -= pieces
    wanted -= pieces
    parts.push({ from, pieces })
  }
  return { parts, unmatched: wanted }
}
type Part = { from: Bought; pieces: bigint }

const pairOf = ({ row }: Line): string => `${row.customer} ${row.code}`
const byTime = (a: Line, b: Line): number => byText(a.row.at, b.row.at) || byText(a.key, b.key)
const toBought = ({ key, row, pence }: Line): Bought => ({ key, at: row.at, pieces: row.pieces, pence })
