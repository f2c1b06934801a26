import { readFile } from 'node:fs/promises'
import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { readSmallTable } from '../../platform/tabular/index.ts'
import { type AlipayResult, type ExpectedPayment, matchAlipayResult, parseAlipayResult } from '../formats/index.ts'
import { type BatchRow, type LineRow, lockBatch } from '../queries/batches.ts'
import { linesOfBatch, placesOfBatch } from '../queries/lines.ts'
import { accountsById, findResult, insertResult } from '../queries/results.ts'
import { accountPlace } from './account-place.ts'
import { paymentIdOf, paymentNames } from './payment-names.ts'
import { describeOutcome, type MatchedOutcome, type ResultOutcome } from './result-outcome.ts'
import { notesOf, type Outcome, settleLines } from './settle-lines.ts'

const MAX_ROWS = 100_000

/**
 * Takes in Alipay's result file. The same file again answers what it did the first time, the same results in another
 * encoding change nothing more. Rows that fit no payment are told, never guessed.
 *
 * @throws DomainError `payout_batch.not_exported`, `payout_result.not_recognised`, `table.*`
 */
export async function importPayoutResult(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  upload: { sha256: string; name: string },
): Promise<ResultOutcome> {
  const result = await readResult(deps, actor, upload.sha256)
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockSentBatch(tx, actor.brandId, batchId)
    const known = await findResult(tx, actor.brandId, batchId, upload.sha256)
    // safe because only this function writes outcomes
    if (known) return known.outcome as ResultOutcome
    const { outcome, news } = await applyResult(deps, tx, actor, batch, result, upload.sha256)
    await insertResult(tx, {
      brandId: actor.brandId,
      id: newId(),
      batchId,
      fileSha256: upload.sha256,
      outcome,
      importedBy: actor.memberId,
    })
    const use = { kind: 'payout_result', subject: batchId, permission: 'payouts.export' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256: upload.sha256, ...use })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.import_result',
      subject: { type: 'payout_batch', id: batchId },
      summary: { ...outcome, unmatched: outcome.unmatched.length, file: upload.name, lines: notesOf(news) },
    })
    return outcome
  })
}

async function readResult(deps: Deps, actor: Member, sha256: string): Promise<AlipayResult> {
  const bytes = await readFile(deps.files.pathOf(actor.brandId, sha256))
  const { rows, lineNos } = await readSmallTable(bytes, { maxRows: MAX_ROWS, header: 'none' })
  const result = parseAlipayResult(rows)
  // blank rows are left out of the table; a person counts them
  const inFile = <Row extends { row: number }>(of: Row): Row => ({ ...of, row: lineNos[of.row - 1] ?? of.row })
  return { ...result, lines: result.lines.map(inFile), rejected: result.rejected.map(inFile) }
}

/** @throws DomainError `payout_batch.not_found`, `payout_batch.not_exported` */
export async function lockSentBatch(tx: Tx, brandId: number, id: Uuid): Promise<BatchRow> {
  const batch = await lockBatch(tx, brandId, id)
  if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
  if (batch.status === 'exported' || batch.status === 'reconciled') return batch
  throw new DomainError('payout_batch.not_exported', 'results belong to a batch whose file has left; export it first')
}

async function applyResult(
  deps: Deps,
  tx: Tx,
  actor: Member,
  batch: BatchRow,
  result: AlipayResult,
  sha256: string,
): Promise<{ outcome: ResultOutcome; news: readonly Outcome[] }> {
  const lines = (await linesOfBatch(tx, batch.brandId, batch.id)).filter(({ status }) => status !== 'left_out')
  const byId = new Map(lines.map((line) => [paymentIdOf(line.id), line]))
  const named = await namePayments(tx, batch, result)
  const match = matchAlipayResult(named, await expectedOf(deps, tx, batch, lines))
  const outcomes = match.matched
    .filter(({ line }) => line.status !== 'pending')
    .map((matched): MatchedOutcome => {
      const { status, reason, flowNo } = matched.line
      return { matched, line: byId.get(matched.id)!, paid: status === 'paid', reason, flowNo }
    })
  const telling = { sourceKey: `payout-result:${batch.id}:${sha256}`, toldBy: null, at: deps.now() }
  const news = await settleLines(tx, actor, batch, telling, outcomes)
  return { outcome: describeOutcome(result, match, outcomes, news), news }
}

/** The result with each remark read as the payment it names. */
async function namePayments(tx: Tx, { brandId, id, number }: BatchRow, result: AlipayResult): Promise<AlipayResult> {
  const nameOf = paymentNames(number, await placesOfBatch(tx, brandId, id))
  const lines = result.lines.map((line) => ({ ...line, remark: line.remark === null ? null : nameOf(line.remark) }))
  return { ...result, lines }
}

/** The payments as their file says them. */
async function expectedOf(
  deps: Deps,
  tx: Tx,
  { brandId }: BatchRow,
  lines: readonly LineRow[],
): Promise<ExpectedPayment[]> {
  const accounts = await accountsById(
    tx,
    brandId,
    lines.map(({ payoutAccountId }) => payoutAccountId),
  )
  return lines.map(({ id, payoutAccountId, netMinor }) => {
    const { accountCipher, holderName } = accounts.get(payoutAccountId)!
    const account = deps.vault.open(accountPlace(brandId, payoutAccountId), accountCipher)
    return { id: paymentIdOf(id), account, name: holderName, amountMinor: netMinor }
  })
}
