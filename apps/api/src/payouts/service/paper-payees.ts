import type { Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { BatchRow } from '../queries/batches.ts'
import { listPayees, type Payee } from '../queries/lines.ts'
import { insertPayees, type PayeeRow, payeesOfBatch } from '../queries/payees.ts'
import { payeeTaxIdPlace, taxIdPlace } from './account-place.ts'
import { fingerprintOfPayees } from './payee-fingerprint.ts'

/** Who was paid, as the papers of a batch name them. */
export type PaperPayee = Readonly<{
  partnerId: Uuid
  partnerName: string
  legalName: string
  legalType: LegalType
  taxHandling: TaxHandling
  taxId: string | null
}>
export type PaperPayees = ReadonlyMap<Uuid, PaperPayee>

/** Takes down who is paid as a batch leaves, so that every later paper of it names the same people; the day book takes over the fingerprint. */
export async function keepPayees(
  deps: Deps,
  tx: Tx,
  { brandId, id: batchId }: BatchRow,
  payees: readonly Payee[],
): Promise<Readonly<{ payees: PaperPayees; fingerprint: string }>> {
  const named = payees.map((payee) => asPresent(deps, brandId, payee))
  const rows = named.map(({ taxId, ...payee }): PayeeRow => {
    const id = newId()
    const taxIdCipher = taxId === null ? null : deps.vault.seal(payeeTaxIdPlace(brandId, id), taxId)
    return { brandId, id, batchId, ...payee, taxIdCipher }
  })
  await insertPayees(tx, rows)
  return { payees: byPartner(named), fingerprint: fingerprintOfPayees(deps.vault, brandId, rows) }
}

/** Who was paid as the batch left. Of a batch that left before this was taken down: as they are known now. */
export async function keptPayees(
  deps: Deps,
  tx: Tx,
  { brandId, id, method }: BatchRow,
  partnerIds: readonly Uuid[],
): Promise<PaperPayees> {
  const kept = (await payeesOfBatch(tx, brandId, id)).map((row) => asKept(deps, row))
  if (kept.length > 0) return byPartner(kept)
  const present = await listPayees(tx, brandId, method, partnerIds)
  return byPartner(present.map((payee) => asPresent(deps, brandId, payee)))
}

const byPartner = (payees: readonly PaperPayee[]): PaperPayees =>
  new Map(payees.map((payee) => [payee.partnerId, payee]))

function asPresent({ vault }: Deps, brandId: number, payee: Payee): PaperPayee {
  const { partnerId, partnerName, payeeName: legalName, legalType, taxHandling, taxIdCipher } = payee
  const taxId = taxIdCipher && vault.open(taxIdPlace(brandId, partnerId), taxIdCipher)
  return { partnerId, partnerName, legalName, legalType, taxHandling, taxId }
}

function asKept({ vault }: Deps, row: PayeeRow): PaperPayee {
  const { brandId, id, partnerId, partnerName, legalName, legalType, taxHandling, taxIdCipher } = row
  const taxId = taxIdCipher ? vault.open(payeeTaxIdPlace(brandId, id), taxIdCipher) : null
  return { partnerId, partnerName, legalName, legalType, taxHandling, taxId }
}
