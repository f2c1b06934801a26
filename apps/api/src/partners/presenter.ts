import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { FailedPayment, PaidAccountRow } from './queries/paid-accounts.ts'
import type { AccountRow, GradeRow, SlotRow } from './queries/partner-details.ts'
import type { NamedRow, PartnerListRow } from './queries/partner-rows.ts'
import type * as wire from './schemas.ts'
import { maskTail } from './sealed-fields.ts'

export const toNamed = (prefix: string, row: NamedRow) => ({ id: toPublicId(prefix, row.id), name: row.name })
export const toNamedOrNull = (prefix: string, row: NamedRow | null) => (row ? toNamed(prefix, row) : null)

export const toPartnerRow = (row: PartnerListRow): z.input<typeof wire.PartnerRow> => ({
  id: toPublicId('ptn', row.id),
  name: row.name,
  legalName: row.legalName,
  legalType: row.legalType,
  taxIdMasked: maskTail(row.taxIdTail),
  mobileMasked: maskTail(row.mobileTail),
  taxHandling: row.taxHandling,
  hats: row.hats,
  grade: row.grade,
  owner: toNamedOrNull('mem', row.owner),
  payoutAccount: row.payoutAccount,
  slotCount: row.slotCount,
  createdAt: toInstant(row.createdAt),
})

export const toSlot = (row: SlotRow): z.input<typeof wire.Slot> => ({
  id: toPublicId('slt', row.id),
  platform: row.platform,
  code: row.code,
  label: row.label,
  partner: toNamedOrNull('ptn', row.partner),
  since: toInstantOrNull(row.since),
})

export const toPayoutAccount = (row: AccountRow, current: boolean): z.input<typeof wire.PayoutAccount> => ({
  id: toPublicId('acc', row.id),
  kind: row.kind,
  mask: row.mask,
  holderName: row.holderName,
  bankName: row.bankName,
  bankBranch: row.bankBranch,
  bankCode: row.bankCode,
  recordedAt: toInstant(row.recordedAt),
  current,
})

/** Newest first: the first of each kind is the one in force. */
export const toPayoutAccounts = (rows: readonly PaidAccountRow[]): z.input<typeof wire.PaidAccount>[] =>
  rows.map((row) => ({
    ...toPayoutAccount(row, rows.find(({ kind }) => kind === row.kind) === row),
    lastFailure: row.lastFailure && toFailedPayment(row.lastFailure),
  }))

const toFailedPayment = ({ at, batch, ...failed }: FailedPayment): z.input<typeof wire.FailedPayment> => ({
  ...failed,
  at: toInstant(new Date(at)),
  batch: batch && { ...batch, id: toPublicId('pay', batch.id) },
})

export type PartnerDetails = { row: PartnerListRow; grades: GradeRow[]; accounts: PaidAccountRow[]; slots: SlotRow[] }

export const toPartner = ({ row, grades, accounts, slots }: PartnerDetails): z.input<typeof wire.Partner> => ({
  ...toPartnerRow(row),
  taxIdOverrideReason: row.taxIdOverrideReason,
  grades: grades.map(({ id, hat, grade, effectiveFrom, recordedAt }) => ({
    id: toPublicId('grd', id),
    hat,
    grade,
    effectiveFrom: toInstant(effectiveFrom),
    recordedAt: toInstant(recordedAt),
  })),
  payoutAccounts: toPayoutAccounts(accounts),
  slots: slots.map(toSlot),
})
