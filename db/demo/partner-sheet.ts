import { type Sheet, writeXlsx } from '../../apps/api/src/platform/spreadsheet/index.ts'
import type { DemoFile } from './orders/order-file.ts'
import type { DemoPartner } from './partner.ts'
import { demoPartners } from './partners.ts'

const LEGAL_TYPE_WORDS = { natural_person: '个人', sole_trader: '个体工商户', company: '企业' } as const
const TRADE_TYPE_WORDS = { resale: '经销', agency: '代销' } as const

const COLUMNS: Sheet['columns'] = [
  { header: '名称', type: 'text', width: 22 },
  { header: '类型', type: 'text', width: 12 },
  { header: '主体', type: 'text', width: 30 },
  { header: '证件号', type: 'text', width: 22 },
  { header: '手机', type: 'text', width: 14 },
  { header: '支付宝', type: 'text', width: 26 },
  { header: 'PID/关系ID', type: 'text', width: 40 },
  { header: '等级', type: 'text', width: 8 },
  { header: '代销/经销', type: 'text', width: 11 },
  { header: '负责人', type: 'text', width: 10 },
]

/** All partners as the list a brand keeps in Excel before it has a system. */
export async function demoPartnerSheet(): Promise<DemoFile> {
  const sheet: Sheet = { name: '合作伙伴', columns: COLUMNS, rows: demoPartners().map(partnerRow) }
  return { fileName: '合作伙伴名单.xlsx', bytes: await writeXlsx({ sheets: [sheet] }) }
}

function partnerRow(partner: DemoPartner): string[] {
  return [
    partner.name,
    LEGAL_TYPE_WORDS[partner.legalType],
    partner.legalName,
    partner.taxId,
    partner.mobile,
    partner.alipay,
    partner.slot?.pid ?? partner.relationId ?? '',
    partner.grade,
    partner.tradeType ? TRADE_TYPE_WORDS[partner.tradeType] : '',
    partner.channelManager,
  ]
}
