import { readFile } from 'node:fs/promises'
import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { readSmallTable } from '../../platform/tabular/index.ts'
import { type AlipayResult, matchAlipayResult, parseAlipayResult } from '../formats/index.ts'
import { lockBatch } from '../queries/batches.ts'
import { findResult, insertResult, linesOfBatch, listPayees } from '../queries/lines.ts'
import { accountPlace } from './account-place.ts'
import { remarkOf } from './plan-batch.ts'
import { countOutcomes, type Outcome, settleLines } from './settle-lines.ts'

const MAX_ROWS = 100_000

export type UnmatchedRow = {
  row: number
  code: string
  account: string
  name: string
  amountMinor: string
  text?: string
}
export type ResultOutcome = {
  paid: number
  paidMinor: string
  returned: number
  returnedMinor: string
  pending: number
  unchanged: number
  missing: number
  unmatched: UnmatchedRow[]
}

/**
 * Takes in Alipay's result file. The same file twice, or the same results in another encoding, changes nothing more.
 * Sums come from the lines, not from the head of the file. Rows that fit no payment are told, never guessed.
 *
 * @throws DomainError `payout_batch.not_exported`, `payout_result.not_recognised`
 */
export async function importPayoutResult(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  upload: { sha256: string; name: string },
): Promise<ResultOutcome> {
  const bytes = await readFile(deps.files.pathOf(actor.brandId, upload.sha256))
  const table = await readSmallTable(bytes, { maxRows: MAX_ROWS, header: 'none' })
  const result = parseAlipayResult(table.rows)
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const batch = await lockBatch(tx, actor.brandId, batchId)
    if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
    if (batch.status !== 'exported' && batch.status !== 'reconciled') {
      throw new DomainError(
        'payout_batch.not_exported',
        'results belong to a batch whose file has left; export it first',
      )
    }
    const known = await findResult(tx, actor.brandId, batchId, upload.sha256)
    // safe because only this function writes outcomes
    if (known) return known.outcome as ResultOutcome
    const lines = (await linesOfBatch(tx, actor.brandId, batchId)).filter((line) => line.status !== 'left_out')
    const byId = new Map(lines.map((line) => [remarkOf(line.id), line]))
    const payees = new Map(
      (
        await listPayees(
          tx,
          actor.brandId,
          batch.method,
          lines.map((line) => line.partnerId),
        )
      ).map((p) => [p.accountId, p]),
    )
    const match = matchAlipayResult(
      result,
      lines.map((line) => {
        const payee = payees.get(line.payoutAccountId)
        const account = payee?.accountCipher
          ? deps.vault.open(accountPlace(actor.brandId, line.payoutAccountId), payee.accountCipher)
          : ''
        return { id: remarkOf(line.id), account, name: payee?.holderName ?? '', amountMinor: line.netMinor }
      }),
    )
    const outcomes = match.matched
      .filter(({ line }) => line.status !== 'pending')
      .map(
        ({ id, line }): Outcome => ({
          line: byId.get(id)!,
          paid: line.status === 'paid',
          reason: line.reason,
          flowNo: line.flowNo,
        }),
      )
    const news = await settleLines(deps, tx, actor, batch, `payout-result:${batchId}:${upload.sha256}`, outcomes)
    const outcome = describe(result, match, outcomes, news)
    await insertResult(tx, {
      brandId: actor.brandId,
      id: newId(),
      batchId,
      fileSha256: upload.sha256,
      outcome,
      importedBy: actor.memberId,
    })
    await audit(tx, actor, deps.now(), {
      action: 'payouts.import_result',
      subject: { type: 'payout_batch', id: batchId },
      summary: { ...outcome, unmatched: outcome.unmatched.length },
    })
    return outcome
  })
}

function describe(
  result: AlipayResult,
  match: ReturnType<typeof matchAlipayResult>,
  outcomes: readonly Outcome[],
  news: readonly Outcome[],
): ResultOutcome {
  const { paid, paidMinor, returned, returnedMinor } = countOutcomes(news)
  return {
    paid,
    paidMinor: paidMinor.toString(),
    returned,
    returnedMinor: returnedMinor.toString(),
    pending: match.matched.filter(({ line }) => line.status === 'pending').length,
    unchanged: outcomes.length - news.length,
    missing: match.missing.length,
    unmatched: [
      ...match.unmatched.map(({ line, code }) => ({
        row: line.row,
        code,
        account: maskOf(line.account),
        name: line.name.slice(0, 40),
        amountMinor: line.amountMinor.toString(),
      })),
      ...result.rejected.map(({ row, code, text }) => ({
        row,
        code,
        account: '',
        name: '',
        amountMinor: '0',
        text: text.slice(0, 80),
      })),
    ].slice(0, 500),
  }
}

const maskOf = (account: string): string =>
  account.length <= 4 ? '****' : `${account.slice(0, 3)}****${account.slice(-2)}`
