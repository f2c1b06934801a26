import type { BRAND_ACCOUNTS, PARTNER_ACCOUNTS } from '@qudao/db/schema'
import type { Uuid } from '../platform/ids.ts'

export type PartnerAccountKind = (typeof PARTNER_ACCOUNTS)[number]
export type BrandAccountKind = (typeof BRAND_ACCOUNTS)[number]

/** An account by what it is for; it is opened when money first reaches it. */
export type AccountRef =
  | Readonly<{ kind: PartnerAccountKind; partnerId: Uuid; currency: string }>
  | Readonly<{ kind: BrandAccountKind; currency: string }>

/** Moves `amountMinor` > 0 from one account to another of the same currency. */
export type PostingDraft = Readonly<{
  from: AccountRef
  to: AccountRef
  amountMinor: bigint
  /** The entry that this posting books, when there is one. */
  entryId?: Uuid | undefined
}>

export const partnerOf = (ref: AccountRef): Uuid | null => ('partnerId' in ref ? ref.partnerId : null)

/** One text per account of a brand. */
export const accountKey = (kind: string, currency: string, partnerId: Uuid | null): string =>
  `${kind}|${currency}|${partnerId ?? ''}`

export const keyOfRef = (ref: AccountRef): string => accountKey(ref.kind, ref.currency, partnerOf(ref))
