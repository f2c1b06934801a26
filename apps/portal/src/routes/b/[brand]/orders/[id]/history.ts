import type { components } from '@qudao/api/client'
import type { TimelineEvent } from '#lib/components/Timeline.svelte'
import type { Format } from '#lib/format/format.ts'
import type { Messages } from '#lib/messages/index.ts'
import { changeWords } from '#lib/orders/change-words.ts'

type Line = components['schemas']['OrderLineDetail']
type Happening = { at: string; event: TimelineEvent }

/** What happened to a line, newest first: its own dates, its refunds, and what each import changed. */
export function historyOf(line: Line, t: Messages, format: Format, base: string): TimelineEvent[] {
  const reader = { t, format, currency: line.currency }
  const at = (id: string, instant: string, text: string, rest: Partial<TimelineEvent> = {}): Happening => ({
    at: instant,
    event: { id, text, meta: format.date(instant, 'time'), when: 'past', ...rest },
  })
  const happened = [
    at('ordered', line.orderedAt, t.orders.line.ordered),
    ...(line.paidAt ? [at('paid', line.paidAt, t.orders.line.paidEvent)] : []),
    ...(line.settledAt ? [at('settled', line.settledAt, t.orders.line.settledEvent)] : []),
    ...line.refunds.map(({ refundKey, refundedAt, amountMinor }) =>
      at(
        refundKey,
        refundedAt,
        amountMinor === '0'
          ? t.orders.line.freeReturn
          : t.orders.line.refundEvent(format.money(amountMinor, line.currency)),
      ),
    ),
    ...line.changes.map(({ importId, before, after, recordedAt }) => {
      const what = changeWords(before, after, reader).map((one) => t.orders.changedTo(one.field, one.before, one.after))
      return at(`${importId}${recordedAt}`, recordedAt, t.orders.line.changed(what.join('；')), {
        href: `${base}/orders/import/${importId}`,
      })
    }),
  ]
  const newestFirst = happened.toSorted((a, b) => b.at.localeCompare(a.at))
  return newestFirst.map(({ event }, i) => (i === 0 ? { ...event, when: 'now' } : event))
}
