export const DEMO_BRAND = {
  slug: 'shanyin',
  name: '山隐',
  legalName: '杭州山隐文化有限公司',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  shopName: '山隐旗舰店',
  sellerNick: '山隐旗舰店',
  /** The alimama account whose report is imported. */
  alimamaMemberId: '990012345',
  payerAlipay: 'finance@demo.qudao.test',
  settings: {
    minimumPayoutMinor: '1000',
    perPaymentLimitMinor: '5000000',
    payoutFileLineLimit: 1_000,
    payDay: 25,
    secondPersonAbovePpm: 200_000,
  },
} as const

/** 山隐 sells tea ware and tea in one flagship shop. */
export function demoBrand(): typeof DEMO_BRAND {
  return DEMO_BRAND
}

export const DEMO_PASSWORD = 'demo-qudao-2026'

export type DemoMember = Readonly<{ email: string; name: string; role: string }>

const MEMBERS: readonly DemoMember[] = [
  { email: 'owner@demo.qudao.test', name: '沈山', role: 'owner' },
  { email: 'operator@demo.qudao.test', name: '许知夏', role: 'operator' },
  { email: 'reviewer@demo.qudao.test', name: '方景行', role: 'reviewer' },
  { email: 'supervisor@demo.qudao.test', name: '韩素秋', role: 'finance_supervisor' },
  { email: 'accountant@demo.qudao.test', name: '陆明远', role: 'accountant' },
  { email: 'cashier@demo.qudao.test', name: '秦书瑶', role: 'cashier' },
]

/** Those who sign in on the brand's side. Channel managers only own partners here. */
export function demoMembers(): readonly DemoMember[] {
  return MEMBERS
}

export const DEMO_AFFILIATE_EMAIL = 'affiliate@demo.qudao.test'
export const DEMO_DISTRIBUTOR_EMAIL = 'distributor@demo.qudao.test'
