import type { z } from '@hono/zod-openapi'
import { addDays } from '../../domain/clocks.ts'
import { toPublicId } from '../../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../../platform/wire.ts'
import type { EntryRow } from '../queries/list-entries.ts'
import type { Entry, EntryTrace } from '../schemas/entry.ts'
import type { EntryTrace as Trace } from '../service/entry-trace.ts'
import { waitingOf } from '../service/waits-for.ts'
import { type Reader, toExplanation, toRuleOutcome } from './trace.ts'

/** Who reads, and from where in time. Names of plans and of colleagues are the brand's own. */
export type EntryView = Readonly<{ reader: Reader; now: Date; timeZone: string }>

const orNull = (amount: bigint | null) => (amount === null ? null : String(amount))
const idOrNull = (prefix: string, id: string | null) => (id === null ? null : toPublicId(prefix, id))

export function toEntry(row: EntryRow, view: EntryView): z.input<typeof Entry> {
  const { waitsFor, expectedAt } = waitingOf(row, view.now, view.timeZone)
  return {
    id: toPublicId('ent', row.id),
    kind: row.kind,
    state: row.state,
    partner: { id: toPublicId('ptn', row.partnerId), name: row.partnerName },
    payer: row.payer,
    plan: toPlanRef(row, view.reader),
    period: row.period,
    currency: row.currency,
    amountMinor: String(row.amountMinor),
    reversedMinor: String(row.reversedMinor),
    baseMinor: String(row.baseMinor),
    ratePpm: row.ratePpm,
    occurredAt: toInstant(row.occurredAt),
    recordedAt: toInstant(row.recordedAt),
    line: toLine(row),
    reversesId: idOrNull('ent', row.reversesId),
    releasedAt: toInstantOrNull(row.releasedAt),
    expectedAt: toInstantOrNull(expectedAt),
    waitsFor,
    statement:
      row.statementId && row.statementPeriod
        ? { id: toPublicId('stm', row.statementId), period: row.statementPeriod }
        : null,
    reason: row.reason,
    createdBy: view.reader === 'brand' ? row.createdByName : null,
  }
}

function toPlanRef({ planId, planName, planVersion }: EntryRow, reader: Reader) {
  if (!planId || planVersion === null) return null
  return { id: toPublicId('pln', planId), name: reader === 'brand' ? (planName ?? '') : '', version: planVersion }
}

function toLine(row: EntryRow): z.input<typeof Entry>['line'] {
  if (!row.lineId || !row.datedAt || !row.dateBasis) return null
  return {
    id: toPublicId('oln', row.lineId),
    orderNo: row.orderNo ?? '',
    productId: row.productId ?? '',
    productTitle: row.productTitle ?? '',
    platform: row.platform ?? '',
    state: row.lineState ?? '',
    datedAt: toInstant(row.datedAt),
    dateBasis: row.dateBasis,
  }
}

export function toEntryTrace(trace: Trace, view: EntryView): z.input<typeof EntryTrace> {
  const { entry, facts, source } = trace
  return {
    entry: toEntry(entry, view),
    explanation: trace.explanation && toExplanation(trace.explanation, view.reader),
    rules: trace.rules.map((rule) => toRuleOutcome(rule, view.reader)),
    shares: trace.shares.shares.map(({ orderNo, productTitle, baseMinor, amountMinor }) => ({
      orderNo,
      productTitle,
      baseMinor: String(baseMinor),
      amountMinor: String(amountMinor),
    })),
    shareCount: trace.shares.total,
    base: {
      paidMinor: orNull(facts.paidMinor),
      settledMinor: orNull(facts.settledMinor),
      channelIncomeMinor: orNull(facts.channelIncomeMinor),
      refundedMinor: orNull(facts.refundedMinor),
    },
    basis: toBasis(trace),
    hold: toHold(trace, view.timeZone),
    facts: { product: facts.product, category: facts.category, shop: facts.shop, grade: facts.grade },
    refunds: trace.refunds.map(({ refundKey, amountMinor, state, refundedAt }) => ({
      refundKey,
      amountMinor: String(amountMinor),
      state,
      refundedAt: toInstant(refundedAt),
    })),
    reversals: trace.reversals.map((row) => toEntry(row, view)),
    reverses: trace.reverses && toEntry(trace.reverses, view),
    source: source && view.reader === 'brand' ? toSource(source) : null,
    documents: { booked: idOrNull('doc', entry.documentId), released: idOrNull('doc', entry.releaseDocumentId) },
  }
}

function toBasis({ entry, facts }: Trace): z.input<typeof EntryTrace>['basis'] {
  if (entry.kind !== 'line' || !facts.terms) return null
  return { base: facts.terms.base, isEstimate: facts.terms.base === 'settled' && !entry.lineSettledAt }
}

function toHold({ entry }: Trace, timeZone: string): z.input<typeof EntryTrace>['hold'] {
  const { lineSettledAt: settledAt, holdDays: days } = entry
  if (entry.kind !== 'line' || entry.payer === 'channel' || !settledAt || days === null) return null
  return { settledAt: toInstant(settledAt), days, payableAt: toInstant(addDays(settledAt, days, timeZone)) }
}

const toSource = ({ importId, fileName, confirmedAt, rowOffset, lineNo }: NonNullable<Trace['source']>) => ({
  importId: toPublicId('imp', importId),
  fileName,
  confirmedAt: toInstantOrNull(confirmedAt),
  rowOffset: rowOffset === null ? null : Number(rowOffset),
  lineNo,
})
