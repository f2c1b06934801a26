import { applyRate } from '../../../apps/api/src/domain/money.ts'
import type { WallMs } from '../wall-time.ts'
import type { DemoLine } from './line.ts'

export type ReportedStatus = '订单付款' | '订单成功' | '订单结算' | '订单失效'

/** The columns of a line that change with time, as a report exported at one instant shows them. */
export type ReportState = Readonly<{
  status: ReportedStatus
  /** 效果预估: what the paid amount would earn */
  preFeeMinor: bigint
  /** 结算金额, nothing before the platform settles */
  settledMinor: bigint
  /** 预估收入: what the settled amount earns */
  feeMinor: bigint
  settledAt: WallMs | null
  /** 佣金金额 and 补贴金额: on the paid amount, and on the settled one once there is one */
  commissionMinor: bigint
  subsidyMinor: bigint
}>

export function statusAt({ outcome }: DemoLine, at: WallMs): ReportedStatus {
  if (outcome.kind === 'fails') return at < outcome.failedAt ? '订单付款' : '订单失效'
  if (at < outcome.receivedAt) return '订单付款'
  return at < outcome.settledAt ? '订单成功' : '订单结算'
}

/** What a report exported at `at` says of a line that had been created by then. */
export function reportState(line: DemoLine, at: WallMs): ReportState {
  const status = statusAt(line, at)
  const settled = status === '订单结算' && line.outcome.kind === 'settles' ? line.outcome : null
  const base = status === '订单失效' ? 0n : (settled?.settledMinor ?? line.paidMinor)
  return {
    status,
    preFeeMinor: status === '订单失效' ? 0n : incomeOn(line, line.paidMinor),
    settledMinor: settled?.settledMinor ?? 0n,
    feeMinor: settled ? incomeOn(line, settled.settledMinor) : 0n,
    settledAt: settled?.settledAt ?? null,
    commissionMinor: applyRate(base, line.commissionPpm, 'half_up'),
    subsidyMinor: applyRate(base, line.subsidyPpm, 'half_up'),
  }
}

/**
 * Income on an amount: commission and subsidy are rounded to the fen, then each one's share, as the platform's own
 * field documentation and samples have it.
 */
export function incomeOn(line: DemoLine, baseMinor: bigint): bigint {
  const part = (ratePpm: number) => applyRate(applyRate(baseMinor, ratePpm, 'half_up'), line.sharePpm, 'half_up')
  return part(line.commissionPpm) + part(line.subsidyPpm)
}
