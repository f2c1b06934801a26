import type { DemoPartner } from '../partner.ts'
import type { DemoProduct } from '../products.ts'
import type { WallMs } from '../wall-time.ts'

/** What becomes of a line in the end: a sale confirmed and paid out by the platform, or none at all. */
export type Outcome =
  | Readonly<{ kind: 'settles'; receivedAt: WallMs; settledAt: WallMs; settledMinor: bigint }>
  | Readonly<{ kind: 'fails'; failedAt: WallMs }>

/** The whole truth about one order line; a report shows as much of it as had happened when it was exported. */
export type DemoLine = Readonly<{
  orderNo: string
  subOrderNo: string
  product: DemoProduct
  affiliate: DemoPartner
  clickedAt: WallMs
  createdAt: WallMs
  terminal: '无线' | 'PC'
  quantity: number
  unitPriceMinor: bigint
  paidMinor: bigint
  commissionPpm: number
  subsidyPpm: number
  sharePpm: number
  outcome: Outcome
}>
