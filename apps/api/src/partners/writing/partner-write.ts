import type { Hat, LegalType, TaxHandling, TradeType } from '@qudao/db/schema'
import type { Auditable } from '../../platform/audit.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { PartnerRecord } from '../queries/partner-writes.ts'

export type HatDraft = Readonly<{ hat: Hat; tradeType?: TradeType | undefined }>
export type GradeFacts = Readonly<{ hat: Hat; grade: string; effectiveFrom: Date }>
export type AccountFacts = Readonly<{
  kind: 'alipay' | 'bank'
  account: string
  holderName: string
  bankName: string | null
  bankBranch: string | null
  bankCode: string | null
}>
export type SlotFacts = Readonly<{ platform: string; code: string; effectiveFrom: Date }>

/** What is said of one partner, in clear and already accepted; what is left out stays as it is, null empties. */
export type PartnerFacts = Readonly<{
  name?: string
  legalName?: string | null
  legalType?: LegalType
  taxHandling?: TaxHandling
  ownerMemberId?: Uuid | null
  taxId?: Readonly<{ normalised: string; overrideReason: string | null }> | null
  mobile?: string | null
  hats?: readonly HatDraft[]
  grade?: GradeFacts
  account?: AccountFacts
  slots?: readonly SlotFacts[]
}>

type Act = Readonly<{ action: string; reason?: string | undefined; fileSha256?: string }>

/** A partner as they were when they were locked, what shall be true of them now, and what the act is called. */
export type PartnerWrite =
  | Readonly<{
      id: Uuid
      before: null
      facts: PartnerFacts & Required<Pick<PartnerFacts, 'name' | 'legalType'>>
      act: Act
    }>
  | Readonly<{ id: Uuid; before: PartnerRecord; facts: PartnerFacts; act: Act }>

/** The member who writes, or for whom a job writes. */
export type Writer = Extract<Auditable, { kind: 'member' }>
