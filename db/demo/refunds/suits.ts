import type { DemoLine } from '../orders/line.ts'
import { demoLines } from '../orders/lines.ts'
import { daysBetween, share } from '../orders/outcome.ts'
import { type Random, randomStream } from '../random.ts'
import type { WallMs } from '../wall-time.ts'

/** One 维权: a buyer's claim on a settled line. A line may have several. */
export type RefundSuit = Readonly<{
  suitId: string
  line: DemoLine
  settledMinor: bigint
  refundMinor: bigint
  openedAt: WallMs
  endedAt: WallMs
  succeeds: boolean
}>

const SHARE_OF_LINES = 0.042
const SECOND_SUIT = 0.03
const FULL_REFUND = 0.6
const FAILS = 0.06

let suits: readonly RefundSuit[] | undefined

/** About four in a hundred settled lines come back, in whole or in part. */
export function demoRefundSuits(): readonly RefundSuit[] {
  suits ??= inventSuits()
  return suits
}

function inventSuits(): RefundSuit[] {
  const random = randomStream('refunds')
  const twins = twinKeys()
  return demoLines().flatMap((line) => {
    // a refund names order and product only, so that a twin's could not be told apart
    if (line.outcome.kind === 'fails' || twins.has(keyOf(line)) || !random.chance(SHARE_OF_LINES)) return []
    return inventSuitsOf(line, line.outcome, random)
  })
}

function inventSuitsOf(
  line: DemoLine,
  outcome: Readonly<{ settledAt: WallMs; settledMinor: bigint }>,
  random: Random,
): RefundSuit[] {
  const { settledAt, settledMinor } = outcome
  const openedAt = settledAt + daysBetween(0.2, 12, random)
  const endedAt = openedAt + daysBetween(0.5, 6, random)
  const suit = (refundMinor: bigint, opened: WallMs, ended: WallMs): RefundSuit => ({
    suitId: `2381${random.digits(14)}`,
    line,
    settledMinor,
    refundMinor,
    openedAt: opened,
    endedAt: ended,
    succeeds: !random.chance(FAILS),
  })
  if (random.chance(SECOND_SUIT)) {
    const delay = daysBetween(1, 5, random)
    const first = suit(share(settledMinor, 30), openedAt, endedAt)
    return [first, suit(share(settledMinor, 40), endedAt + delay, endedAt + 2 * delay)]
  }
  const refundMinor = random.chance(FULL_REFUND) ? settledMinor : share(settledMinor, random.int(15, 80))
  return [suit(refundMinor, openedAt, endedAt)]
}

function twinKeys(): Set<string> {
  const seen = new Set<string>()
  const twins = new Set<string>()
  for (const line of demoLines()) {
    const key = keyOf(line)
    if (seen.has(key)) twins.add(key)
    seen.add(key)
  }
  return twins
}

function keyOf(line: DemoLine): string {
  return `${line.orderNo}:${line.product.itemId}`
}
