import { z } from '@hono/zod-openapi'
import { PLATFORMS } from '../domain/platforms.ts'
import { idListParam, idParam, idString } from '../platform/ids.ts'
import { Currency, Instant, Minor, orNull, PageQuery, Period, pageOf } from '../platform/wire.ts'

export const LEGAL_TYPES = ['natural_person', 'sole_trader', 'company'] as const
export const TAX_HANDLINGS = ['withhold', 'invoice', 'platform', 'unset'] as const
export const HATS = ['affiliate', 'distributor'] as const
export const TRADE_TYPES = ['resale', 'agency'] as const
export const UNPAYABLE = ['tax', 'account'] as const
export type Unpayable = (typeof UNPAYABLE)[number]

export const PartnerId = idParam('ptn')
const PartnerName = z.string().trim().min(1).max(120)
const Grade = z.string().trim().min(1).max(40).openapi({ example: '金牌' })
const Reason = z.string().trim().min(2).max(500)
const Named = (prefix: string) => z.object({ id: idString(prefix), name: z.string() })

const HatIn = z.discriminatedUnion('hat', [
  z.object({ hat: z.literal('affiliate') }),
  z.object({ hat: z.literal('distributor'), tradeType: z.enum(TRADE_TYPES) }),
])
const HatOut = z.object({
  hat: z.enum(HATS),
  tradeType: z.enum(TRADE_TYPES).nullable(),
  status: z.enum(['pending', 'active', 'suspended', 'terminated']),
})

const identityIn = {
  legalName: z.string().trim().min(1).max(120).nullish().openapi({ description: 'As on the licence or id card' }),
  taxId: z.string().trim().min(1).max(40).nullish().openapi({ description: 'Id card number or unified credit code' }),
  taxIdOverrideReason: Reason.optional().openapi({
    description: 'Why a number whose check digits fail is kept all the same',
  }),
  mobile: z.string().trim().min(1).max(30).nullish(),
  ownerId: idParam('mem').nullish().openapi({ description: 'The channel manager' }),
  allowSameTaxId: z.boolean().default(false).openapi({ description: 'Another partner may have the same number' }),
}

export const PartnerDraft = z
  .object({
    name: PartnerName,
    legalType: z.enum(LEGAL_TYPES),
    ...identityIn,
    taxHandling: z.enum(TAX_HANDLINGS).default('unset'),
    hats: z
      .array(HatIn)
      .min(1)
      .max(2)
      .default([{ hat: 'affiliate' }]),
    grade: Grade.optional(),
    effectiveFrom: Instant.optional().openapi({ description: 'From when the grade holds; always, if not given' }),
  })
  .openapi('PartnerDraft')
export type PartnerDraft = z.output<typeof PartnerDraft>

export const PartnerChanges = z
  .object({
    name: PartnerName,
    legalType: z.enum(LEGAL_TYPES),
    ...identityIn,
    taxHandling: z.enum(TAX_HANDLINGS),
    hats: z.array(HatIn).min(1).max(2),
  })
  .partial()
  .openapi('PartnerChanges')
export type PartnerChanges = z.output<typeof PartnerChanges>

export const TaxHandlingOrder = z
  .object({
    ids: z.array(PartnerId).min(1).max(1000),
    taxHandling: z.enum(TAX_HANDLINGS).exclude(['unset']),
  })
  .openapi('TaxHandlingOrder')
export type TaxHandlingOrder = z.output<typeof TaxHandlingOrder>

export const TaxHandlingResults = z
  .object({
    set: z.int(),
    results: z.array(
      z.object({
        partner: Named('ptn'),
        outcome: z
          .enum(['set', 'same', 'not_a_person'])
          .openapi({ description: 'not_a_person: a brand withholds of natural persons only; left as it was' }),
      }),
    ),
  })
  .openapi('TaxHandlingResults')

export const PartnerRow = z
  .object({
    id: idString('ptn'),
    name: z.string(),
    legalName: z.string().nullable(),
    legalType: z.enum(LEGAL_TYPES),
    taxIdMasked: z.string().nullable().openapi({ example: '****0013' }),
    mobileMasked: z.string().nullable().openapi({ example: '****8000' }),
    taxHandling: z.enum(TAX_HANDLINGS),
    hats: z.array(HatOut),
    grade: z.string().nullable().openapi({ description: 'Of today, of the affiliate hat if there is one' }),
    owner: Named('mem').nullable(),
    payoutAccount: z
      .object({ kind: z.enum(['alipay', 'bank']), mask: z.string() })
      .nullable()
      .openapi({ description: 'The newest one' }),
    slotCount: z.int(),
    createdAt: Instant,
  })
  .openapi('PartnerRow')

export const Slot = z
  .object({
    id: idString('slt'),
    platform: z.string(),
    code: z.string().openapi({ example: 'mm_12345_67_890' }),
    label: z.string().nullable(),
    partner: Named('ptn').nullable(),
    since: Instant.nullable(),
  })
  .openapi('Slot')

export const PayoutAccount = z
  .object({
    id: idString('acc'),
    kind: z.enum(['alipay', 'bank']),
    mask: z.string(),
    holderName: z.string(),
    bankName: z.string().nullable(),
    bankBranch: z.string().nullable(),
    bankCode: z.string().nullable(),
    recordedAt: Instant,
    current: z.boolean().openapi({ description: 'The newest of its kind: the one that is paid to' }),
  })
  .openapi('PayoutAccount')

