import type { CarryReason } from '../../domain/settlement/statement-amounts.ts'

/** Finance sheets are Chinese documents whatever the language of the screen. */
export const LEGAL_TYPE_WORDS = { natural_person: '个人', sole_trader: '个体工商户', company: '企业' } as const
export type LegalType = keyof typeof LEGAL_TYPE_WORDS

export const TAX_HANDLING_WORDS = {
  withhold: '品牌代扣',
  invoice: '对方开票',
  platform: '灵活用工平台',
  unset: '未设置',
} as const
export type TaxHandling = keyof typeof TAX_HANDLING_WORDS

export const CARRY_REASON_WORDS: Readonly<Record<CarryReason, string>> = {
  nothing_due: '无应付金额',
  negative: '余额为负，下期抵扣',
  below_minimum: '未达最低打款额',
  tax_exceeds: '应扣税额超过应付金额',
  tax_currency: '代扣个税只支持人民币',
}

export const DATE_BASIS_WORDS = { paid: '付款时间', created: '创建时间' } as const
