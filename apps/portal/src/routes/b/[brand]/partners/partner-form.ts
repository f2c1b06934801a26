import type { components } from '@qudao/api/client'
import { normaliseMobile } from '@qudao/api/domain/identifiers/mobile'
import { checkResidentId } from '@qudao/api/domain/identifiers/resident-id'
import { checkUscc } from '@qudao/api/domain/identifiers/uscc'
import type { Messages } from '#lib/messages/index.ts'

type Partner = components['schemas']['Partner']
type Draft = components['schemas']['PartnerDraft']
type Hat = NonNullable<Draft['hats']>[number]

export const LEGAL_TYPES = ['natural_person', 'sole_trader', 'company'] as const
export const TAX_HANDLINGS = ['withhold', 'invoice', 'platform', 'unset'] as const

/** As typed. Numbers that are on record stay covered: an empty field keeps them, a ticked box removes them. */
export type TypedPartner = {
  name: string
  legalType: (typeof LEGAL_TYPES)[number]
  legalName: string
  taxId: string
  removeTaxId: boolean
  taxIdOverrideReason: string
  allowSameTaxId: boolean
  mobile: string
  removeMobile: boolean
  isAffiliate: boolean
  isDistributor: boolean
  tradeType: 'resale' | 'agency'
  grade: string
  taxHandling: (typeof TAX_HANDLINGS)[number]
  ownerId: string
}

export const BLANK: TypedPartner = {
  name: '',
  legalType: 'natural_person',
  legalName: '',
  taxId: '',
  removeTaxId: false,
  taxIdOverrideReason: '',
  allowSameTaxId: false,
  mobile: '',
  removeMobile: false,
  isAffiliate: true,
  isDistributor: false,
  tradeType: 'resale',
  grade: '',
  taxHandling: 'unset',
  ownerId: '',
}

/** What is on record, as the form shows it. */
export function toTyped(partner: Partner): TypedPartner {
  const distributor = partner.hats.find(({ hat }) => hat === 'distributor')
  return {
    ...BLANK,
    name: partner.name,
    legalType: partner.legalType,
    legalName: partner.legalName ?? '',
    isAffiliate: partner.hats.some(({ hat }) => hat === 'affiliate'),
    isDistributor: distributor !== undefined,
    tradeType: distributor?.tradeType ?? 'resale',
    taxHandling: partner.taxHandling,
    ownerId: partner.owner?.id ?? '',
  }
}

export function readPartner(form: FormData): TypedPartner {
  const text = (name: keyof TypedPartner) => String(form.get(name) ?? '').trim()
  const ticked = (name: keyof TypedPartner) => form.get(name) === 'on'
  return {
    name: text('name'),
    legalType: LEGAL_TYPES.find((known) => known === text('legalType')) ?? 'natural_person',
    legalName: text('legalName'),
    taxId: text('taxId'),
    removeTaxId: ticked('removeTaxId'),
    taxIdOverrideReason: text('taxIdOverrideReason'),
    allowSameTaxId: ticked('allowSameTaxId'),
    mobile: text('mobile'),
    removeMobile: ticked('removeMobile'),
    isAffiliate: ticked('isAffiliate'),
    isDistributor: ticked('isDistributor'),
    tradeType: text('tradeType') === 'agency' ? 'agency' : 'resale',
    grade: text('grade'),
    taxHandling: TAX_HANDLINGS.find((known) => known === text('taxHandling')) ?? 'unset',
    ownerId: text('ownerId'),
  }
}

type Words = keyof Messages['partnerForm']
export type PartnerProblems = Partial<Record<keyof TypedPartner, Words>>

export type TaxIdFlaw = keyof Messages['partnerForm']['taxIdFlaws']

/** What is wrong with a typed number by its own digits; nothing with an empty one. */
export function findTaxIdFlaw({ legalType, taxId }: Pick<TypedPartner, 'legalType' | 'taxId'>): TaxIdFlaw | undefined {
  if (taxId === '') return undefined
  return (legalType === 'natural_person' ? checkResidentId(taxId) : checkUscc(taxId)).failed[0]
}

/** What a look at the form tells before the server is asked; the API checks everything again. */
export function findProblems(typed: TypedPartner): PartnerProblems {
  const { name, mobile, isAffiliate, isDistributor, taxIdOverrideReason } = typed
  return {
    ...(name === '' && { name: 'nameMissing' }),
    ...(findTaxIdFlaw(typed) && taxIdOverrideReason === '' && { taxId: 'taxIdFlaws' }),
    ...(mobile !== '' && !normaliseMobile(mobile) && { mobile: 'mobileWrong' }),
    ...(!isAffiliate && !isDistributor && { isAffiliate: 'hatsMissing' }),
  }
}

const hatsOf = ({ isAffiliate, isDistributor, tradeType }: TypedPartner): Hat[] => [
  ...(isAffiliate ? [{ hat: 'affiliate' as const }] : []),
  ...(isDistributor ? [{ hat: 'distributor' as const, tradeType }] : []),
]

const shared = (typed: TypedPartner) => ({
  name: typed.name,
  legalType: typed.legalType,
  taxHandling: typed.taxHandling,
  hats: hatsOf(typed),
  allowSameTaxId: typed.allowSameTaxId,
  ...(typed.taxId && { taxId: typed.taxId }),
  ...(typed.taxIdOverrideReason && { taxIdOverrideReason: typed.taxIdOverrideReason }),
  ...(typed.mobile && { mobile: typed.mobile }),
})

export function toDraft(typed: TypedPartner): Draft {
  return {
    ...shared(typed),
    ...(typed.legalName && { legalName: typed.legalName }),
    ...(typed.grade && { grade: typed.grade }),
    ...(typed.ownerId && { ownerId: typed.ownerId }),
  }
}

/** Empty fields empty what is on record, except for covered numbers, which only a ticked box removes. */
export function toChanges(typed: TypedPartner): components['schemas']['PartnerChanges'] {
  return {
    ...shared(typed),
    legalName: typed.legalName || null,
    ownerId: typed.ownerId || null,
    ...(typed.removeTaxId && { taxId: null }),
    ...(typed.removeMobile && { mobile: null }),
  }
}