export const FailedPayment = z
  .object({
    reason: z.string().openapi({ description: 'In the words of the bank or of a member' }),
    at: Instant,
    netMinor: Minor,
    currency: Currency,
    batch: z
      .object({ id: idString('pay'), number: z.int(), payMonth: Period })
      .nullable()
      .openapi({ description: 'Null to the partner' }),
  })
  .openapi('FailedPayment')

/** An account with why the last payment into it failed, until a payment into it has left again. */
export const PaidAccount = PayoutAccount.extend({ lastFailure: orNull(FailedPayment) }).openapi('PaidAccount')

export const Partner = PartnerRow.extend({
  taxIdOverrideReason: z.string().nullable(),
  grades: z.array(
    z.object({
      id: idString('grd'),
      hat: z.enum(HATS),
      grade: z.string(),
      effectiveFrom: Instant,
      recordedAt: Instant,
    }),
  ),
  payoutAccounts: z.array(PaidAccount),
  slots: z.array(Slot),
}).openapi('Partner')

export const PartnerFilters = PageQuery.extend({
  q: z.string().trim().min(1).max(120).optional().openapi({
    description: 'Part of a name; or a whole mobile number, tax number or slot code',
  }),
  ids: idListParam('ptn')
    .optional()
    .openapi({ description: 'Only these, with commas between: names of those already chosen' }),
  grade: z.string().max(40).optional(),
  hat: z.enum(HATS).optional(),
  owner: idParam('mem').optional(),
  taxHandling: z.enum(TAX_HANDLINGS).optional(),
  unpayable: z.enum(UNPAYABLE).optional().openapi({
    description: 'Owed commission that cannot be paid: nobody set the tax handling, or no account is known',
  }),
})
export type PartnerFilters = z.output<typeof PartnerFilters>
export const PartnerPage = pageOf('PartnerPage', PartnerRow)

export const PartnerGrades = z
  .object({ items: z.array(z.object({ hat: z.enum(HATS), grade: z.string(), partners: z.int() })) })
  .openapi('PartnerGrades')

export const RevealReason = z.object({ reason: Reason }).openapi('RevealReason')
export const RevealedPartner = z
  .object({
    taxId: z.string().nullable(),
    mobile: z.string().nullable(),
    payoutAccounts: z.array(z.object({ id: idString('acc'), kind: z.enum(['alipay', 'bank']), account: z.string() })),
  })
  .openapi('RevealedPartner')

const HolderName = z.string().trim().min(1).max(120).optional().openapi({ description: 'The legal name if not given' })
const AlipayAccount = z.string().trim().min(1).max(100).openapi({ example: 'zhangsan@example.com' })
const BankAccount = z.string().trim().min(1).max(60).openapi({ example: '6222 0212 3456 7890' })
export const PayoutAccountDraft = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('alipay'), account: AlipayAccount, holderName: HolderName }),
    z.object({
      kind: z.literal('bank'),
      account: BankAccount,
      holderName: HolderName,
      bankName: z.string().trim().min(1).max(100),
      bankBranch: z.string().trim().min(1).max(100).optional(),
      bankCode: z
        .string()
        .regex(/^\d{12}$/, 'a 联行号 has 12 digits')
        .optional(),
    }),
  ])
  .openapi('PayoutAccountDraft')
export type PayoutAccountDraft = z.output<typeof PayoutAccountDraft>

export const AddedPayoutAccount = z
  .object({ account: PayoutAccount, warnings: z.array(z.enum(['luhn'])) })
  .openapi('AddedPayoutAccount')

export const GradeDraft = z
  .object({ hat: z.enum(HATS).optional(), grade: Grade, effectiveFrom: Instant.optional() })
  .openapi('GradeDraft')
export type GradeDraft = z.output<typeof GradeDraft>

export const SlotFilters = PageQuery.extend({
  partner: PartnerId.optional(),
  platform: z.string().max(20).optional(),
  unassigned: z.enum(['true', 'false']).optional(),
  q: z.string().trim().min(1).max(120).optional(),
})
export type SlotFilters = z.output<typeof SlotFilters>
export const SlotPage = pageOf('SlotPage', Slot)
export const SlotAssignment = z
  .object({
    platform: z.enum(PLATFORMS).default('taobao'),
    code: z.string().trim().min(1).max(120).openapi({ description: 'PID, relation id, coupon or link code' }),
    label: z.string().trim().min(1).max(120).optional(),
    partnerId: PartnerId.nullable().openapi({ description: 'null takes the slot back' }),
    effectiveFrom: Instant.optional(),
  })
  .openapi('SlotAssignment')
export type SlotAssignment = z.output<typeof SlotAssignment>
export const SlotOwners = z
  .object({
    items: z.array(
      z.object({
        partner: Named('ptn').nullable(),
        effectiveFrom: Instant,
        recordedAt: Instant,
        recordedBy: Named('mem').nullable(),
      }),
    ),
  })
  .openapi('SlotOwners')

export const OwnPartner = PartnerRow.pick({
  id: true,
  name: true,
  legalName: true,
  legalType: true,
  taxIdMasked: true,
  mobileMasked: true,
  taxHandling: true,
  hats: true,
  grade: true,
})
  .extend({
    payoutAccounts: z.array(PaidAccount),
    slots: z.array(Slot.pick({ platform: true, code: true, label: true, since: true })),
  })
  .openapi('OwnPartner')
