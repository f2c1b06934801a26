import type { ReportedLine } from './reported-line.ts'
import type { ReportedRefund } from './reported-refund.ts'

const PRIME = 0x01000193
const LOW = 0x1_0000_0000

// two 32-bit hashes side by side; in a typed array, where numbers are not boxed
const state = new Int32Array(2)

function start(): void {
  state[0] = 0x811c9dc5
  state[1] = 0x9e3779b9
}

function mix(value: number): void {
  const a = state[0]!
  const b = state[1]!
  state[0] = Math.imul(a ^ value, PRIME)
  state[1] = Math.imul(b ^ value ^ (b >>> 15), 0x85ebca6b)
}

function text(value: string): void {
  for (let i = 0; i < value.length; i++) mix(value.charCodeAt(i))
  mix(0xffff)
}

function number(value: number | null): void {
  const whole = value ?? -1
  const high = Math.floor(whole / LOW)
  mix((whole - high * LOW) | 0)
  mix(high | 0)
}

/** Exact: amounts stay below 2^53. */
function amount(minor: bigint | null): void {
  number(minor === null ? null : Number(minor))
}

/** 53 of the 64 bits: enough to see change, and a number is quick. */
function finish(): number {
  const high = (state[1]! ^ (state[1]! >>> 13)) & 0x1fffff
  return high * LOW + ((state[0]! ^ (state[0]! >>> 15)) >>> 0)
}

/**
 * 53 bits of everything a report says of a line that matters: two rows with the same fingerprint say the same,
 * in whatever encoding, column order or place in the file. Its key and number within a group are not part of it.
 */
export function lineFingerprint(line: ReportedLine): number {
  start()
  text(line.rawStatus)
  text(line.state)
  text(line.slotCode)
  text(line.relationId)
  text(line.customerRef)
  text(line.productId)
  text(line.productTitle)
  text(line.category)
  text(line.shopName)
  text(line.excluded)
  number(line.quantity)
  number(line.refundFlag ? 1 : 0)
  amount(line.paidMinor)
  amount(line.settledMinor)
  amount(line.channelIncomeMinor)
  amount(line.channelFeeMinor)
  amount(line.channelCommissionMinor)
  amount(line.refundedMinor)
  number(line.createdAtMs)
  number(line.paidAtMs)
  number(line.receivedAtMs)
  number(line.settledAtMs)
  text(line.currency)
  return finish()
}

/** The same for a refund. When the platform touched it last is not part of it. */
export function refundFingerprint(refund: ReportedRefund): number {
  start()
  text(refund.rawStatus)
  text(refund.state)
  text(refund.orderNo)
  amount(refund.refundMinor)
  amount(refund.settledMinor)
  amount(refund.incomeRefundMinor)
  amount(refund.commissionRefundMinor)
  amount(refund.subsidyRefundMinor)
  amount(refund.commissionTechFeeRefundMinor)
  amount(refund.subsidyTechFeeRefundMinor)
  amount(refund.commissionAgentFeeRefundMinor)
  amount(refund.subsidyAgentFeeRefundMinor)
  number(refund.openedAtMs)
  number(refund.confirmedAtMs)
  text(refund.currency)
  return finish()
}
