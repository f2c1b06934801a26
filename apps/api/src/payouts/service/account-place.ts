import type { Uuid } from '../../platform/ids.ts'
import type { FieldPlace } from '../../platform/vault.ts'

export const accountPlace = (brandId: number, row: Uuid): FieldPlace => ({
  brandId,
  table: 'payout_account',
  row,
  column: 'account',
})
export const taxIdPlace = (brandId: number, row: Uuid): FieldPlace => ({
  brandId,
  table: 'partner',
  row,
  column: 'tax_id',
})
export const payeeTaxIdPlace = (brandId: number, row: Uuid): FieldPlace => ({
  brandId,
  table: 'payout_payee',
  row,
  column: 'tax_id',
})
