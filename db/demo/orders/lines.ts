import { CAMPAIGN, DEMO_MONTHS, LINES_OF_MONTH } from '../data/calendar.ts'
import type { DemoPartner } from '../partner.ts'
import { demoPartners } from '../partners.ts'
import { type DemoProduct, demoProducts } from '../products.ts'
import { type Random, randomStream, weightedPicker } from '../random.ts'
import { SECOND_MS, type WallMs } from '../wall-time.ts'
import { isInCampaign, orderTimes } from './calendar.ts'
import type { DemoLine, Outcome } from './line.ts'
import { inventOutcome, sameOutcome } from './outcome.ts'
import { paidAmounts, unitPrice } from './prices.ts'

const pickProduct = weightedPicker(demoProducts(), (product) => product.popularity)
const pickLineCount = weightedPicker([1, 2, 3], (count) => [0, 86, 11, 3][count]!)
const pickQuantity = weightedPicker([1, 2, 3, 4, 6], (quantity) => [0, 860, 100, 20, 12, 0, 8][quantity]!)

let lines: readonly DemoLine[] | undefined

/** The 30,000 order lines of six months, ordered by month and then by time. */
export function demoLines(): readonly DemoLine[] {
  lines ??= DEMO_MONTHS.flatMap(inventMonth)
  return lines
}

function inventMonth(month: string): DemoLine[] {
  const random = randomStream(`orders of ${month}`)
  const wanted = LINES_OF_MONTH[month] ?? 0
  const pickTime = orderTimes(month)
  const pickAffiliate = weightedPicker(demoPartners(), (partner) => partner.salesWeight)
  const found: DemoLine[] = []
  while (found.length < wanted) {
    const size = Math.min(pickLineCount(random), wanted - found.length)
    found.push(...inventOrder(pickTime(random), pickAffiliate(random), size, random))
  }
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.subOrderNo < b.subOrderNo ? -1 : 1))
}

function inventOrder(createdAt: WallMs, affiliate: DemoPartner, size: number, random: Random): DemoLine[] {
  const inCampaign = isInCampaign(createdAt)
  const orderNo = `38${random.int(10, 99)}${random.digits(11)}6537`
  const items = pickItems(size, random).map((product) => ({ product, quantity: pickQuantity(random) }))
  const paid = paidAmounts(
    items.map(({ product, quantity }) => unitPrice(product, inCampaign) * BigInt(quantity)),
    random,
  )
  const outcomes = inventOutcomes(items, paid, createdAt, random)
  const clickedAt = createdAt - random.int(40, random.chance(0.1) ? 700_000 : 4_000) * SECOND_MS
  const terminal = random.chance(0.93) ? '无线' : 'PC'
  return items.map(({ product, quantity }, i) => ({
    orderNo,
    subOrderNo: size === 1 ? orderNo : `38${random.int(10, 99)}${random.digits(11)}6537`,
    product,
    affiliate,
    clickedAt,
    createdAt,
    terminal,
    quantity,
    unitPriceMinor: unitPrice(product, inCampaign),
    paidMinor: paid[i]!,
    commissionPpm: product.commissionPpm,
    subsidyPpm: inCampaign ? CAMPAIGN.subsidyPpm : 0,
    sharePpm: affiliate.slot?.siteName === '山隐内容合作' ? 900_000 : 1_000_000,
    outcome: outcomes[i]!,
  }))
}

/** One order in forty with several lines holds the same product twice, which is what occurrence numbers are for. */
function pickItems(size: number, random: Random): DemoProduct[] {
  const items = [pickProduct(random)]
  while (items.length < size) {
    const next = pickProduct(random)
    if (random.chance(0.025)) items.push(items[0]!)
    else if (!items.includes(next)) items.push(next)
  }
  return items
}

/** Twins (the same product twice in an order) nearly always travel together; the rest goes its own way. */
function inventOutcomes(
  items: readonly { product: DemoProduct }[],
  paid: readonly bigint[],
  createdAt: WallMs,
  random: Random,
): Outcome[] {
  const outcomes: Outcome[] = []
  for (const [i, { product }] of items.entries()) {
    const twin = outcomes[items.findIndex((other) => other.product === product)]
    const goesAlong = twin !== undefined && random.chance(0.9)
    outcomes.push(goesAlong ? sameOutcome(twin, paid[i]!) : inventOutcome(createdAt, paid[i]!, random))
  }
  return outcomes
}
