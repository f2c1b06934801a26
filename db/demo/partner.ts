/** How an affiliate is paid; it decides which of the three plans serves them. */
export type DemoPayer = 'channel' | 'brand' | 'top_up'

export type DemoSlot = Readonly<{
  /** PID `mm_member_site_adzone` */
  pid: string
  siteId: string
  siteName: string
  adzoneId: string
  adzoneName: string
}>

export type DemoPartner = Readonly<{
  /** the demo's own handle, A001… affiliates, D001… distributors */
  code: string
  name: string
  /** 主体: as on the id card or licence, and the payee's name */
  legalName: string
  legalType: 'natural_person' | 'sole_trader' | 'company'
  taxId: string
  mobile: string
  /** empty for the one who has not told us yet */
  alipay: string
  hat: 'affiliate' | 'distributor'
  tradeType: 'resale' | 'agency' | null
  grade: '普通' | '银牌' | '金牌' | '钻石'
  taxHandling: 'withhold' | 'invoice' | 'platform' | 'unset'
  channelManager: string
  /** affiliates only */
  payer: DemoPayer | null
  slot: DemoSlot | null
  /** 渠道关系ID, for the few who promote by relation instead of a slot */
  relationId: string | null
  /** the demo sign-in that belongs to this partner */
  signInEmail: string | null
  /** how much of the sales comes through this affiliate */
  salesWeight: number
}>
