import type { components } from '@qudao/api/client'
import type { Format } from './format/format.ts'
import type { Messages } from './messages/index.ts'
import type { TraceWords } from './trace.ts'

type Statement = Pick<components['schemas']['Statement'], 'figures' | 'payment' | 'currency'>
type Reader = Readonly<{ t: Messages; format: Format }>

const FIGURES = ['openingMinor', 'earnedMinor', 'reversedMinor', 'adjustedMinor'] as const

/** 计算依据 of what a statement will pay: its figures, what comes off or waits, and the tax; line by line it adds up. */
export function netTraceWords({ figures, payment, currency }: Statement, { t, format }: Reader): TraceWords {
  const words = t.trace.net
  const money = (minor: string | bigint) => format.money(minor, currency)
  const counted = FIGURES.filter((key) => figures[key] !== '0')
  const clawback = BigInt(payment.pendingClawbackMinor)
  // what was taken back since is not carried: it comes off the next statement as well
  const carried = BigInt(payment.carriedMinor) + clawback
  const isLess = clawback !== 0n || carried !== 0n
  return {
    steps: [
      ...counted.map((key) => words.figure(t.settlement.figures[key], money(figures[key]))),
      words.due(money(figures.closingMinor)),
      ...(clawback === 0n ? [] : [words.clawback(money(clawback))]),
      ...(carried === 0n ? [] : [words.carried(money(-carried))]),
      ...(isLess ? [words.gross(money(payment.grossMinor))] : []),
      ...(payment.taxMinor === '0' ? [] : [words.tax(money(`-${payment.taxMinor}`))]),
    ],
    result: { words: t.settlement.statement.projectedNet, amount: money(payment.netMinor) },
    base: null,
    winner: { title: words.today, why: words.again },
    losers: [],
    notes: [],
    sources: [],
  }
}
