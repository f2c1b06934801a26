import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import {
  alipayBatchFiles,
  type BankPaymentLine,
  BankSheetTemplate,
  bankSheetFile,
  missingBankFields,
  type NotedPayment,
  type PaymentFile,
  paymentNote,
  paymentNumber,
} from '../formats/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import type { LinePlace, Payee } from '../queries/lines.ts'
import { accountPlace } from './account-place.ts'
import { paymentIdOf } from './payment-names.ts'

/** `shanyin-20261120-007`: unique for ever, since Alipay refuses a name that was uploaded before. */
export function fileStem(actor: Member, batch: BatchRow): string {
  return `${actor.brand.slug}-${batch.payMonth.replace('-', '')}-${String(batch.number).padStart(3, '0')}`
}

/** The bytes that move money. @throws DomainError `payout_batch.fields_missing` naming the columns a bank requires */
export async function paymentFiles(
  deps: Deps,
  actor: Member,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
  places: readonly LinePlace[],
): Promise<PaymentFile[]> {
  const notes = new Map(places.map((place) => [place.id, noteOf(actor, batch, place)]))
  const payments = lines.map((line) => toPayment(deps, line, payees.get(line.partnerId), notes.get(line.id)!))
  if (batch.method === 'alipay') {
    const format = batch.format === 'xlsx' ? 'xlsx' : 'csv'
    return alipayBatchFiles(payments, {
      format,
      fileStem: fileStem(actor, batch),
      lineLimit: actor.brand.settings.payoutFileLineLimit,
    })
  }
  const template = BankSheetTemplate.parse(batch.bankDefinition)
  const payer = actor.brand.settings.payer ?? { account: '', name: actor.brand.name, bank: '' }
  const missing = missingBankFields(template, payments, payer)
  if (missing.length > 0) {
    const labels = [...new Set(missing.flatMap((m) => m.labels))]
    throw new DomainError(
      'payout_batch.fields_missing',
      `${missing.length} payments lack what the bank's sheet requires: ${labels.join(', ')}`,
      {
        labels,
        lineIds: missing.slice(0, 100).map((m) => m.lineId),
      },
    )
  }
  return [await bankSheetFile(template, payments, payer, fileStem(actor, batch))]
}

const noteOf = ({ brand }: Member, batch: BatchRow, { id, place, period }: LinePlace): string =>
  paymentNote(brand.name, period, paymentNumber(batch.number, place, id))

function toPayment(
  deps: Deps,
  line: LineRow,
  payee: Payee | undefined,
  purpose: string,
): BankPaymentLine & NotedPayment {
  if (!payee?.accountId || !payee.accountCipher) throw new Error(`payout line ${line.id} has no account`)
  return {
    id: paymentIdOf(line.id),
    partnerId: line.partnerId,
    account: deps.vault.open(accountPlace(line.brandId, payee.accountId), payee.accountCipher),
    name: payee.holderName ?? payee.payeeName,
    currency: line.currency,
    amountMinor: line.netMinor,
    ...(payee.bankName ? { bankName: payee.bankName } : {}),
    ...(payee.bankCode ? { bankBranchCode: payee.bankCode } : {}),
    ...(payee.bankBranch ? { bankPlace: payee.bankBranch } : {}),
    purpose,
  }
}
