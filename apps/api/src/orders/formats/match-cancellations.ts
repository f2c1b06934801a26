import { allocate } from '../../domain/money.ts'

/** A line that was bought, with what is left of it. */
export type Purchase = Readonly<{
  lineKey: string
  customer: string
  product: string
  atMs: number
  /** Pieces and money not returned so far. */
  quantity: number
  amountMinor: bigint
}>

/** A line that takes back earlier ones; quantity and amount are positive. */
export type Return = Readonly<{
  returnKey: string
  customer: string
  product: string
  atMs: number
  quantity: number
  amountMinor: bigint
}>

export type CancellationRefund = Readonly<{ returnKey: string; lineKey: string; quantity: number; amountMinor: bigint }>

export type CancellationProblem = Readonly<{
  returnKey: string
  code: 'return_customer_missing' | 'return_unmatched' | 'refund_exceeds_line'
  /** What found no purchase: pieces and money. */
  quantity: number
  amountMinor: bigint
}>

export type Cancellations = Readonly<{ refunds: CancellationRefund[]; problems: CancellationProblem[] }>

type Open = { lineKey: string; atMs: number; quantity: number; amountMinor: bigint }

/**
 * Finds which purchases a return takes back: the same customer's latest earlier ones of the same product, last in
 * first out, piece by piece. Returns are taken in order of time, so the result does not depend on the order of rows.
 *
 * The pieces come from the purchases; the money is what the return itself says, split over them by pieces with
 * largest remainders. Where it is more than a purchase has left (the price was another one) the purchase gives what
 * it has and the rest is a problem, as are pieces that no purchase is found for, with their share of the money.
 * A purchase that is fully returned for less than was paid keeps the difference: law 4 of money follows amounts.
 */
export function matchCancellations(purchases: readonly Purchase[], returns: readonly Return[]): Cancellations {
  const result: Cancellations = { refunds: [], problems: [] }
  const bought = Map.groupBy(purchases, pairOf)
  for (const [pair, takenBack] of Map.groupBy(returns, pairOf)) {
    const stack: Open[] = (bought.get(pair) ?? [])
      .map(({ lineKey, atMs, quantity, amountMinor }) => ({ lineKey, atMs, quantity, amountMinor }))
      .sort((a, b) => a.atMs - b.atMs || compare(a.lineKey, b.lineKey))
    const inTime = takenBack.toSorted((a, b) => a.atMs - b.atMs || compare(a.returnKey, b.returnKey))
    for (const item of inTime) takeBack(result, stack, item)
  }
  return result
}

function takeBack({ refunds, problems }: Cancellations, stack: Open[], item: Return): void {
  const { returnKey, customer, quantity, amountMinor } = item
  if (customer === '') {
    problems.push({ returnKey, code: 'return_customer_missing', quantity, amountMinor })
    return
  }
  const taken = takePieces(stack, item)
  const unmatched = quantity - taken.reduce((sum, { pieces }) => sum + pieces, 0)
  const shares = allocate(amountMinor, [...taken.map(({ pieces }) => BigInt(pieces)), BigInt(unmatched)])
  let excess = 0n
  taken.forEach(({ open, pieces }, i) => {
    const share = shares[i]!
    const paidBack = share < open.amountMinor ? share : open.amountMinor
    open.amountMinor -= paidBack
    excess += share - paidBack
    refunds.push({ returnKey, lineKey: open.lineKey, quantity: pieces, amountMinor: paidBack })
  })
  if (unmatched > 0) {
    problems.push({ returnKey, code: 'return_unmatched', quantity: unmatched, amountMinor: shares.at(-1)! })
  }
  if (excess > 0n) problems.push({ returnKey, code: 'refund_exceeds_line', quantity: 0, amountMinor: excess })
}

/** Takes pieces from the latest purchases before the return. The stack is in order of time. */
function takePieces(stack: readonly Open[], { quantity, atMs }: Return): { open: Open; pieces: number }[] {
  const taken: { open: Open; pieces: number }[] = []
  let wanted = quantity
  for (let i = stack.length - 1; i >= 0 && wanted > 0; i--) {
    const open = stack[i]!
    if (open.atMs >= atMs || open.quantity <= 0) continue
    const pieces = Math.min(wanted, open.quantity)
    open.quantity -= pieces
    wanted -= pieces
    taken.push({ open, pieces })
  }
  return taken
}

function pairOf({ customer, product }: Readonly<{ customer: string; product: string }>): string {
  return JSON.stringify([customer, product])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
