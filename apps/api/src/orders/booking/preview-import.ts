import { inBrand, sqlOf } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import { toPublicId, type Uuid } from '../../platform/ids.ts'
import type { Progress } from '../../platform/jobs.ts'
import { getBrand, getImport, type ImportRow, namePartners, updateImport } from '../queries/imports.ts'
import { readAsOf } from '../queries/read-facts.ts'
import { cutIntoChunks } from '../reading/chunks.ts'
import { asReadNow, readingOf } from '../reading/layout.ts'
import { openReport, type Report } from '../reading/open-report.ts'
import { assertReadable } from '../reading/readable.ts'
import { loadFacts } from './facts.ts'
import type { ImportFacts } from './import-books.ts'
import { booksInDatabase } from './known-books.ts'
import { planChunk } from './plan-chunk.ts'
import { PreviewReturns } from './preview-returns.ts'
import { PreviewSummary } from './preview-summary.ts'
import { planWaitingInPreview } from './preview-waiting.ts'

const SHOWN_PARTNERS = 20

/**
 * What a file would do to the books now: the same planning as the import, piece by piece, and nothing written. What an
 * import books in later steps (returns, refunds that waited) is planned against the pieces before.
 */
export async function previewImport(
  deps: Deps,
  brandId: number,
  importId: Uuid,
  progress: Progress,
): Promise<Record<string, unknown>> {
  const actor = { brandId, scope: 'brand' }
  const { row, brand, asOf } = await inBrand(deps.db, actor, async (tx) => ({
    row: await getImport(tx, brandId, importId),
    brand: await getBrand(tx, brandId),
    asOf: await readAsOf(sqlOf(tx), brandId, deps.now()),
  }))
  assertReadable(row.format, row.layout)
  const { platform } = row
  const layout = row.position === null ? asReadNow(row.layout) : row.layout
  const of = {
    brandId,
    zone: brand.timeZone,
    importId,
    platform,
    currency: layout.currency,
    reading: readingOf(layout),
    asOf,
  }
  const facts = await loadFacts(deps.db, of)
  const report = await openReport(deps, brandId, { ...row, layout })
  try {
    const summary = await summarise(deps, facts, report, progress)
    const result = await present(deps, brandId, facts, report, summary)
    if (row.position === null) await markPreviewed(deps, brandId, row)
    return result
  } finally {
    await report.close()
  }
}

async function summarise(deps: Deps, facts: ImportFacts, report: Report, progress: Progress): Promise<PreviewSummary> {
  const actor = { brandId: facts.brandId, scope: 'brand' }
  const summary = new PreviewSummary()
  const returns = await PreviewReturns.of(report)
  for await (const chunk of cutIntoChunks(report.read(), ({ kind }) => kind === 'sale')) {
    await inBrand(deps.db, actor, async (tx) => {
      const builder = await planChunk(facts, chunk, booksInDatabase(sqlOf(tx), facts))
      await planWaitingInPreview(sqlOf(tx), builder)
      returns.remember(builder)
      summary.add(builder)
    })
    await progress(summary.totals.rows, report.survey.rows, 'preview')
  }
  if (returns.count > 0) {
    await inBrand(deps.db, actor, async (tx) => summary.add(await returns.plan(sqlOf(tx), facts)))
  }
  return summary
}

async function present(
  deps: Deps,
  brandId: number,
  facts: ImportFacts,
  report: Report,
  summary: PreviewSummary,
): Promise<Record<string, unknown>> {
  const partners = summary.largestPartners(SHOWN_PARTNERS)
  const names = await inBrand(deps.db, { brandId, scope: 'brand' }, (tx) =>
    namePartners(
      tx,
      brandId,
      partners.map(([id]) => id),
    ),
  )
  return {
    currency: facts.currency,
    ...summary.toJson(),
    payerMissing: facts.choices.isEmpty,
    partnerCount: summary.partnerCount,
    partners: partners.map(([id, move]) => ({
      partner: { id: toPublicId('ptn', id), name: names.get(id) ?? '' },
      lines: move.lines,
      salesMinor: move.salesMinor.toString(),
      commissionMinor: move.commissionMinor.toString(),
    })),
    warnings: report.survey.warnings,
  }
}

const markPreviewed = (deps: Deps, brandId: number, { id }: ImportRow) =>
  inBrand(deps.db, { brandId, scope: 'brand' }, (tx) => updateImport(tx, brandId, id, { status: 'previewed' }))
