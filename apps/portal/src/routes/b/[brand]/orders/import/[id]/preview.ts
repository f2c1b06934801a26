import type { components } from '@qudao/api/client'

type Totals = components['schemas']['ImportTotals']

/** What the job of a preview answers: what a file would do to the books. */
export type ImportPreview = Readonly<{
  currency: string
  totals: Totals
  moves: readonly Move[]
  exceptions: readonly Readonly<{ code: string; count: number; amountMinor: string }>[]
  changes: readonly LineChange[]
  payerMissing: boolean
  partnerCount: number
  partners: readonly PartnerMove[]
  warnings: readonly Readonly<{ code: string; details: Readonly<Record<string, unknown>> }>[]
}>

/** Lines that go the same way; amounts are by how much commission moves with them. */
export type Move = Readonly<{
  move: 'added' | 'settled' | 'refunded' | 'closed' | 'changed'
  lines: number
  salesMinor: string
  heldMinor: string
  releasableMinor: string
  reversedMinor: string
  channelMinor: string
}>

export type LineChange = Readonly<{
  lineKey: string
  orderNo: string
  productTitle: string
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
}>

export type PartnerMove = Readonly<{
  partner: Readonly<{ id: string; name: string }>
  lines: number
  salesMinor: string
  commissionMinor: string
}>

type GoesTo = 'held' | 'payable' | 'heldToPayable' | 'heldToReversed' | 'toReversed' | 'channel' | 'none'

/** Rows that will be read into the books; exceptions stay out. */
export const rowsToImport = ({ rows, exceptions }: Pick<Totals, 'rows' | 'exceptions'>): number =>
  Math.max(0, rows - exceptions)

/** Whether an import would change nothing at all. */
export const isNothingNew = (totals: Totals): boolean =>
  totals.added + totals.changed + totals.refundsAdded + totals.refundsChanged === 0

/** Commission a move brings or takes, whoever pays: what is held and what is payable together. */
export const commissionOf = ({ heldMinor, releasableMinor }: Move): bigint =>
  BigInt(heldMinor) + BigInt(releasableMinor)

/** Where the commission of a move goes. */
export function goesTo(of: Move): GoesTo {
  const held = BigInt(of.heldMinor)
  const releasable = BigInt(of.releasableMinor)
  if (held === 0n && releasable === 0n) return BigInt(of.channelMinor) === 0n ? 'none' : 'channel'
  if (of.move === 'settled' && held < 0n && releasable > 0n) return 'heldToPayable'
  if (BigInt(of.reversedMinor) > 0n) return held < 0n ? 'heldToReversed' : 'toReversed'
  return releasable > 0n && held === 0n ? 'payable' : 'held'
}
