import type { Sheet } from '../platform/spreadsheet/index.ts'
import { type ColumnGuide, templateDownload } from '../platform/template.ts'

const text = (header: string, width: number) => ({ header, type: 'text', width }) as const

export const PARTNER_SHEET = '合作伙伴'
export const OPENING_SHEET = '期初余额'

const PARTNER_SAMPLES: Sheet = {
  name: PARTNER_SHEET,
  columns: [
    text('名称', 18),
    text('类型', 10),
    text('主体', 24),
    text('证件号', 22),
    text('手机', 14),
    text('支付宝', 24),
    text('PID/关系ID', 30),
    text('等级', 8),
    text('代销/经销', 10),
    text('渠道经理', 10),
    text('税务处理', 14),
  ],
  rows: [
    [
      '茶语小铺',
      '个人',
      '张三',
      '11010519491231002X',
      '13800138000',
      'zhangsan@example.com',
      'mm_12345_678_901',
      '金牌',
      '',
      '',
      '品牌代扣',
    ],
    [
      '云雾茶社',
      '个体工商户',
      '福州云雾茶社',
      '',
      '13900139000',
      '13900139000',
      '2345678901',
      '银牌',
      '代销',
      '',
      '对方开票',
    ],
    [
      '山海渠道',
      '企业',
      '福州茶业有限公司',
      '91350100M000100Y43',
      '',
      'pay@example.com',
      'mm_12345_678_902，mm_12345_678_903',
      '',
      '经销',
      '',
      '对方开票',
    ],
  ],
}

/** Whether a row is one of the samples in the template: nobody means to import them. */
export const isSamplePartner = (row: { name: string; legalName: string; slots: string }): boolean =>
  PARTNER_SAMPLES.rows.some(
    ([name, , legalName, , , , slots]) => name === row.name && legalName === row.legalName && slots === row.slots,
  )

const PARTNER_GUIDE: readonly ColumnGuide[] = [
  ['名称', '必填', '日常称呼，显示在各处。'],
  ['类型', '建议填写', '个人、个体工商户或企业；不填时按证件号和主体判断。'],
  ['主体', '选填', '执照或身份证上的全称，打款时作为收款人姓名；不填时用名称。'],
  ['证件号', '选填', '个人填身份证号，其他填统一社会信用代码。已有同号的合作伙伴会被更新，不会重复建立。'],
  ['手机', '选填', '11 位手机号，可带 +86。'],
  ['支付宝', '选填', '登录邮箱、手机号或 2088 开头的 16 位账号。'],
  ['PID/关系ID', '选填', '可填多个，用逗号或空格分开。'],
  ['等级', '选填', '用于佣金方案，例如金牌、银牌。'],
  ['代销/经销', '选填', '分销商必填其一；只做推广的留空。'],
  ['渠道经理', '选填', '渠道经理在系统中的姓名。'],
  ['税务处理', '选填', '品牌代扣、对方开票、灵活用工平台；未设置的不能打款。'],
  ['空单元格', '', '不改动已有内容。请把长数字的列设为文本，避免被改写为科学计数法。'],
]

const OPENING_SAMPLES: Sheet = {
  name: OPENING_SHEET,
  columns: [
    text('名称', 18),
    text('证件号', 22),
    text('未结佣金', 12),
    text('本月已付', 12),
    text('本月已扣税', 12),
    text('币种', 8),
  ],
  rows: [
    ['茶语小铺', '11010519491231002X', '1234.50', '2000.00', '240.00', 'CNY'],
    ['云雾茶社', '', '-56.00', '', '', ''],
  ],
}

const OPENING_GUIDE: readonly ColumnGuide[] = [
  ['名称', '与证件号二选一', '与系统中的名称完全一致；同名时请用证件号。'],
  ['证件号', '与名称二选一', '优先用证件号找合作伙伴。'],
  ['未结佣金', '必填', '切换日零点前应付未付的金额；对方欠款填负数。'],
  ['本月已付', '选填', '切换日所在月已经支付的税前金额，用于累计个税。'],
  ['本月已扣税', '选填', '切换日所在月已经代扣的个税。'],
  ['币种', '选填', '不填为品牌的币种。'],
]

export const partnerTemplate = () =>
  templateDownload({ fileName: '合作伙伴导入模板.xlsx', samples: PARTNER_SAMPLES, guide: PARTNER_GUIDE })
export const openingTemplate = () =>
  templateDownload({ fileName: '期初余额导入模板.xlsx', samples: OPENING_SAMPLES, guide: OPENING_GUIDE })
