import { createHash } from 'node:crypto'
import type { Vault } from '../../platform/vault.ts'
import type { PayeeRow } from '../queries/payees.ts'
import { payeeTaxIdPlace } from './account-place.ts'

/**
 * What the day book keeps of the people that the papers of a batch name, in whatever order: their numbers stand in it
 * by an index under this installation's key, so that nobody who reads the day book can test guesses.
 *
 * @throws Error when a sealed number does not open
 */
export function fingerprintOfPayees(vault: Vault, brandId: number, payees: readonly PayeeRow[]): string {
  const facts = payees
    .toSorted((a, b) => (a.partnerId < b.partnerId ? -1 : 1))
    .map(({ id, partnerId, partnerName, legalName, legalType, taxHandling, taxIdCipher }) => {
      const taxId = taxIdCipher ? vault.open(payeeTaxIdPlace(brandId, id), taxIdCipher) : null
      const index = taxId === null ? null : vault.blindIndex(brandId, 'tax_id', taxId)
      return [partnerId, partnerName, legalName, legalType, taxHandling, index]
    })
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
