import type { Format } from '#lib/format/format.ts'
import type { Messages } from '#lib/messages/index.ts'
import { commissionOf, goesTo, type ImportPreview } from './preview.ts'

export type MoveRow = Readonly<{
  id: string
  title: string
  note: string
  rows: number
  /** null: nothing to tell. */
  sales: string | null
  commission: string | null
  /** An amount nobody knows yet. */
  isPending?: boolean
  isBad?: boolean
  goesTo: string
  /** Where on the page its rows are. */
  href?: string
}>

/** Sections of the preview that rows of the table lead to. */
export const ANCHORS = { changed: 'changed-lines', exceptions: 'exceptions' } as const

/** The rows of 变化: what becomes of lines, then what changes nothing, then what stays out. */
export function moveRows({ moves, totals, currency }: ImportPreview, t: Messages, format: Format): MoveRow[] {
  const words = t.imports.preview
  const money = (minor: string | bigint, signed = false) => format.money(minor, currency, { signed })
  const rows: MoveRow[] = moves.map((one) => ({
    id: one.move,
    title: words.moves[one.move],
    note: words.moveNotes[one.move],
    rows: one.lines,
    sales: money(one.salesMinor),
    commission: goesTo(one) === 'heldToPayable' ? money(one.releasableMinor) : money(commissionOf(one), true),
    goesTo: words.goesTo[goesTo(one)],
    ...(one.move === 'added' || one.move === 'refunded' ? {} : { href: `#${ANCHORS.changed}` }),
  }))
  const same = totals.same + totals.older + totals.refundsSame
  if (totals.refundsWaiting > 0) {
    rows.push({
      id: 'waiting',
      title: words.waiting,
      note: words.waitingNote,
      rows: totals.refundsWaiting,
      sales: null,
      commission: null,
      goesTo: words.waits,
    })
  }
  if (same > 0) {
    rows.push({
      id: 'same',
      title: words.same,
      note: totals.older > 0 ? `${words.sameNote}，${words.older(format.count(totals.older))}` : words.sameNote,
      rows: same,
      sales: null,
      commission: money('0'),
      goesTo: words.notHandled,
    })
  }
  if (totals.exceptions > 0) {
    rows.push({
      id: 'exceptions',
      title: words.exceptions,
      note: words.exceptionsNote,
      rows: totals.exceptions,
      sales: totals.exceptionSalesMinor === '0' ? null : money(totals.exceptionSalesMinor),
      commission: null,
      isPending: true,
      isBad: true,
      href: `#${ANCHORS.exceptions}`,
      goesTo: words.list,
    })
  }
  return rows
}
