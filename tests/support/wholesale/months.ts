import { byText, halfUp, share, total } from './fractions.ts'
import type { TakenBack } from './returns.ts'
import type { Line } from './rows.ts'

export const MONTHS = ['2010-12', '2011-01', '2011-02', '2011-03', '2011-04', '2011-05'] as const

/** Rates in parts per million: of these codes always the same, of all others by tiers of the month's net sales. */
export type Rates = Readonly<{
  flat: Readonly<{ codes: readonly string[]; ppm: bigint }>
  tiers: readonly Readonly<{ from: bigint; ppm: bigint }>[]
  holdDays: number
}>

/** What a partner's statement says, in pence; `closing` is what the next one opens with. */
export type Figures = Readonly<{ opening: bigint; earned: bigint; reversed: bigint; closing: bigint }>

type Sale = Readonly<{ key: string; customer: string; month: string; dueIn: string; tiered: boolean; pence: bigint }>

/** Money promised for good on a base, of which a part goes back with the part of the base that does. */
type Promised = { sale: Sale; amount: bigint; base: bigint; alreadyBack: bigint; reversed: bigint }
type Tier = { dueIn: string; amount: bigint; shares: Promised[] }

const MILLION = 1_000_000n

/**
 * The statements of every partner, month after month, by the rules: a sale earns its first rate at once; at the end of
 * its month all tiered sales of a partner are brought to what the tiers give on their net sum, rounded once, and the
 * difference is shared among them by what is left of each, the largest remainder first. What a return takes back of a
 * sale takes the same part of what was promised for it. A sale counts on the statement of the month its hold ends in,
 * the difference of a month with the last of the sales that have a share in it, a reversal with or after what it
 * takes back. All returns are in the books before the first month closes.
 */
export function stateMonths(
  lines: readonly Line[],
  takenBack: readonly TakenBack[],
  rates: Rates,
): Map<string, Map<string, Figures>> {
  const backOf = Map.groupBy(takenBack, ({ sale }) => sale)
  const refunded = ({ key }: Sale) => total((backOf.get(key) ?? []).map(({ pence }) => pence))
  const statements = new Map<string, Map<string, Figures>>(MONTHS.map((month) => [month, new Map()]))
  const salesOf = Map.groupBy(
    lines.map((line) => toSale(line, rates)),
    ({ customer }) => customer,
  )
  for (const [customer, sales] of salesOf) {
    for (const [month, figures] of statePartner(sales, refunded, rates)) statements.get(month)!.set(customer, figures)
  }
  return statements
}

function statePartner(sales: readonly Sale[], refunded: (sale: Sale) => bigint, rates: Rates): Map<string, Figures> {
  const statements = new Map<string, Figures>()
  const counting: Promised[] = []
  const tiers: Tier[] = []
  let opening = 0n
  for (const month of MONTHS) {
    const tier = closeMonth(
      sales.filter((sale) => sale.month === month && sale.tiered),
      refunded,
      rates,
    )
    if (tier) tiers.push(tier)
    const due = sales.filter(({ dueIn }) => dueIn === month).map((sale) => promiseOf(sale, rates))
    const dueTiers = tiers.filter(({ dueIn }) => dueIn === month)
    counting.push(...due, ...dueTiers.flatMap(({ shares }) => shares))
    const gains = [...due, ...dueTiers].map(({ amount }) => amount)
    const back = total(counting.map((promise) => takeBack(promise, refunded(promise.sale))))
    const earned = total(gains.filter((amount) => amount > 0n))
    const reversed = total(gains.filter((amount) => amount < 0n)) - back
    const closing = opening + earned + reversed
    if (gains.length > 0 || opening !== 0n) statements.set(month, { opening, earned, reversed, closing })
    opening = closing
  }
  return statements
}

function toSale({ key, row, pence }: Line, { flat, holdDays }: Rates): Sale {
  const { customer, at, code } = row
  const due = new Date(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + holdDays * 86_400_000)
  const dueIn = due.toISOString().slice(0, 7)
  return { key, customer, month: at.slice(0, 7), dueIn, tiered: !flat.codes.includes(code), pence }
}

function promiseOf(sale: Sale, { flat, tiers }: Rates): Promised {
  const ppm = sale.tiered ? tiers[0]!.ppm : flat.ppm
  const amount = halfUp(sale.pence * ppm, MILLION)
  return { sale, amount, base: sale.pence, alreadyBack: 0n, reversed: 0n }
}

/** What a month's tiers give one partner beyond the first rate. */
function closeMonth(sales: readonly Sale[], refunded: (sale: Sale) => bigint, rates: Rates): Tier | undefined {
  const ordered = sales.toSorted((a, b) => byText(a.key, b.key))
  const promises = ordered.map((sale) => promiseOf(sale, rates))
  for (const promise of promises) takeBack(promise, refunded(promise.sale))
  const left = ordered.map((sale) => sale.pence - refunded(sale))
  const amount = tieredAmount(total(left), rates) - total(promises.map(({ amount, reversed }) => amount - reversed))
  const parts = share(amount, left)
  const shares = ordered.flatMap((sale, i) =>
    parts[i] === 0n
      ? []
      : {
          sale,
          amount: parts[i]!,
          base: left[i]!,
          alreadyBack: sale.pence - left[i]!,
          reversed: 0n,
        },
  )
  if (shares.length === 0) return undefined
  const dueIn = shares.map(({ sale }) => sale.dueIn).reduce((a, b) => (a > b ? a : b))
  return { dueIn, amount, shares }
}

function tieredAmount(net: bigint, { tiers }: Rates): bigint {
  let scaled = 0n
  for (const [i, { from, ppm }] of tiers.entries()) {
    const next = tiers[i + 1]?.from
    const until = next === undefined || net < next ? net : next
    if (until > from) scaled += (until - from) * ppm
  }
  return halfUp(scaled, MILLION)
}

/** Brings a promise to all that is taken back of its sale, and says how much of it goes now. */
function takeBack(promise: Promised, refunded: bigint): bigint {
  const { amount, base, alreadyBack, reversed } = promise
  const gone = refunded - alreadyBack
  const sign = amount < 0n ? -1n : 1n
  const due = gone === 0n ? 0n : sign * halfUp(sign * amount * gone, base)
  promise.reversed = due
  return due - reversed
}
