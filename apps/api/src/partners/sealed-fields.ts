import type { LegalType } from '@qudao/db/schema'
import { DomainError } from '../domain/errors.ts'
import { parseAlipayAccount } from '../domain/identifiers/alipay-account.ts'
import { checkBankCard } from '../domain/identifiers/luhn.ts'
import { normaliseMobile } from '../domain/identifiers/mobile.ts'
import { checkResidentId } from '../domain/identifiers/resident-id.ts'
import { checkUscc } from '../domain/identifiers/uscc.ts'
import type { Uuid } from '../platform/ids.ts'
import type { Vault } from '../platform/vault.ts'

export type TaxIdCheck = { kind: 'resident_id' | 'uscc'; ok: boolean; normalised: string; failed: readonly string[] }

/** A person has an id card number, an organisation a unified credit code; both are checked by their own digits. */
export function checkTaxId(legalType: LegalType, text: string): TaxIdCheck {
  const kind = legalType === 'natural_person' ? 'resident_id' : 'uscc'
  const { ok, normalised, failed } = kind === 'resident_id' ? checkResidentId(text) : checkUscc(text)
  return { kind, ok, normalised, failed }
}

/** The spelling that numbers are compared in: half-width, upper case, without spaces. */
export const normaliseTaxId = (text: string): string => checkUscc(text).normalised

/** @throws DomainError `partner.tax_id_invalid` unless the check digits hold or a reason to keep the number is given */
export function acceptTaxId(legalType: LegalType, text: string, overrideReason?: string) {
  const { ok, normalised, failed, kind } = checkTaxId(legalType, text)
  if (!ok && !overrideReason) {
    throw new DomainError('partner.tax_id_invalid', `the number is not a valid ${kind}: ${failed.join(', ')}`, {
      kind,
      failed,
    })
  }
  return { normalised, overrideReason: ok ? null : (overrideReason ?? null) }
}

/** @throws DomainError `partner.mobile_invalid` */
export function acceptMobile(text: string): string {
  const mobile = normaliseMobile(text)
  if (!mobile)
    throw new DomainError('partner.mobile_invalid', 'not a mainland mobile number: 11 digits that start with 1')
  return mobile
}

export type AcceptedAccount = { account: string; mask: string; warnings: 'luhn'[] }

/** @throws DomainError `payout_account.invalid`; a bank card that fails Luhn is only warned about */
export function acceptAccount(kind: 'alipay' | 'bank', text: string): AcceptedAccount {
  if (kind === 'alipay') {
    const parsed = parseAlipayAccount(text)
    if (!parsed) {
      throw new DomainError(
        'payout_account.invalid',
        'an Alipay account is an e-mail, a mobile number or a 2088 number',
      )
    }
    return { account: parsed.account, mask: maskAccount(parsed.account), warnings: [] }
  }
  const { normalised, failed } = checkBankCard(text)
  // corporate accounts are longer or shorter than a card and carry no check digit
  if (!/^\d{8,30}$/.test(normalised)) {
    throw new DomainError('payout_account.invalid', 'a bank account has only digits, 8 to 30 of them', { failed })
  }
  return { account: normalised, mask: maskAccount(normalised), warnings: failed.includes('luhn') ? ['luhn'] : [] }
}

/** Enough to recognise one's own account, too little to pay to it. */
export function maskAccount(account: string): string {
  const at = account.indexOf('@')
  if (at > 0) return `${account.slice(0, Math.min(2, at - 1))}***${account.slice(at)}`
  return `${account.slice(0, 3)}****${account.slice(-4)}`
}

export const maskTail = (tail: string | null): string | null => (tail === null ? null : `****${tail}`)

type Keys = { vault: Vault; brandId: number }

export const taxIdIndexOf = ({ vault, brandId }: Keys, taxId: string) => vault.blindIndex(brandId, 'tax_id', taxId)
export const mobileIndexOf = ({ vault, brandId }: Keys, mobile: string) => vault.blindIndex(brandId, 'mobile', mobile)
export const accountIndexOf = ({ vault, brandId }: Keys, account: string) =>
  vault.blindIndex(brandId, 'payout_account', account)

export const taxIdPlace = (brandId: number, row: Uuid) => ({ brandId, table: 'partner', row, column: 'tax_id' })
export const mobilePlace = (brandId: number, row: Uuid) => ({ brandId, table: 'partner', row, column: 'mobile' })
export const accountPlace = (brandId: number, row: Uuid) => ({
  brandId,
  table: 'payout_account',
  row,
  column: 'account',
})

/** The three columns of a tax number: sealed, findable, and the tail that people recognise it by. */
export const sealTaxId = (keys: Keys, partnerId: Uuid, taxId: string) => ({
  taxIdCipher: keys.vault.seal(taxIdPlace(keys.brandId, partnerId), taxId),
  taxIdIndex: taxIdIndexOf(keys, taxId),
  taxIdTail: taxId.slice(-4),
})

export const sealMobile = (keys: Keys, partnerId: Uuid, mobile: string) => ({
  mobileCipher: keys.vault.seal(mobilePlace(keys.brandId, partnerId), mobile),
  mobileIndex: mobileIndexOf(keys, mobile),
  mobileTail: mobile.slice(-4),
})

export const sealAccount = (keys: Keys, accountId: Uuid, account: string) => ({
  accountCipher: keys.vault.seal(accountPlace(keys.brandId, accountId), account),
  accountIndex: accountIndexOf(keys, account),
})

export const NO_TAX_ID = { taxIdCipher: null, taxIdIndex: null, taxIdTail: null, taxIdOverrideReason: null }
export const NO_MOBILE = { mobileCipher: null, mobileIndex: null, mobileTail: null }
