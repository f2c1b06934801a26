import type { Tx } from '@qudao/db/client'
import { explain } from '../../domain/commission/explain.ts'
import { explainPeriod, type PeriodExplanation } from '../../domain/commission/explain-period.ts'
import { termsFromJson } from '../../domain/commission/terms-json.ts'
import type { LineExplanation } from '../../domain/commission/trace.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { findLineNo } from '../../platform/tabular/index.ts'
import { type EntryRow, listEntryRows } from '../queries/list-entries.ts'
import { listPeriodLines } from '../queries/period-lines.ts'
import {
  findSource,
  findTraceRow,
  listRefunds,
  listShares,
  type RefundRow,
  type Shares,
  type SourceRow,
  type TraceRow,
} from '../queries/trace.ts'
import { readFor } from '../visible.ts'
import { periodIncrements } from './period-increments.ts'

const SHOWN_SHARES = 100
const SHOWN_REVERSALS = 200

export type EntryTrace = Readonly<{
  entry: EntryRow
  facts: TraceRow
  explanation: LineExplanation | null
  rules: readonly PeriodExplanation[]
  shares: Shares
  reversals: readonly EntryRow[]
  /** The entry that this one takes back. */
  reverses: EntryRow | null
  refunds: readonly RefundRow[]
  source: (SourceRow & { lineNo: number | null }) | null
}>

/**
 * 计算依据: why an entry is what it is, from what is stored and the pure functions that made it.
 * @throws DomainError `entry.not_found`, also for an entry the actor may not see
 */
export async function getEntryTrace(deps: Deps, actor: Member | PartnerActor, id: Uuid): Promise<EntryTrace> {
  const trace = await readTrace(deps, actor, id)
  // outside the transaction: a large file takes a moment, and a partner is not told of it
  const source = actor.kind === 'member' && trace.source ? await withLineNo(deps, actor.brandId, trace.source) : null
  return { ...trace, source }
}

async function withLineNo({ files }: Deps, brandId: number, source: SourceRow) {
  const { rowOffset, layout, fileSha256 } = source
  if (rowOffset === null) return { ...source, lineNo: null }
  // safe because no file is that large
  const place = { ...layout, offset: Number(rowOffset) }
  return { ...source, lineNo: await findLineNo(files.pathOf(brandId, fileSha256), place) }
}

function readTrace(deps: Deps, actor: Member | PartnerActor, id: Uuid) {
  return readFor(deps, actor, async (tx, visible) => {
    const { brandId } = actor
    const [entry] = await listEntryRows(tx, brandId, visible, { id }, 1)
    const facts = entry && (await findTraceRow(tx, brandId, id))
    if (!entry || !facts) throw new DomainError('entry.not_found', 'no such entry', { id })
    const reversesId = entry.reversesId ?? undefined
    return {
      entry,
      facts,
      explanation: explainLine(entry, facts),
      rules: await explainRules(tx, brandId, entry, facts),
      shares: entry.kind === 'period' ? await listShares(tx, brandId, id, SHOWN_SHARES) : { shares: [], total: 0 },
      reversals: await listEntryRows(tx, brandId, visible, { reversesId: id }, SHOWN_REVERSALS),
      reverses: reversesId ? ((await listEntryRows(tx, brandId, visible, { id: reversesId }, 1))[0] ?? null) : null,
      refunds: entry.lineId ? await listRefunds(tx, brandId, entry.lineId) : [],
      source: await sourceOf(tx, brandId, entry, facts),
    }
  })
}

/** What a rule looked at when it decided the line. */
export const factsOf = ({ product, category, shop, grade }: TraceRow, partner: Uuid) => ({
  product: product ?? undefined,
  category: category ?? undefined,
  shop: shop ?? undefined,
  grade: grade ?? undefined,
  partner,
})

function explainLine(entry: EntryRow, facts: TraceRow): LineExplanation | null {
  if (entry.kind !== 'line' || !facts.terms || entry.ruleId === null) return null
  return explain(termsFromJson(facts.terms), factsOf(facts, entry.partnerId), {
    planVersion: String(entry.planVersion),
    ruleId: entry.ruleId,
    ratePpm: entry.ratePpm,
    baseMinor: entry.baseMinor,
    amountMinor: entry.amountMinor,
    dateBasis: entry.dateBasis ?? 'created',
  })
}

/** The outcome of a period entry, found again from its lines as they stood at the close. */
async function explainRules(tx: Tx, brandId: number, entry: EntryRow, facts: TraceRow) {
  if (entry.kind !== 'period' || !facts.terms || !entry.planId || entry.planVersion === null) return []
  const terms = termsFromJson(facts.terms)
  const lines = await listPeriodLines(tx, brandId, {
    period: entry.period,
    currency: entry.currency,
    planId: entry.planId,
    planVersion: entry.planVersion,
    partnerId: entry.partnerId,
    recordedUpTo: entry.recordedAt,
  })
  return periodIncrements(lines, () => terms).flatMap(({ increment }) =>
    increment.perRule.map((outcome) => explainPeriod(terms, outcome)),
  )
}

const IMPORT_KEY = /^import:([0-9a-f-]{36}):/

async function sourceOf(tx: Tx, brandId: number, { lineId }: EntryRow, { documentKey }: TraceRow) {
  const importId = IMPORT_KEY.exec(documentKey ?? '')?.[1]
  return importId ? ((await findSource(tx, brandId, importId, lineId)) ?? null) : null
}
